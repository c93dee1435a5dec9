package org.crowdchange.servlet.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.crowdchange.model.InvalidInputException;

/**
 * So many requests in a minute for each key, all at once or spread. Keeps a bucket of tokens for the keys of the last two
 * minutes, at most {@value #KEPT}: one that has rested for longer is full, which is the same as none. Thread-safe, without
 * threads of its own.
 */
public final class RateLimiter {
    /** The most keys that are kept. */
    static final long KEPT = 100_000;

    private static final int TOO_MANY = 429;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int perMinute;
    private final TimeMeter meter;
    private final Cache<String, Bucket> buckets;

    /**
     * @param perMinute how many requests a key has in a minute; at least 1
     * @param clock the time
     * @throws InvalidInputException if the number is less than 1
     */
    public RateLimiter(int perMinute, InstantSource clock) {
        if (perMinute < 1) {
            throw new InvalidInputException("perMinute", Integer.toString(perMinute), "1 or more");
        }
        this.perMinute = perMinute;
        this.meter = new Meter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(KEPT)
                .expireAfterAccess(MINUTE.multipliedBy(2))
                .ticker(meter::currentTimeNanos)
                .executor(Runnable::run)
                .build();
    }

    /**
     * Takes one request from what the key has left.
     *
     * @throws HttpProblem 429 with the seconds to wait, if nothing is left
     */
    public void take(String key) {
        ConsumptionProbe probe = buckets.get(key, k -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            // Rounded up, so that who waits so long is let in.
            long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill())
                    .plusSeconds(1)
                    .minusNanos(1)
                    .toSeconds();
            throw new HttpProblem(
                    TOO_MANY,
                    "too-many-requests",
                    "More than " + perMinute + " in a minute; try again in " + seconds + " s",
                    Map.of("Retry-After", Long.toString(seconds)));
        }
    }

    /** How many keys are kept now. */
    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .withCustomTimePrecision(meter)
                .build();
    }

    private record Meter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
