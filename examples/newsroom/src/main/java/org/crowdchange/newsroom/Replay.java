package org.crowdchange.newsroom;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import me.tongfei.progressbar.ProgressBar;
import org.crowdchange.newsroom.replay.CampaignReplay;
import org.crowdchange.newsroom.replay.ReplayMoment;

/** A replay of the model campaign beside the web server, so that one can watch. */
final class Replay {
    private static final long SEED = 2015;
    private static final int STEPS = 1000;
    private static final long SHOWN_EVERY_MILLIS = 200;

    private final AtomicReference<ReplayMoment> moment = new AtomicReference<>();
    private final CompletableFuture<Boolean> begun = new CompletableFuture<>();
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

    private Replay() {}

    /** Begins, and waits until the campaign is there to be seen. */
    static Replay begin(Edition edition, Duration length) throws Exception {
        Replay replay = new Replay();
        Thread thread = new Thread(() -> replay.run(edition, length), "newsroom-replay");
        thread.setDaemon(true);
        thread.start();
        try {
            replay.begun.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
        return replay;
    }

    private void run(Edition edition, Duration length) {
        try {
            new CampaignReplay(edition.site().crowd(), edition.clock(), edition.story(), new Random(SEED))
                    .run(length, now -> {
                        moment.set(now);
                        begun.complete(true);
                    });
            edition.clock().follow(InstantSource.system());
            edition.open();
            begun.complete(true);
            ended.complete(true);
        } catch (RuntimeException | Error e) {
            begun.completeExceptionally(e);
            ended.completeExceptionally(e);
        }
    }

    /** Shows how far it is until it has ended. */
    void show() throws Exception {
        try (ProgressBar bar = Progress.bar("9 weeks", "")) {
            bar.maxHint(STEPS);
            while (!ended.isDone()) {
                ReplayMoment now = moment.get();
                if (now != null) {
                    bar.stepTo(Math.round(now.fraction() * STEPS));
                    bar.setExtraMessage(
                            now.day() + now.phase().map(p -> " " + p).orElse("") + ", "
                                    + String.format("%,d", now.contributions()) + " contributions");
                }
                Thread.sleep(SHOWN_EVERY_MILLIS);
            }
            bar.stepTo(STEPS);
        }
        try {
            ended.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
