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
class WinRateProperties extends PairwiseMethodLaws.Monotone {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<PairwiseTally>> methods() {
        Arbitrary<Double> priors = Arbitraries.of(0.01, 0.5, 1.0, 2.0, 1_000_000.0);
        return Combinators.combine(priors, priors, Arbitraries.of(TieHandling.class), levels())
                .as(WinRate::new);
    }

    @Override
    protected double score(Explanation explanation) {
        double wins = explanation.value("wins") + explanation.value("priorWins");
        double all =
                explanation.value("comparisons") + explanation.value("priorWins") + explanation.value("priorLosses");
        return wins / all;
    }
}
