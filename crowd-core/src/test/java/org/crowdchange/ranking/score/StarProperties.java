package org.crowdchange.ranking.score;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ScoreBallotTally;

@PropertyDefaults(tries = 100)
class StarProperties extends ScoreBallotMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<ScoreBallotTally>> methods() {
        return Arbitraries.of(TieBreak.values()).map(Star::new);
    }

    @Override
    protected double score(Explanation explanation) {
        double bonus = explanation.value("bonus");
        return bonus > 0 ? explanation.value("largest") + bonus : explanation.value("total");
    }
}
