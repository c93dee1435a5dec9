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
class GravityProperties extends OpinionMethodLaws.Monotone {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<OpinionTally>> methods() {
        return Combinators.combine(
                        Arbitraries.of(0L, 2L, -7L, 1_424_000_000_000L),
                        Arbitraries.of(0.0, 1.0, 1.8, 10.0),
                        Arbitraries.of(0.01, 0.8, 1.0))
                .as(Gravity::new);
    }

    @Override
    protected double score(Explanation explanation) {
        double points = explanation.value("agree") - explanation.value("disagree") - 1;
        double votes = points > 0 ? Math.exp(explanation.value("exponent") * Math.log(points)) : points;
        return votes * Math.exp(-explanation.value("gravity") * Math.log(explanation.value("hours") + 2));
    }

    @Override
    protected double rounding() {
        return 1e-11;
    }
}
