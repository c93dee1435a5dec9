package org.crowdchange.newsroom.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Phase;

/**
 * Performs a plan. What falls into the same ten minutes is done at once by several threads, so that the crowd commits in
 * groups as it would under load; then the next ten minutes follow. Nothing in a plan rests on anything of the fifteen minutes
 * before it ({@link Attention#REACTION}), so the order within does not matter.
 */
final class Performance {
    private static final Duration SCENE = Duration.ofMinutes(10);

    private final Scene scene;
    private final List<Deed> deeds;
    private final int threads;

    Performance(Scene scene, List<Deed> deeds, int threads) {
        this.scene = scene;
        this.deeds = deeds;
        this.threads = threads;
    }

    /**
     * Performs everything.
     *
     * @param length in how much real time, at the least
     */
    void run(Duration length, ReplayProgress progress) {
        ExecutorService crew = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            int done = 0;
            int contributions = 0;
            while (done < deeds.size()) {
                await(start + (long) ((double) length.toNanos() * done / deeds.size()));
                List<Deed> next = next(done);
                perform(crew, next);
                done += next.size();
                contributions += (int) next.stream().filter(Deed::contributes).count();
                progress.at(moment(
                        (double) done / deeds.size(), next.get(next.size() - 1).at(), contributions));
            }
            await(start + length.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnfinishedReplayException("The replay was interrupted; it cannot be continued", e);
        } finally {
            crew.shutdownNow();
        }
    }

    private List<Deed> next(int from) {
        Instant end = deeds.get(from).at().plus(SCENE);
        int to = from + 1;
        while (to < deeds.size() && deeds.get(to).at().isBefore(end)) {
            to++;
        }
        return deeds.subList(from, to);
    }

    private void perform(ExecutorService crew, List<Deed> together) throws InterruptedException {
        if (threads == 1 || together.size() == 1) {
            together.forEach(this::perform);
            return;
        }
        List<Callable<Instant>> tasks = new ArrayList<>();
        together.forEach(deed -> tasks.add(() -> perform(deed)));
        for (Future<Instant> result : crew.invokeAll(tasks)) {
            try {
                result.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("The crowd refused what the plan had in mind", e.getCause());
            }
        }
    }

    private Instant perform(Deed deed) {
        scene.clock().advance(deed.at());
        deed.perform(scene);
        return deed.at();
    }

    private ReplayMoment moment(double fraction, Instant now, int contributions) {
        Campaign campaign = scene.crowd().campaigns().get(scene.campaign());
        LocalDate day = LocalDate.ofInstant(now, campaign.zone());
        Optional<String> phase = campaign.phaseAt(now).map(Phase::title);
        return new ReplayMoment(fraction, day, phase, contributions);
    }

    private static void await(long due) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long left = due - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }
}
