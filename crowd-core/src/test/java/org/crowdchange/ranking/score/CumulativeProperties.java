package org.crowdchange.ranking.score;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.ScoreBallotTally;

@PropertyDefaults(tries = 100)
class CumulativeProperties extends ScoreBallotMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<ScoreBallotTally>> methods() {
        return Arbitraries.of(1, 3, 10, 1_000_000).map(Cumulative::new);
    }

    @Override
    protected double score(Explanation explanation) {
        return explanation.value("sum");
    }
}
