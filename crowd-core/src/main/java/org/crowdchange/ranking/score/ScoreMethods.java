package org.crowdchange.ranking.score;

import java.util.List;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.RankingMethods;

/** The methods of this package with their default parameters. Immutable and safe for use by many threads. */
public final class ScoreMethods implements RankingMethods {

    /** The methods; there is nothing to choose. */
    public ScoreMethods() {}

    @Override
    public List<RankingMethod<?>> methods() {
        return List.of(
                new ScoreMean(),
                new ScoreDirichlet(),
                new ScoreVoting(),
                new MajorityJudgement(),
                new Star(),
                new Cumulative(),
                new Quadratic());
    }
}
