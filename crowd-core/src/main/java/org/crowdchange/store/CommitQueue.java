package org.crowdchange.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.crowdchange.model.OverloadedException;
import org.crowdchange.store.Waiting.State;

/**
 * The commands that wait to be written, in the order in which they came, and who of their callers leads. It refuses what
 * comes when that which waits already takes too long to write, and lets go of callers that have waited too long.
 * Thread-safe; entering and leaving are O(1).
 */
final class CommitQueue {
    private static final int BATCH_COMMANDS = 1000;
    private static final long BATCH_BYTES = 1L << 20;
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /** Nanoseconds. */
    private final long patience;

    private final LongSupplier stopwatch;

    private final Set<Waiting<?>> waiting = new LinkedHashSet<>();
    private final Pace pace = new Pace();
    private long bytes;
    private boolean led;

    /**
     * @param patience how long a command waits to be begun
     * @param stopwatch nanoseconds since some moment
     */
    CommitQueue(Duration patience, LongSupplier stopwatch) {
        this.patience = patience.toNanos();
        this.stopwatch = stopwatch;
    }

    /**
     * Lines up.
     *
     * @throws OverloadedException if that which waits already takes too long
     */
    synchronized void enter(Waiting<?> own) {
        Duration line = line();
        if (line.compareTo(LONGEST) > 0) {
            throw new OverloadedException(
                    "What waits takes about " + line.toMillis() + " ms to write; nothing of this is written", line);
        }
        waiting.add(own);
        bytes += own.bytes();
        if (!led) {
            led = true;
            own.state(State.LEADING);
        }
    }

    /**
     * Waits until the command is answered, or its caller leads: then it must {@link #begin} a batch, and {@link #end} it
     * whatever happens. A command that nobody begins in time is answered with an {@link OverloadedException}.
     *
     * @return whether the caller was interrupted meanwhile, which changes nothing: what is begun may be committed
     */
    boolean await(Waiting<?> own) {
        long start = stopwatch.getAsLong();
        boolean interrupted = false;
        while (own.state() == State.QUEUED || own.state() == State.BEGUN) {
            long left = patience - (stopwatch.getAsLong() - start);
            if (own.state() == State.BEGUN) {
                LockSupport.park(this);
            } else if (left > 0) {
                LockSupport.parkNanos(this, left);
            } else {
                leave(own);
            }
            interrupted |= Thread.interrupted();
        }
        return interrupted;
    }

    /** About how long it takes to write what waits. */
    private Duration line() {
        if (waiting.isEmpty()) {
            return Duration.ZERO;
        }
        long batches = Math.max(partsOf(waiting.size(), BATCH_COMMANDS), partsOf(bytes, BATCH_BYTES));
        return Duration.ofNanos((long) pace.nanos(batches, bytes));
    }

    private static long partsOf(long whole, long part) {
        return (whole + part - 1) / part;
    }

    private synchronized void leave(Waiting<?> own) {
        if (own.state() != State.QUEUED) {
            return;
        }
        remove(own);
        Duration line = line();
        own.fail(new OverloadedException(
                "The store did not get to this within "
                        + Duration.ofNanos(patience).toMillis() + " ms; nothing of it is written",
                line.compareTo(LONGEST) > 0 ? line : LONGEST));
        own.state(State.ANSWERED);
    }

    private void remove(Waiting<?> own) {
        waiting.remove(own);
        bytes -= own.bytes();
    }

    /** Takes out what is written next: the first that waits, and of those after it what a batch may hold. */
    synchronized List<Waiting<?>> begin() {
        List<Waiting<?>> batch = new ArrayList<>();
        long size = 0;
        for (Iterator<Waiting<?>> rest = waiting.iterator(); rest.hasNext() && batch.size() < BATCH_COMMANDS; ) {
            Waiting<?> next = rest.next();
            size += next.bytes();
            if (!batch.isEmpty() && size > BATCH_BYTES) {
                break;
            }
            next.state(State.BEGUN);
            batch.add(next);
        }
        batch.forEach(this::remove);
        return batch;
    }

    /**
     * Hands over the lead and answers the callers of a batch.
     *
     * @param batch what was begun
     * @param nanos how long it took
     */
    void end(List<Waiting<?>> batch, long nanos) {
        synchronized (this) {
            pace.measured(batch.stream().mapToLong(Waiting::bytes).sum(), nanos);
            led = !waiting.isEmpty();
            if (led) {
                waiting.iterator().next().wake(State.LEADING);
            }
        }
        batch.forEach(w -> w.wake(State.ANSWERED));
    }
}
