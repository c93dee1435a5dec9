package org.crowdchange.ranking.ranked;

import java.util.List;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.RankedTally;

/** A method that reads ranked ballots. */
public interface RankedMethod extends RankingMethod<RankedTally> {

    @Override
    default Class<RankedTally> tallyType() {
        return RankedTally.class;
    }

    /** None, unless a method says otherwise. */
    @Override
    default List<Parameter> parameters() {
        return List.of();
    }
}
