package org.crowdchange.ranking.opinion;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.OpinionTally;

@PropertyDefaults(tries = 100)
class BayesianAverageProperties extends OpinionMethodLaws implements OpinionMethodLaws.Counted {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<OpinionTally>> methods() {
        return Combinators.combine(Arbitraries.of(0.1, 1.0, 10.0, 25.5, 1e6), levels())
                .as(BayesianAverage::new);
    }

    @Override
    protected double score(Explanation explanation) {
        double a = explanation.value("priorAgree") + explanation.value("agree");
        double b = explanation.value("priorDisagree") + explanation.value("disagree");
        return a / (a + b);
    }
}
