package org.crowdchange.ranking.opinion;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.OpinionTally;

class WilsonProperties extends OpinionMethodLaws.Voted {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<OpinionTally>> methods() {
        return levels().map(Wilson::new);
    }

    @Override
    protected double score(Explanation explanation) {
        return Formulas.wilson(explanation.value("agree"), explanation.value("disagree"), explanation.value("z"));
    }
}
