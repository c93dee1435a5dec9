package org.crowdchange.ranking.ranked;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.RankedTally;

class LuceChoiceProperties extends ChoiceMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<RankedTally>> methods() {
        return Arbitraries.of(LeftOut.class).map(leftOut -> new LuceChoice(leftOut, 0.9));
    }
}
