package org.crowdchange.ranking.pairwise;

import java.util.ArrayList;
import java.util.List;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.RankingMethods;

/**
 * The methods of this package that depend on the order of comparisons and read a log, with their default parameters.
 * Immutable and safe for use by many threads.
 */
public final class SequentialMethods implements RankingMethods {

    /** The methods; there is nothing to choose. */
    public SequentialMethods() {}

    @Override
    public List<RankingMethod<?>> methods() {
        List<RankingMethod<?>> methods = new ArrayList<>(List.of(new Elo(), new Glicko2()));
        for (WengLinModel model : WengLinModel.values()) {
            methods.add(new WengLin(model));
        }
        methods.add(new TrueSkill());
        return List.copyOf(methods);
    }
}
