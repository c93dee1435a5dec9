package org.crowdchange.ranking.score;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.ScoreTally;

@PropertyDefaults(tries = 100)
class ScoreMeanProperties extends ScoreMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<ScoreTally>> methods() {
        return Combinators.combine(Arbitraries.of(0.0, 1.0, 10.0, 1e6), Arbitraries.of(0.5, 0.95, 1 - 1e-12))
                .as(ScoreMean::new);
    }

    @Override
    protected double score(Explanation explanation) {
        double weight = explanation.value("weight");
        return (weight * explanation.value("mean") + explanation.value("sum")) / (weight + explanation.value("votes"));
    }
}
