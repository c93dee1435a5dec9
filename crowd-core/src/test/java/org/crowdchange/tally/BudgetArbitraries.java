package org.crowdchange.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Budgets for properties: few projects whose costs tie, ballots of every kind, and now and then very many voters. */
public final class BudgetArbitraries {
    /** What each project costs in every tally, so that tallies can be merged; "z" has no cost. */
    private static final Map<String, String> COSTS = Map.of(
            "a", "10", "b", "10", "c", "25", "d", "7.5", "e", "40", "f", "0", "9", "10", "10", "33.33", "\u00fc", "1");

    private BudgetArbitraries() {}

    public static Arbitrary<String> items() {
        return Arbitraries.of("a", "b", "c", "d", "e", "f", "9", "10", "\u00fc", "z");
    }

    /** A ballot and how many people cast it. */
    public record Cast(List<String> items, List<Long> points, long times) {}

    public static Arbitrary<Cast> casts(long most) {
        Arbitrary<Long> times = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(1, 3)),
                Tuple.of(1, Arbitraries.longs().between(1, most)));
        Arbitrary<List<String>> items = items().list().uniqueElements().ofMaxSize(5);
        Arbitrary<Integer> kind = Arbitraries.integers().between(0, 2);
        Arbitrary<List<Integer>> points =
                Arbitraries.integers().between(-1, 4).list().ofSize(5);
        return Combinators.combine(items, times, kind, points)
                .as((names, count, how, given) -> {
                    List<Long> each = new ArrayList<>();
                    for (int i = 0; i < names.size(); i++) {
                        each.add(how == 0 ? 1L : how == 1 ? names.size() - i : given.get(i));
                    }
                    return new Cast(names, each, count);
                })
                .withoutEdgeCases();
    }

    /** Ballots, without costs and without a budget. */
    public static Arbitrary<BudgetTally> votes(long most) {
        return casts(most).list().ofMaxSize(7).map(BudgetArbitraries::ballots);
    }

    /** Ballots, the costs of some projects, and mostly a budget. */
    public static Arbitrary<BudgetTally> tallies(long most) {
        Arbitrary<List<String>> known = items().list().uniqueElements().ofMaxSize(9);
        return Combinators.combine(votes(most), known, Arbitraries.of(true, true, true, false))
                .as((votes, names, budgeted) -> {
                    BudgetTally.Builder builder = BudgetTally.builder().add(votes, 1);
                    for (String name : names) {
                        if (COSTS.containsKey(name)) {
                            builder.cost(name, new BigDecimal(COSTS.get(name)));
                        }
                    }
                    return (budgeted ? builder.budget(new BigDecimal("60.50")) : builder).build();
                });
    }

    public static BudgetTally ballots(List<Cast> casts) {
        BudgetTally.Builder builder = BudgetTally.builder();
        casts.forEach(each -> builder.points(
                each.items(), each.points().stream().mapToLong(Long::longValue).toArray(), each.times()));
        return builder.build();
    }
}
