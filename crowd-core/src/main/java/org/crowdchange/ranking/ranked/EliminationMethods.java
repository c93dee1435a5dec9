package org.crowdchange.ranking.ranked;

import java.util.List;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.RankingMethods;

/**
 * The rules of this package that work in rounds, with their default parameters: those for one winner in which items leave,
 * Bucklin's rule and the single transferable vote. Immutable and safe for use by many threads.
 */
public final class EliminationMethods implements RankingMethods {

    /** The methods; there is nothing to choose. */
    public EliminationMethods() {}

    @Override
    public List<RankingMethod<?>> methods() {
        return List.of(
                new InstantRunoff(false),
                new InstantRunoff(true),
                new ParallelInstantRunoff(),
                new PluralityRunoff(),
                new Coombs(),
                new Baldwin(),
                new Nanson(),
                new Benham(),
                new SmithRunoff(),
                new CondorcetRunoff(),
                new Bucklin(Bucklin.Variant.MOST),
                new Bucklin(Bucklin.Variant.MAJORITY),
                new Bucklin(Bucklin.Variant.TRUNCATED),
                new StvScottish(),
                new StvWig(StvQuota.DROOP, 3),
                new StvWig(StvQuota.NEWLAND_BRITTON, 3),
                new StvWig(StvQuota.HARE, 3),
                new StvMeek(),
                new StvWarren(),
                new StvRctab());
    }
}
