package org.crowdchange.ranking.ranked;

import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.RankedTally;

/**
 * A rule for one winner that works in rounds: items leave until a winner is found. Its ranking puts the winners into the
 * first tier, then those who were still there at the end by their votes, then the others, the last to leave first.
 */
public interface EliminationMethod extends RankedMethod {

    /** The whole count, of which {@link #rank} shows the order. */
    EliminationReport count(RankedTally tally);

    @Override
    default Ranking rank(RankedTally tally) {
        return EliminationRanking.of(this, tally, count(tally));
    }
}
