package org.crowdchange.newsroom.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.crowdchange.Crowd;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.Participant;
import org.crowdchange.model.Phase;
import org.crowdchange.model.Role;

/**
 * Replays the model campaign of 2015 with a simulated crowd, through the public API and under a clock that runs through its
 * eleven weeks. It meets the published figures exactly, as {@code crowd.participation()} counts them: 1,455 people and 7,519
 * contributions in the debate, whose end is moved from 23 to 26 January on the record; 291 ideas; a guide of 15 ideas; in all
 * 3,595 people and 13,895 contributions. Which part of the rest fell to which phase is not published and is chosen here.
 *
 * <p>What everybody does is planned beforehand from a seed: the same story and seed give the same people, words, votes and
 * figures, whatever the threads do. Ids, aliases and the order of what falls into the same ten minutes follow the crowd's own
 * random generator and the threads; with one thread and a seeded crowd they repeat, too.
 *
 * <p>There is no service for shortlists yet. What people say and vote in the third phase goes to the 47 ideas that lead by
 * {@code wilson} at the end of the second, but nothing in the store says that they are the shortlist.
 *
 * <p>Two of the people are facilitators, who capture some of the ideas from comments of the debate; it counts as their
 * contribution. People change votes, take some back, complete and delete comments; none of it changes the figures.
 *
 * <p>Not thread-safe; ends the threads that it starts.
 */
public final class CampaignReplay {
    private static final int THREADS = 4;
    private static final LocalTime GUIDE_TIME = LocalTime.of(9, 0);

    private final Crowd crowd;
    private final SettableClock clock;
    private final Story story;
    private final RandomGenerator random;
    private final int threads;

    /**
     * A replay with four threads.
     *
     * @param crowd a crowd that was built with this clock and an edit window of 15 minutes or more, on a store in which its
     *     node has written nothing later than the first day of the story
     * @param clock is set to the past; when the replay is over, let it {@linkplain SettableClock#follow follow} another clock
     * @param story the story of the newsroom, from the first day of the model campaign or another one
     * @param random the seed of the plan
     */
    public CampaignReplay(Crowd crowd, SettableClock clock, Story story, RandomGenerator random) {
        this(crowd, clock, story, random, THREADS);
    }

    /**
     * A replay with so many threads.
     *
     * @param threads at least 1
     */
    public CampaignReplay(Crowd crowd, SettableClock clock, Story story, RandomGenerator random, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + "; expected at least 1");
        }
        this.crowd = crowd;
        this.clock = clock;
        this.story = story;
        this.random = random;
        this.threads = threads;
    }

    /**
     * Replays the campaign and closes it. If the crowd has such a campaign from an earlier replay already, nothing is done.
     *
     * @param length how long it takes in real time, if the store is fast enough; zero for as fast as it can
     * @param progress is told how far it is
     * @throws UnfinishedReplayException if an earlier replay was not finished, or this one is interrupted
     * @throws IllegalStateException if the crowd has another campaign of that slug, or lives in a later time
     */
    public ReplayResult run(Duration length, ReplayProgress progress) {
        String slug = story.campaign().slug();
        Optional<Campaign> earlier = crowd.campaigns().find(slug);
        if (earlier.isPresent()) {
            return new ReplayResult(finished(earlier.get()), false);
        }
        CrowdPlan plan = CrowdPlan.of(story, random);
        Phase first = story.campaign().phases().get(0);
        Instant start = first.start(story.campaign().zone());
        clock.set(start);
        Participant organiser = crowd.participants().join(Scene.identity(slug, "organiser"));
        if (organiser.at().isAfter(start) || !crowd.clock().instant().equals(start)) {
            throw new IllegalStateException("The crowd lives in " + organiser.at() + " and cannot go back to " + start
                    + ": a replay needs an empty store or a node of its own, and the crowd's clock");
        }
        Actor actor = Actor.of(organiser.id(), Role.ORGANISER);
        Story.Opened opened = story.open(crowd, actor);
        new Performance(new Scene(crowd, clock, opened, actor, plan.ideas()), plan.deeds(), threads)
                .run(length, progress);
        clock.set(crowd.campaigns()
                .get(opened.campaign().id())
                .phase(Story.GUIDE)
                .firstDay()
                .atTime(GUIDE_TIME)
                .atZone(story.campaign().zone())
                .toInstant());
        crowd.campaigns().close(actor, opened.campaign().id());
        return new ReplayResult(crowd.campaigns().get(opened.campaign().id()), true);
    }

    private Campaign finished(Campaign earlier) {
        if (crowd.participants()
                .find(Scene.identity(earlier.slug(), "organiser"))
                .isEmpty()) {
            throw new IllegalStateException(
                    "There is a campaign \"" + earlier.slug() + "\" that is no replay; a replay needs another store");
        }
        if (crowd.campaigns().guide(earlier.id()).isEmpty()) {
            throw new UnfinishedReplayException(
                    "The store holds a replay of \"" + earlier.slug()
                            + "\" that was ended before its time, with "
                            + crowd.participation().total(earlier).contributions()
                            + " contributions. It cannot be continued so that its figures come out: begin again with an empty store");
        }
        return earlier;
    }
}
