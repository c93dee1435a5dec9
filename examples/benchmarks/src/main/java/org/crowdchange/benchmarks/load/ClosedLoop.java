package org.crowdchange.benchmarks.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** So many callers, each of whom asks for the next thing as soon as it is answered. */
final class ClosedLoop {
    private final int callers;
    private final double warmUpSeconds;
    private final double seconds;

    private volatile long from;
    private volatile long until;

    ClosedLoop(int callers, double warmUpSeconds, double seconds) {
        this.callers = callers;
        this.warmUpSeconds = warmUpSeconds;
        this.seconds = seconds;
    }

    /** What a caller does, again and again. */
    interface Step {
        void run(SplittableRandom random, int caller) throws Exception;
    }

    /**
     * What came of it.
     *
     * @param rate answers a second
     * @param median milliseconds that half of the answers took at most
     * @param p99 milliseconds that 99 of 100 answers took at most
     * @param longest milliseconds of the slowest answer
     */
    record Figures(double rate, double median, double p99, double longest) {}

    Figures run(Step step) throws InterruptedException {
        long start = System.nanoTime();
        from = start + nanos(warmUpSeconds);
        until = from + nanos(seconds);
        List<Latencies> all = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        for (int caller = 0; caller < callers; caller++) {
            int number = caller;
            Latencies own = new Latencies();
            all.add(own);
            threads.add(new Thread(() -> loop(step, number, own, failure)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        Exception failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("A caller failed", failed);
        }
        long[] sorted = all.stream()
                .flatMapToLong(l -> Arrays.stream(l.nanos, 0, l.count))
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            throw new IllegalStateException("Nobody was answered in " + seconds + " seconds");
        }
        return new Figures(
                sorted.length / seconds,
                millis(sorted[sorted.length / 2]),
                millis(sorted[(int) (sorted.length * 0.99)]),
                millis(sorted[sorted.length - 1]));
    }

    private void loop(Step step, int caller, Latencies own, AtomicReference<@Nullable Exception> failure) {
        SplittableRandom random = new SplittableRandom(caller ^ from);
        try {
            for (long begin = System.nanoTime(); begin < until && failure.get() == null; begin = System.nanoTime()) {
                step.run(random, caller);
                long end = System.nanoTime();
                if (begin >= from && end < until) {
                    own.add(end - begin);
                }
            }
        } catch (Exception e) {
            failure.compareAndSet(null, e);
        }
    }

    private static long nanos(double seconds) {
        return (long) (seconds * 1e9);
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    /** Of one caller. */
    private static final class Latencies {
        private long[] nanos = new long[1024];
        private int count;

        void add(long one) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = one;
        }
    }
}
