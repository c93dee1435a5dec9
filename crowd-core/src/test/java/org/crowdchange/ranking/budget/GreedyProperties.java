package org.crowdchange.ranking.budget;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.BudgetTally;

class GreedyProperties extends BudgetMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<BudgetTally>> methods() {
        return Combinators.combine(Arbitraries.of(Satisfaction.class), Arbitraries.of(TieBreak.class))
                .as(Greedy::new);
    }
}
