package org.crowdchange.jdbc;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.crowdchange.model.OverloadedException;

/** Places for callers, given out in the order in which they come; nobody waits for one longer than so long. Thread-safe. */
final class Places {
    private final int places;
    private final String what;
    private final Duration patience;
    private final Semaphore free;

    /**
     * @param places how many there are
     * @param what what one has a place for, in words that go after "to"
     * @param patience how long a caller waits
     */
    Places(int places, String what, Duration patience) {
        this.places = places;
        this.what = what;
        this.patience = patience;
        this.free = new Semaphore(places, true);
    }

    /**
     * Takes a place. An interrupt does not end the waiting, as the caller may be working for others, too.
     *
     * @throws OverloadedException if none becomes free in time
     */
    void take() {
        long end = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (free.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                        return;
                    }
                    throw new OverloadedException(
                            "All connections that the store may use to " + what + " (" + places + ") are busy",
                            patience);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Gives a place back. */
    void giveBack() {
        free.release();
    }
}
