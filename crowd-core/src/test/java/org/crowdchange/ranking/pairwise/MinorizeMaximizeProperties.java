package org.crowdchange.ranking.pairwise;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.PairwiseTally;

@PropertyDefaults(tries = 200)
class MinorizeMaximizeProperties extends PairwiseMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<PairwiseTally>> methods() {
        Arbitrary<TieHandling> ties = Arbitraries.of(TieHandling.class);
        return Arbitraries.oneOf(
                ties.map(tie -> new BradleyTerryMm(tie, 1e-12, 500)),
                Combinators.combine(Arbitraries.of(0.01, 0.5, 10.0), ties)
                        .as((alpha, tie) -> new BradleyTerryMmRegularised(alpha, tie, 1e-12, 500)));
    }

    /** One more round of the iteration, which changes nothing. */
    @Override
    protected double score(Explanation explanation) {
        double alpha = explanation.value("alpha");
        return Math.log((explanation.value("wins") + alpha) / (explanation.value("rate") + alpha))
                - explanation.value("logMean");
    }
}
