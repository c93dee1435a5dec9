package org.crowdchange.tally;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Brings distinct ballots into the order in which a {@link BudgetTally} keeps them. */
final class BallotOrder {

    private BallotOrder() {}

    /** The tally of these ballots, which may stand in any order. */
    static BudgetTally freeze(
            String[] names, long[] costs, long budget, int decimals, int[][] items, long[][] points, long[] weights) {
        // An order of objects, which recognises runs: a tally to which little was added is sorted in O(n).
        Integer[] order = IntStream.range(0, items.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (one, other) -> {
            int byItems = Arrays.compare(items[one], items[other]);
            return byItems != 0 ? byItems : Arrays.compare(points[one], points[other]);
        });
        int[] starts = new int[items.length + 1];
        for (int i = 0; i < order.length; i++) {
            starts[i + 1] = starts[i] + items[order[i]].length;
        }
        int[] choices = new int[starts[order.length]];
        long[] given = new long[choices.length];
        long[] times = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            int from = order[i];
            System.arraycopy(items[from], 0, choices, starts[i], items[from].length);
            System.arraycopy(points[from], 0, given, starts[i], items[from].length);
            times[i] = weights[from];
        }
        return new BudgetTally(names, costs, budget, decimals, starts, choices, given, times);
    }
}
