package org.crowdchange.ranking.score;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.ScoreTally;

@PropertyDefaults(tries = 100)
class ScoreVotingProperties extends ScoreMethodLaws.Monotone {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<ScoreTally>> methods() {
        return Arbitraries.just(new ScoreVoting());
    }

    @Override
    protected double score(Explanation explanation) {
        return explanation.terms().stream()
                .filter(term -> term.name().startsWith("level"))
                .mapToDouble(term -> Double.parseDouble(term.name().substring("level".length())) * term.value())
                .sum();
    }
}
