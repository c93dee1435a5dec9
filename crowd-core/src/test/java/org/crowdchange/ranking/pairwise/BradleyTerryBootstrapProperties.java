package org.crowdchange.ranking.pairwise;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.PairwiseTally;

@PropertyDefaults(tries = 60)
class BradleyTerryBootstrapProperties extends PairwiseMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<PairwiseTally>> methods() {
        return Combinators.combine(
                        Arbitraries.of(2, 5, 10),
                        Arbitraries.longs().between(0, 1000),
                        levels(),
                        Arbitraries.of(1.0, 400.0))
                .as((rounds, seed, level, scale) -> new BradleyTerryBootstrap(rounds, seed, level, 10, scale, 1000));
    }

    @Override
    protected double score(Explanation explanation) {
        return explanation.value("median");
    }
}
