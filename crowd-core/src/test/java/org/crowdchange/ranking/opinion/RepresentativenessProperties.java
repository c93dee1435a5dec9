package org.crowdchange.ranking.opinion;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.GroupedOpinionTally;

class RepresentativenessProperties extends GroupedMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<GroupedOpinionTally>> methods() {
        return Combinators.combine(Arbitraries.of("", "p", "9", "nobody"), Arbitraries.of(0.5, 0.7, 0.9, 0.999))
                .as(Representativeness::new);
    }

    @Override
    protected double score(Explanation explanation) {
        return explanation.value("passes")
                * explanation.value("share")
                * explanation.value("test")
                * explanation.value("ratio")
                * explanation.value("ratioTest");
    }
}
