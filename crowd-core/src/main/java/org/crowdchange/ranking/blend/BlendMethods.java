package org.crowdchange.ranking.blend;

import java.util.List;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.RankingMethods;

/** The methods of this package with their default parameters. Immutable and safe for use by many threads. */
public final class BlendMethods implements RankingMethods {

    /** The methods; there is nothing to choose. */
    public BlendMethods() {}

    @Override
    public List<RankingMethod<?>> methods() {
        return List.of(new ReciprocalRankFusion(), new MarkovChain4());
    }
}
