package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.crowdchange.Crowd;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Opinion;
import org.junit.jupiter.api.Test;

/** Two nodes on one PostgreSQL database, each with a store of its own. */
class TwoNodesTest {
    private static final int VOTES = 7;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final InstantSource CLOCK = InstantSource.fixed(Poll.NOON);

    @Test
    void aVoteOnOneNodeShowsInTheRankingOnTheOtherWithinASecond() throws InterruptedException {
        try (PostgresFixture fixture = new PostgresFixture();
                Crowd here =
                        Crowd.builder(fixture.open()).node("here").clock(CLOCK).build();
                Crowd there = Crowd.builder(fixture.reopen())
                        .node("there")
                        .clock(CLOCK)
                        .build()) {
            Poll poll = new Poll(here, 1);
            ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
            try {
                Future<?> schedule = scheduler.scheduleWithFixedDelay(there::catchUp, 500, 500, TimeUnit.MILLISECONDS);
                List<Duration> delays = new ArrayList<>();
                for (int i = 1; i <= VOTES; i++) {
                    assertThat(net(there, poll)).isEqualTo(i - 1);
                    Actor voter =
                            Actor.of(here.participants().join("guest:" + i).id());
                    here.votes().cast(voter, poll.ideas.get(0), Opinion.AGREE);
                    delays.add(untilShown(there, poll, i));
                }
                Collections.sort(delays);
                // A machine that is busy with something else may stand still for a moment, but not for most of the
                // votes.
                assertThat(delays.get(VOTES / 2)).as("delays %s", delays).isLessThan(Duration.ofSeconds(1));
                assertThat(schedule.isDone()).isFalse();
            } finally {
                scheduler.shutdownNow();
                assertThat(scheduler.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
            }
        }
    }

    private static double net(Crowd crowd, Poll poll) {
        return crowd.rankings()
                .ranking(poll.organiser, poll.question.id(), "net")
                .items()
                .get(0)
                .score();
    }

    private static Duration untilShown(Crowd crowd, Poll poll, int votes) throws InterruptedException {
        long start = System.nanoTime();
        while (net(crowd, poll) != votes) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            assertThat(waited).as("until vote %d shows", votes).isLessThan(PATIENCE);
            Thread.sleep(10);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
