package org.crowdchange.ranking.opinion;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.OpinionTally;

@PropertyDefaults(tries = 100)
class JeffreysProperties extends OpinionMethodLaws.Voted {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<OpinionTally>> methods() {
        return levels().map(level -> new LowerBound(ShareInterval.JEFFREYS, level));
    }

    @Override
    protected double score(Explanation explanation) {
        double agree = explanation.value("agree");
        double disagree = explanation.value("disagree");
        double tail = (1 - explanation.value("level")) / 2;
        return agree == 0 ? 0 : Formulas.betaQuantile(tail, agree + 0.5, disagree + 0.5);
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
