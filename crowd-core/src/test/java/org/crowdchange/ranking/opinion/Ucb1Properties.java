package org.crowdchange.ranking.opinion;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.OpinionTally;

@PropertyDefaults(tries = 100)
class Ucb1Properties extends OpinionMethodLaws implements OpinionMethodLaws.ByVotes {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<OpinionTally>> methods() {
        return Arbitraries.of(0.0, 0.5, 2.0, 1000.0).map(Ucb1::new);
    }

    @Override
    protected double score(Explanation explanation) {
        double votes = explanation.value("agree") + explanation.value("disagree");
        double log = Math.log(Math.max(1, explanation.value("votes")));
        double exploration = explanation.value("exploration");
        return votes == 0
                ? 2 + Math.sqrt(exploration * log)
                : explanation.value("agree") / votes + Math.sqrt(exploration * log / votes);
    }
}
