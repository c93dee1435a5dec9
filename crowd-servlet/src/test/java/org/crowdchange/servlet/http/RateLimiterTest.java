package org.crowdchange.servlet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.crowdchange.model.InvalidInputException;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
    private Instant now = Instant.parse("2015-01-09T09:00:00Z");
    private final RateLimiter limiter = new RateLimiter(6, () -> now);

    private void take(String key, int times) {
        for (int i = 0; i < times; i++) {
            limiter.take(key);
        }
    }

    @Test
    void aKeyHasItsNumberAtOnceAndThenAsTimeGoesOn() {
        take("a", 6);
        assertThatThrownBy(() -> limiter.take("a")).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.status()).isEqualTo(429);
            // Six in sixty seconds is one in ten.
            assertThat(problem.headers()).containsEntry("Retry-After", "10");
        });

        now = now.plusSeconds(10);
        limiter.take("a");
        assertThatThrownBy(() -> limiter.take("a")).isInstanceOf(HttpProblem.class);
        now = now.plus(Duration.ofMinutes(1));
        take("a", 6);
        assertThatThrownBy(() -> limiter.take("a")).isInstanceOf(HttpProblem.class);
    }

    @Test
    void keysDoNotShare() {
        take("a", 6);
        take("b", 6);
    }

    @Test
    void whoHasRestedIsForgottenAndStartsAfresh() {
        take("a", 6);
        take("b", 1);
        assertThat(limiter.size()).isEqualTo(2);

        now = now.plus(Duration.ofMinutes(2)).plusSeconds(1);

        assertThat(limiter.size()).isZero();
        take("a", 6);
    }

    @Test
    void strangersDoNotFillTheMemory() {
        for (int i = 0; i < RateLimiter.KEPT + 20_000; i++) {
            limiter.take("stranger " + i);
        }

        assertThat(limiter.size()).isLessThanOrEqualTo(RateLimiter.KEPT);
    }

    @Test
    void aClockThatIsSetBackLocksNobodyOutForGood() {
        take("a", 3);
        now = now.minus(Duration.ofHours(1));

        assertThatCode(() -> take("a", 3)).doesNotThrowAnyException();
    }

    @Test
    void ofManyAtOnceOnlyTheNumberIsLetIn() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            CountDownLatch start = new CountDownLatch(1);
            var outcomes = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        try {
                            limiter.take("a");
                            return true;
                        } catch (HttpProblem e) {
                            return false;
                        }
                    }))
                    .toList();
            start.countDown();
            int letIn = 0;
            for (Future<Boolean> outcome : outcomes) {
                letIn += outcome.get() ? 1 : 0;
            }
            assertThat(letIn).isEqualTo(6);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aLimitOfNothingIsRefused() {
        assertThatThrownBy(() -> new RateLimiter(0, () -> now)).isInstanceOf(InvalidInputException.class);
    }
}
