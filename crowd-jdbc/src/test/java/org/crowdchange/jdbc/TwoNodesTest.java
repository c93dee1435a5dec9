package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.crowdchange.Crowd;
import org.crowdchange.campaign.NewCampaign;
import org.crowdchange.campaign.NewIdea;
import org.crowdchange.model.Activity;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.Phase;
import org.crowdchange.model.Question;
import org.crowdchange.model.Role;
import org.junit.jupiter.api.Test;

/** Two nodes on one PostgreSQL database, each with a store of its own. */
class TwoNodesTest {
    private static final int VOTES = 7;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final LocalDate TODAY = LocalDate.of(2015, 2, 10);
    private static final InstantSource CLOCK =
            InstantSource.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC));

    @Test
    void aVoteOnOneNodeShowsInTheRankingOnTheOtherWithinASecond() throws InterruptedException {
        try (PostgresFixture fixture = new PostgresFixture();
                Crowd here =
                        Crowd.builder(fixture.open()).node("here").clock(CLOCK).build();
                Crowd there = Crowd.builder(fixture.reopen())
                        .node("there")
                        .clock(CLOCK)
                        .build()) {
            Actor organiser =
                    Actor.of(here.participants().join("host:organiser").id(), Role.ORGANISER);
            Campaign campaign = here.campaigns()
                    .create(
                            organiser,
                            new NewCampaign(
                                    "change",
                                    "Change from everywhere",
                                    "",
                                    ZoneOffset.UTC,
                                    List.of(Phase.of("ideas", "Ideas", TODAY, TODAY, Activity.values()))));
            Question question = here.campaigns().addQuestion(organiser, campaign.id(), "barriers", "What?", "");
            IdeaId idea = here.ideas()
                    .propose(organiser, NewIdea.of(question.id(), "Quiet hour", ""))
                    .idea()
                    .id();

            ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
            try {
                Future<?> schedule = scheduler.scheduleWithFixedDelay(there::catchUp, 500, 500, TimeUnit.MILLISECONDS);
                List<Duration> delays = new ArrayList<>();
                for (int i = 1; i <= VOTES; i++) {
                    assertThat(net(there, organiser, question)).isEqualTo(i - 1);
                    Actor voter =
                            Actor.of(here.participants().join("guest:" + i).id());
                    here.votes().cast(voter, idea, Opinion.AGREE);
                    delays.add(untilShown(there, organiser, question, i));
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

    private static double net(Crowd crowd, Actor actor, Question question) {
        return crowd.rankings()
                .ranking(actor, question.id(), "net")
                .items()
                .get(0)
                .score();
    }

    private static Duration untilShown(Crowd crowd, Actor actor, Question question, int votes)
            throws InterruptedException {
        long start = System.nanoTime();
        while (net(crowd, actor, question) != votes) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            assertThat(waited).as("until vote %d shows", votes).isLessThan(PATIENCE);
            Thread.sleep(10);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
