package org.crowdchange.ranking.budget;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethodLaws;
import org.crowdchange.tally.BudgetArbitraries;
import org.crowdchange.tally.BudgetTally;

/** The laws of every method that spends a budget. */
abstract class BudgetMethodLaws extends RankingMethodLaws<BudgetTally> {

    @Provide
    @Override
    protected Arbitrary<BudgetTally> tallies() {
        return BudgetArbitraries.tallies(BudgetTally.MAX_VOTES >> 10);
    }

    @Override
    protected BudgetTally empty() {
        return BudgetTally.empty();
    }

    @Override
    protected List<String> items(BudgetTally tally) {
        return IntStream.range(0, tally.size()).mapToObj(tally::item).toList();
    }

    @Override
    protected BudgetTally renamed(BudgetTally tally, UnaryOperator<String> names) {
        BudgetTally.Builder builder = BudgetTally.builder();
        tally.budget().ifPresent(builder::budget);
        for (int i = 0; i < tally.size(); i++) {
            String name = names.apply(tally.item(i));
            tally.cost(i).ifPresent(cost -> builder.cost(name, cost));
        }
        for (int ballot = 0; ballot < tally.ballots(); ballot++) {
            int each = ballot;
            builder.points(
                    IntStream.range(0, tally.length(ballot))
                            .mapToObj(i -> names.apply(tally.item(tally.choice(each, i))))
                            .toList(),
                    IntStream.range(0, tally.length(ballot))
                            .mapToLong(i -> tally.points(each, i))
                            .toArray(),
                    tally.weight(ballot));
        }
        return builder.build();
    }

    @Override
    protected double score(Explanation explanation) {
        double round = explanation.value("round");
        return round == 0 ? 0 : explanation.value("funded") + 1 - round;
    }
}
