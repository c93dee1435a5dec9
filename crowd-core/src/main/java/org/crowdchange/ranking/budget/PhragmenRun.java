package org.crowdchange.ranking.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.crowdchange.internal.math.Fraction;

/**
 * One run of Phragmén's sequential rule. The moments up to which voters have spent their money are those of purchases, so
 * each ballot keeps the number of its last purchase. Not thread-safe.
 */
final class PhragmenRun {
    private final BudgetElection election;
    private final int[] last;
    private final List<Fraction> moments = new ArrayList<>(List.of(Fraction.ZERO));
    private final List<Double> approximate = new ArrayList<>(List.of(0.0));
    private final boolean[] taken;
    private final List<Purchase> purchases = new ArrayList<>();

    PhragmenRun(BudgetElection election) {
        this.election = election;
        last = new int[election.weights.length];
        taken = election.none();
    }

    Allocation allocate() {
        long left = election.budget;
        while (true) {
            List<Integer> first = earliest();
            long available = left;
            if (first.isEmpty() || first.stream().anyMatch(each -> election.costs[each] > available)) {
                double reached = moments.get(moments.size() - 1).toDouble();
                return election.allocation(purchases, taken, left, election.currency(reached), 0, true);
            }
            int project = first.get(0);
            for (int each : first) {
                project = election.before(each, project) ? each : project;
            }
            buy(project, first);
            left -= election.costs[project];
        }
    }

    /** The projects that can be paid for first, in item order. */
    private List<Integer> earliest() {
        double[] times = new double[election.size];
        double limit = Double.POSITIVE_INFINITY;
        for (int project = 0; project < election.size; project++) {
            times[project] = taken[project] ? Double.POSITIVE_INFINITY : approximately(project);
            limit = Math.min(limit, times[project] * (1 + slack(project)));
        }
        List<Integer> first = new ArrayList<>();
        Fraction earliest = Fraction.ZERO;
        for (int project = 0; project < election.size; project++) {
            if (times[project] < Double.POSITIVE_INFINITY && times[project] * (1 - slack(project)) <= limit) {
                Fraction time = exactly(project);
                int comparison = first.isEmpty() ? -1 : time.compareTo(earliest);
                if (comparison < 0) {
                    first.clear();
                    earliest = time;
                }
                if (comparison <= 0) {
                    first.add(project);
                }
            }
        }
        return first;
    }

    /** How far, relative to it, a sum of the supporters' moments may be off in floating point. */
    private double slack(int project) {
        return (4.0 * election.ballots[project].length + 64) * 0x1p-53;
    }

    private double approximately(int project) {
        double sum = election.costs[project];
        for (int ballot : election.ballots[project]) {
            sum += election.weights[ballot] * approximate.get(last[ballot]);
        }
        return election.totals[project] == 0 ? Double.POSITIVE_INFINITY : sum / election.totals[project];
    }

    private Fraction exactly(int project) {
        long[] counts = new long[moments.size()];
        for (int ballot : election.ballots[project]) {
            counts[last[ballot]] += election.weights[ballot];
        }
        Fraction sum = Fraction.of(election.costs[project]);
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > 0) {
                sum = sum.plus(moments.get(i).times(counts[i]));
            }
        }
        return sum.dividedBy(election.totals[project]);
    }

    private void buy(int project, List<Integer> first) {
        Fraction moment = exactly(project);
        Fraction earliest = moment;
        for (int ballot : election.ballots[project]) {
            earliest = earliest.min(moments.get(last[ballot]));
        }
        int number = moments.size();
        moments.add(moment);
        approximate.add(moment.toDouble());
        int[] ballots = election.ballots[project];
        Arrays.stream(ballots).forEach(ballot -> last[ballot] = number);
        taken[project] = true;
        BigDecimal cost = election.money(election.costs[project]);
        purchases.add(new Purchase(
                number,
                election.name(project),
                cost,
                Purchase.Stage.PHRAGMEN,
                election.supporters[project],
                election.currency(moment.toDouble()),
                OptionalDouble.of(election.currency(
                        moment.minus(earliest).max(Fraction.ZERO).toDouble())),
                first.stream()
                        .filter(each -> each != project)
                        .map(election::name)
                        .toList()));
    }
}
