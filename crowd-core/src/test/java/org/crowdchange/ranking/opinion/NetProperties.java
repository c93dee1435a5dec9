package org.crowdchange.ranking.opinion;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.OpinionTally;

class NetProperties extends OpinionMethodLaws.Voted {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<OpinionTally>> methods() {
        return levels().map(Net::new);
    }

    @Override
    protected double score(Explanation explanation) {
        return explanation.value("agree") - explanation.value("disagree");
    }
}
