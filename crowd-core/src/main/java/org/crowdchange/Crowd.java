package org.crowdchange;

import java.time.InstantSource;
import org.crowdchange.campaign.Campaigns;
import org.crowdchange.campaign.Discussions;
import org.crowdchange.campaign.Ideas;
import org.crowdchange.campaign.Participants;
import org.crowdchange.campaign.PersonalData;
import org.crowdchange.campaign.Rankings;
import org.crowdchange.campaign.Votes;
import org.crowdchange.campaign.Workshop;
import org.crowdchange.guide.GuideReader;
import org.crowdchange.insight.Participation;
import org.crowdchange.store.Store;

/**
 * A crowd: everything that people can do with the campaigns in one store. Several crowds in one process do not see each
 * other unless they share a store. Thread-safe; starts no threads.
 */
public final class Crowd implements AutoCloseable {
    private final Workshop workshop;
    private final InstantSource clock;
    private final Campaigns campaigns;
    private final Participants participants;
    private final PersonalData personalData;
    private final Discussions discussions;
    private final Ideas ideas;
    private final Votes votes;
    private final Rankings rankings;
    private final GuideReader guides;
    private final Participation participation;

    Crowd(CrowdBuilder.Parts parts) {
        workshop = parts.workshop();
        clock = parts.clock();
        campaigns = parts.campaigns();
        participants = parts.participants();
        personalData = parts.personalData();
        discussions = parts.discussions();
        ideas = parts.ideas();
        votes = parts.votes();
        rankings = parts.rankings();
        guides = parts.guides();
        participation = parts.participation();
    }

    /**
     * Starts to describe a crowd.
     *
     * @param store where it is kept; the crowd closes it when it is closed itself
     */
    public static CrowdBuilder builder(Store store) {
        return new CrowdBuilder(store);
    }

    /** Campaigns, their questions and their articles. */
    public Campaigns campaigns() {
        return campaigns;
    }

    /** The people who take part. */
    public Participants participants() {
        return participants;
    }

    /** What is kept of people, and how they leave. */
    public PersonalData personalData() {
        return personalData;
    }

    /** Comments and answers. */
    public Discussions discussions() {
        return discussions;
    }

    /** Ideas. */
    public Ideas ideas() {
        return ideas;
    }

    /** Votes on ideas and comments. */
    public Votes votes() {
        return votes;
    }

    /** The ideas in order, and why. */
    public Rankings rankings() {
        return rankings;
    }

    /** The guides of closed campaigns. */
    public GuideReader guides() {
        return guides;
    }

    /** How many took part and what they contributed. */
    public Participation participation() {
        return participation;
    }

    /** Where this crowd's time comes from, so that what is built on it lives by the same time. */
    public InstantSource clock() {
        return clock;
    }

    /**
     * Takes notice of what other nodes have written to the store, so that their votes show in rankings asked for from now on.
     * What this node writes shows at once. The crowd has no threads: a host with several nodes calls this from a scheduler
     * of its own, every half second for instance; a host with one node never needs to. Calls at the same time wait for each
     * other. The cost is one small query, and one more for each thousand entries that other nodes wrote.
     *
     * @return how many entries of the journal were read
     * @throws org.crowdchange.model.StoreException if the store fails; nothing is lost, the next call goes on from there
     */
    public int catchUp() {
        return rankings.catchUp();
    }

    /**
     * Takes away what is kept only for a time and is not needed any more: the receipts of requests that are older than the
     * idempotency window. Without it nothing goes wrong but that they add up; a host calls it from a scheduler of its own,
     * once a day for instance, on one node or on all. Writes some hundred at a time, between the votes.
     *
     * @return how many were taken away
     */
    public int clean() {
        return workshop.clean();
    }

    /** Closes the store. Closing again does nothing. */
    @Override
    public void close() {
        workshop.store().close();
    }
}
