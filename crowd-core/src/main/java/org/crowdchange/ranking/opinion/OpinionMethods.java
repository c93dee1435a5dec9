package org.crowdchange.ranking.opinion;

import java.util.List;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.RankingMethods;

/** The methods of this package with their default parameters. Immutable and safe for use by many threads. */
public final class OpinionMethods implements RankingMethods {

    /** The methods; there is nothing to choose. */
    public OpinionMethods() {}

    @Override
    public List<RankingMethod<?>> methods() {
        return List.of(
                new Wilson(),
                new Net(),
                new Share(),
                new BetaPosterior(),
                new BetaLower(),
                new EmpiricalBayes(),
                new BayesianAverage(),
                new LowerBound(ShareInterval.WILSON_CONTINUITY),
                new LowerBound(ShareInterval.AGRESTI_COULL),
                new LowerBound(ShareInterval.CLOPPER_PEARSON),
                new LowerBound(ShareInterval.JEFFREYS),
                new Newest(),
                new Hot(),
                new Gravity(),
                new Controversy(),
                new Divided(),
                new Entropy(),
                new Thompson(),
                new Ucb1(),
                new KlUcb());
    }
}
