package org.crowdchange.ranking.label;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.LabelTally;

class MajorityVoteProperties extends LabelMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<LabelTally>> methods() {
        return Combinators.combine(labels(), Arbitraries.of(0.5, 0.95, 0.999)).as(MajorityVote::new);
    }

    @Override
    protected double score(Explanation explanation) {
        return explanation.value("votes") / explanation.value("labels");
    }
}
