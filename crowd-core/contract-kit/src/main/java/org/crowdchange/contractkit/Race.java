package org.crowdchange.contractkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Lets tasks run at the same time, each in a thread of its own, and brings back what came of each. */
public final class Race {
    /** How long a race may last before it counts as stuck. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private Race() {}

    /**
     * What came of a task.
     *
     * @param <T> the type of the value
     * @param value what it returned; null if it failed
     * @param failure why it failed; null if it did not
     */
    public record Outcome<T>(@Nullable T value, @Nullable Throwable failure) {

        /** Whether the task failed with this kind of exception. */
        public boolean failedWith(Class<? extends Throwable> type) {
            return type.isInstance(failure);
        }
    }

    /** Runs the same task so many times at once; the task is told its number. */
    public static <T> List<Outcome<T>> run(int threads, IntFunction<T> task) {
        List<Callable<T>> tasks = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int number = i;
            tasks.add(() -> task.apply(number));
        }
        return run(tasks);
    }

    /**
     * Lets all tasks meet and then run at once.
     *
     * @return one outcome for each task, in their order
     * @throws AssertionError if a task does not end within a minute
     */
    public static <T> List<Outcome<T>> run(List<Callable<T>> tasks) {
        CyclicBarrier barrier = new CyclicBarrier(tasks.size());
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> task : tasks) {
                futures.add(threads.submit(() -> {
                    barrier.await();
                    return task.call();
                }));
            }
            List<Outcome<T>> outcomes = new ArrayList<>();
            for (Future<T> future : futures) {
                outcomes.add(outcome(future));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> Outcome<T> outcome(Future<T> future) {
        try {
            return new Outcome<>(future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS), null);
        } catch (ExecutionException e) {
            return new Outcome<>(null, Optional.ofNullable(e.getCause()).orElse(e));
        } catch (TimeoutException e) {
            throw new AssertionError("A task did not end within " + PATIENCE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The race was interrupted", e);
        }
    }

    /**
     * The values of tasks of which none failed.
     *
     * @throws AssertionError if one did
     */
    public static <T> List<T> values(List<Outcome<T>> outcomes) {
        List<T> values = new ArrayList<>();
        for (Outcome<T> outcome : outcomes) {
            T value = outcome.value();
            if (value == null) {
                throw new AssertionError("A task failed", outcome.failure());
            }
            values.add(value);
        }
        return values;
    }
}
