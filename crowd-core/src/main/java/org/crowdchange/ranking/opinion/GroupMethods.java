package org.crowdchange.ranking.opinion;

import java.util.List;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.RankingMethods;

/**
 * The methods of this package that look at who voted, or at groups of those who did, with their default parameters.
 * Immutable and safe for use by many threads.
 */
public final class GroupMethods implements RankingMethods {

    /** The methods; there is nothing to choose. */
    public GroupMethods() {}

    @Override
    public List<RankingMethod<?>> methods() {
        return List.of(
                new GroupInformedConsensus(),
                new Representativeness(),
                new RepresentativeComments(),
                new ConsensusComments(),
                new Polarisation(),
                new CommentPriority(),
                new Extremity(),
                new BridgingFactorization());
    }
}
