package org.crowdchange.ranking.budget;

import java.util.ArrayList;
import java.util.List;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.RankingMethods;

/** The methods of this package with their default parameters. Immutable and safe for use by many threads. */
public final class BudgetMethods implements RankingMethods {

    /** The methods; there is nothing to choose. */
    public BudgetMethods() {}

    @Override
    public List<RankingMethod<?>> methods() {
        List<RankingMethod<?>> methods = new ArrayList<>();
        for (Completion completion : Completion.values()) {
            for (Satisfaction satisfaction : Satisfaction.values()) {
                methods.add(new EqualShares(satisfaction, completion));
            }
        }
        methods.add(new SequentialPhragmen());
        for (Satisfaction satisfaction : Satisfaction.values()) {
            methods.add(new Greedy(satisfaction));
        }
        return List.copyOf(methods);
    }
}
