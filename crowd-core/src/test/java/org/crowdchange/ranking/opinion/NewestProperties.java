package org.crowdchange.ranking.opinion;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.OpinionTally;

class NewestProperties extends OpinionMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<OpinionTally>> methods() {
        return Arbitraries.just(new Newest());
    }

    @Override
    protected double score(Explanation explanation) {
        return explanation.value("since");
    }
}
