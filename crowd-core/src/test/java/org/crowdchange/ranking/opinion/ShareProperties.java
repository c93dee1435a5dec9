package org.crowdchange.ranking.opinion;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.OpinionTally;

@PropertyDefaults(tries = 100)
class ShareProperties extends OpinionMethodLaws.Voted {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<OpinionTally>> methods() {
        return levels().map(Share::new);
    }

    @Override
    protected double score(Explanation explanation) {
        return explanation.value("agree") / (explanation.value("agree") + explanation.value("disagree"));
    }
}
