package org.crowdchange.ranking.pairwise;

import java.util.List;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.RankingMethods;

/**
 * The methods of this package with normal distributions in them, of strengths or of showings, that read counts of
 * comparisons, with their default parameters. Immutable and safe for use by many threads.
 */
public final class PosteriorMethods implements RankingMethods {

    /** The methods; there is nothing to choose. */
    public PosteriorMethods() {}

    @Override
    public List<RankingMethod<?>> methods() {
        return List.of(new PairwiseEp(PairLink.LOGISTIC), new PairwiseEp(PairLink.NORMAL), new ThurstoneMosteller());
    }
}
