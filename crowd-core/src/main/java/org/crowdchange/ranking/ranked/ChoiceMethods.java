package org.crowdchange.ranking.ranked;

import java.util.ArrayList;
import java.util.List;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.RankingMethods;

/**
 * The methods of this package that estimate the strengths of items in a model of choice, with their default parameters.
 * Immutable and safe for use by many threads.
 */
public final class ChoiceMethods implements RankingMethods {

    /** The methods; there is nothing to choose. */
    public ChoiceMethods() {}

    @Override
    public List<RankingMethod<?>> methods() {
        List<RankingMethod<?>> methods = new ArrayList<>();
        for (PlackettLuceEstimator estimator : PlackettLuceEstimator.values()) {
            methods.add(new PlackettLuce(estimator));
        }
        methods.add(new LuceChoice());
        return List.copyOf(methods);
    }
}
