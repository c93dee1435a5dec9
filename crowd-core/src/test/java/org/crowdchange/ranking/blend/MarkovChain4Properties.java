package org.crowdchange.ranking.blend;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.RankedTally;

class MarkovChain4Properties extends BlendMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<RankedTally>> methods() {
        return Arbitraries.of(0.05, 0.5, 1.0, 1e-3).map(MarkovChain4::new);
    }

    /** What flows in equals what flows out. */
    @Override
    protected double score(Explanation explanation) {
        double items = explanation.value("items");
        double follow = 1 - explanation.value("restart");
        double in = explanation.value("restart") / items + follow * explanation.value("inflow") / items;
        return in / (1 - follow * (1 - explanation.value("losses") / items));
    }

    @Override
    protected double rounding() {
        return 1e-9;
    }
}
