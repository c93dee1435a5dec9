package org.crowdchange.ranking.label;

import java.util.List;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.RankingMethods;

/** The methods of this package with their default parameters. Immutable and safe for use by many threads. */
public final class LabelMethods implements RankingMethods {

    /** The methods; there is nothing to choose. */
    public LabelMethods() {}

    @Override
    public List<RankingMethod<?>> methods() {
        return List.of(new MajorityVote(), new DawidSkene());
    }
}
