package org.crowdchange.ranking.budget;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.BudgetTally;

class EqualSharesProperties extends BudgetMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<BudgetTally>> methods() {
        return Combinators.combine(
                        Arbitraries.of(Satisfaction.class),
                        Arbitraries.of(Completion.class),
                        Arbitraries.of(1L, 2L, 10L),
                        Arbitraries.of(TieBreak.class))
                .as((satisfaction, completion, increment, ties) ->
                        new EqualShares(satisfaction, completion, completion == Completion.NONE ? 1 : increment, ties));
    }
}
