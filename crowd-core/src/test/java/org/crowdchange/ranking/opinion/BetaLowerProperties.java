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
class BetaLowerProperties extends OpinionMethodLaws.Voted {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<OpinionTally>> methods() {
        Arbitrary<Double> priors = Arbitraries.oneOf(
                Arbitraries.of(0.01, 0.5, 1.0, 2.0, 1_000_000.0),
                Arbitraries.doubles().between(0.1, 100).ofScale(4));
        return Combinators.combine(priors, priors, levels()).as(BetaLower::new);
    }

    @Override
    protected double score(Explanation explanation) {
        double a = explanation.value("priorAgree") + explanation.value("agree");
        double b = explanation.value("priorDisagree") + explanation.value("disagree");
        return Formulas.betaQuantile((1 - explanation.value("level")) / 2, a, b);
    }

    @Override
    protected long most() {
        return 1L << 20;
    }

    @Override
    protected double rounding() {
        return 1e-9;
    }
}
