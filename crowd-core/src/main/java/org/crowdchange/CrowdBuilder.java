package org.crowdchange;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.crowdchange.campaign.Campaigns;
import org.crowdchange.campaign.Discussions;
import org.crowdchange.campaign.Gate;
import org.crowdchange.campaign.Ideas;
import org.crowdchange.campaign.Idempotency;
import org.crowdchange.campaign.Participants;
import org.crowdchange.campaign.PersonalData;
import org.crowdchange.campaign.Rankings;
import org.crowdchange.campaign.Views;
import org.crowdchange.campaign.Votes;
import org.crowdchange.campaign.Workshop;
import org.crowdchange.catalogue.Catalogue;
import org.crowdchange.guide.BestIdeas;
import org.crowdchange.guide.GuideReader;
import org.crowdchange.insight.Participation;
import org.crowdchange.model.IdGenerator;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.store.GroupCommit;
import org.crowdchange.store.Store;

/** Describes a crowd; everything but the store has a default. Not thread-safe. */
public final class CrowdBuilder {
    private static final Duration EDIT_WINDOW = Duration.ofMinutes(15);
    private static final int GUIDE_IDEAS = 5;

    private final Store store;
    private String node = "main";
    private InstantSource clock = InstantSource.system();
    private RandomGenerator random = new SecureRandom();
    private Duration editWindow = EDIT_WINDOW;
    private Duration patience = GroupCommit.PATIENCE;
    private Duration idempotencyWindow = Idempotency.LEAST_WINDOW;
    private Catalogue catalogue = Catalogue.standard();
    private String guideMethod = "wilson";
    private int guideIdeas = GUIDE_IDEAS;

    CrowdBuilder(Store store) {
        this.store = store;
    }

    /** What {@link Crowd} is made of. */
    record Parts(
            Workshop workshop,
            InstantSource clock,
            Campaigns campaigns,
            Participants participants,
            PersonalData personalData,
            Discussions discussions,
            Ideas ideas,
            Votes votes,
            Rankings rankings,
            GuideReader guides,
            Participation participation) {}

    /**
     * The name of this node, {@code main} by default. Processes that write to one store at once need different names, and
     * each lets a scheduler of its own call {@link Crowd#catchUp}, every half second for instance, so that a vote on one
     * node shows on the others within a second.
     */
    public CrowdBuilder node(String name) {
        if (name.isBlank()) {
            throw new InvalidInputException("node", name, "a name");
        }
        node = name;
        return this;
    }

    /** Where the time comes from; the system's clock by default. */
    public CrowdBuilder clock(InstantSource source) {
        clock = source;
        return this;
    }

    /**
     * Where chance comes from, for ids and aliases; {@link SecureRandom} by default. It must be safe to share by
     * threads.
     */
    public CrowdBuilder random(RandomGenerator source) {
        random = source;
        return this;
    }

    /** How long authors may edit a comment; 15 minutes by default. */
    public CrowdBuilder editWindow(Duration window) {
        if (window.isNegative()) {
            throw new InvalidInputException("editWindow", window.toString(), "a duration of zero or more");
        }
        editWindow = window;
        return this;
    }

    /**
     * How long a caller waits until what it wants is begun to be written; 10 seconds by default. After that nothing of it
     * is written and it gets an {@link org.crowdchange.model.OverloadedException}.
     *
     * @throws InvalidInputException if it is not more than zero
     */
    public CrowdBuilder patience(Duration longest) {
        if (longest.isNegative() || longest.isZero()) {
            throw new InvalidInputException("patience", longest.toString(), "a duration of more than zero");
        }
        patience = longest;
        return this;
    }

    /**
     * How long a request that comes again under the same idempotency key is recognised; 24 hours by default.
     *
     * @throws InvalidInputException if it is less than that
     */
    public CrowdBuilder idempotencyWindow(Duration window) {
        if (window.compareTo(Idempotency.LEAST_WINDOW) < 0) {
            throw new InvalidInputException("idempotencyWindow", window.toString(), "a duration of 24 hours or more");
        }
        idempotencyWindow = window;
        return this;
    }

    /** The ranking methods that can be asked for; {@link Catalogue#standard()} by default. */
    public CrowdBuilder catalogue(Catalogue methods) {
        catalogue = methods;
        return this;
    }

    /**
     * How a guide is drawn when a campaign closes: by default the best 5 ideas for each question by {@code wilson}.
     *
     * @param method the id of a ranking method in the catalogue
     * @param ideas how many ideas for each question, at least 1
     */
    public CrowdBuilder guide(String method, int ideas) {
        guideMethod = method;
        guideIdeas = ideas;
        return this;
    }

    /**
     * Makes the crowd. Asks the store how far its journal reaches.
     *
     * @throws InvalidInputException if the guide's method is not in the catalogue, or it is to have no ideas
     * @throws org.crowdchange.model.StoreException if the store cannot tell
     */
    public Crowd build() {
        IdGenerator ids = new IdGenerator(clock, random);
        Workshop workshop = new Workshop(
                store,
                new GroupCommit(store, node, clock, patience),
                ids,
                new Gate(clock),
                new Idempotency(ids, idempotencyWindow));
        Views views = new Views(workshop);
        Rankings rankings = new Rankings(workshop, catalogue);
        return new Crowd(new Parts(
                workshop,
                clock,
                new Campaigns(workshop, new BestIdeas(store, ids, catalogue.opinion(guideMethod), guideIdeas)),
                new Participants(workshop, random),
                new PersonalData(workshop),
                new Discussions(workshop, views, editWindow),
                new Ideas(workshop, views, rankings),
                new Votes(workshop),
                rankings,
                new GuideReader(store),
                new Participation(store)));
    }
}
