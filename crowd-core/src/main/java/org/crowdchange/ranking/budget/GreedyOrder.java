package org.crowdchange.ranking.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.crowdchange.internal.math.Fraction;

/** Takes projects by satisfaction per unit of cost, as long as they fit. */
final class GreedyOrder {
    private final BudgetElection election;

    GreedyOrder(BudgetElection election) {
        this.election = election;
    }

    /**
     * Takes more projects.
     *
     * @param taken the projects that are taken already; those that are added are marked
     * @param purchases takes what is added
     * @param budget what is left
     * @return what is left then
     */
    long spend(boolean[] taken, List<Purchase> purchases, long budget) {
        Integer[] order = IntStream.range(0, election.size)
                .filter(each -> !taken[each] && election.totals[each] >= 0)
                .boxed()
                .toArray(Integer[]::new);
        Arrays.sort(order, (one, other) -> {
            int better = -compare(one, other);
            return better != 0 ? better : election.before(one, other) ? -1 : 1;
        });
        long left = budget;
        for (int i = 0; i < order.length; i++) {
            int project = order[i];
            if (election.costs[project] <= left) {
                purchases.add(purchase(purchases.size() + 1, project, tied(order, i, left)));
                taken[project] = true;
                left -= election.costs[project];
            }
        }
        return left;
    }

    /** The projects behind this one that are equal to it and would fit in its place. */
    private List<String> tied(Integer[] order, int place, long left) {
        List<String> tied = new ArrayList<>();
        for (int i = place + 1; i < order.length && compare(order[place], order[i]) == 0; i++) {
            if (election.costs[order[i]] <= left) {
                tied.add(election.name(order[i]));
            }
        }
        tied.sort(null);
        return tied;
    }

    /** By satisfaction per unit of cost; a project that costs nothing and that somebody gains from is above all others. */
    private int compare(int one, int other) {
        boolean free = isFree(one);
        if (free || isFree(other)) {
            return Boolean.compare(free, isFree(other));
        }
        return Fraction.compare(election.totals[one], divisor(one), election.totals[other], divisor(other));
    }

    private boolean isFree(int project) {
        return election.costs[project] == 0 && election.totals[project] > 0;
    }

    private long divisor(int project) {
        return election.satisfaction.perCost() ? 1 : Math.max(1, election.costs[project]);
    }

    private Purchase purchase(int round, int project, List<String> tied) {
        BigDecimal cost = election.money(election.costs[project]);
        double gain = (double) election.totals[project];
        double density =
                election.satisfaction.perCost() ? gain : election.costs[project] == 0 ? 0 : gain / cost.doubleValue();
        return new Purchase(
                round,
                election.name(project),
                cost,
                Purchase.Stage.GREEDY,
                election.supporters[project],
                density,
                OptionalDouble.empty(),
                tied);
    }
}
