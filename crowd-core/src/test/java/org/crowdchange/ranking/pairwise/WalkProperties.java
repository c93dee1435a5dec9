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
class WalkProperties extends PairwiseMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<PairwiseTally>> methods() {
        Arbitrary<Double> alpha = Arbitraries.of(0.0, 1e-6, 0.01, 1.0, 1000.0);
        Arbitrary<TieHandling> ties = Arbitraries.of(TieHandling.class);
        return Arbitraries.oneOf(
                Combinators.combine(alpha, ties).as(LsrOnePass::new),
                Combinators.combine(alpha, ties).as(RankCentrality::new));
    }

    /** In balance, what comes in goes out. */
    @Override
    protected double score(Explanation explanation) {
        return Math.log(explanation.value("flowIn") / explanation.value("rateOut")) - explanation.value("logMean");
    }
}
