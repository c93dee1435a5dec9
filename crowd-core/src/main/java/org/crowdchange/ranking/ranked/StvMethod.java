package org.crowdchange.ranking.ranked;

import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.RankedTally;

/**
 * A rule of the single transferable vote: several seats, each paid for with a quota of votes. Its ranking puts those who
 * are elected into the first tier, then those who were still in the running at the end by their votes, then the others,
 * the last to be excluded first.
 */
public interface StvMethod extends RankedMethod {

    /** The number of seats. */
    int seats();

    /** The whole count, of which {@link #rank} shows the order. */
    StvReport count(RankedTally tally);

    @Override
    default Ranking rank(RankedTally tally) {
        return StvRanking.of(this, tally, count(tally));
    }
}
