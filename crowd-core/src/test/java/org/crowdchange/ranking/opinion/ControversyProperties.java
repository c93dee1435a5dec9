package org.crowdchange.ranking.opinion;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.OpinionTally;

@PropertyDefaults(tries = 100)
class ControversyProperties extends OpinionMethodLaws implements OpinionMethodLaws.Counted {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<OpinionTally>> methods() {
        return Arbitraries.just(new Controversy());
    }

    @Override
    protected double score(Explanation explanation) {
        double agree = explanation.value("agree");
        double disagree = explanation.value("disagree");
        double balance = agree < disagree ? agree / disagree : disagree / agree;
        return balance == 0 ? 0 : Math.exp(balance * Math.log(agree + disagree));
    }
}
