package org.crowdchange.jdbc;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what must come true soon. */
final class Patience {
    private static final int SECONDS = 60;

    private Patience() {}

    /** @throws AssertionError if it is not so within a minute */
    static void await(String what, BooleanSupplier so) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + SECONDS + " s in vain for " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }
}
