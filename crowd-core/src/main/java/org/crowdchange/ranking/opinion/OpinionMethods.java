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
        return List.of(new Wilson(), new Net(), new BetaPosterior(), new Newest());
    }
}
