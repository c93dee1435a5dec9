package org.crowdchange.ranking.opinion;

import org.crowdchange.tally.OpinionCounts;

/**
 * An item on which the crowd as a whole is of one mind.
 *
 * @param item the item
 * @param side the side that the crowd takes
 * @param counts all votes on it
 */
public record ConsensusComment(String item, Side side, OpinionCounts counts) {

    /** The votes for the side. */
    public long successes() {
        return GroupStatistic.votes(side, counts);
    }

    /** All votes, passes included. */
    public long trials() {
        return counts.total();
    }

    /** (successes + 1) / (trials + 2). */
    public double share() {
        return GroupStatistic.share(successes(), trials());
    }

    /** How many standard errors the share is above one half; see {@link GroupStatistic#test}. */
    public double test() {
        return GroupStatistic.test(successes(), trials());
    }

    /** Share times test, by which these items are ordered. */
    public double metric() {
        return share() * test();
    }
}
