package org.crowdchange.ranking.ranked;

import java.util.ArrayList;
import java.util.List;

/**
 * The best orders of all sets of a few items, by dynamic programming over sets: the best order of a set begins with the
 * item for which the cost of its standing first, and the best order of the others, are least together.
 *
 * <p>O(2<sup>m</sup> m) time and O(2<sup>m</sup>) space for m items. What it costs that an item stands above a set is
 * put together from two tables, for the lower and the upper half of the items.
 */
final class KemenyTable {
    /** The most items; a table for so many takes 32 MB. */
    static final int MOST_ITEMS = 22;

    private final int m;
    private final int half;
    private final long[][] low;
    private final long[][] high;
    private final long[] best;

    KemenyTable(PairwiseMatrix matrix) {
        m = matrix.size();
        half = m / 2;
        low = new long[m][];
        high = new long[m][];
        for (int a = 0; a < m; a++) {
            low[a] = costs(matrix, a, 0, half);
            high[a] = costs(matrix, a, half, m);
        }
        best = new long[1 << m];
        for (int set = 1; set < best.length; set++) {
            long least = Long.MAX_VALUE;
            for (int left = set; left != 0; left &= left - 1) {
                int a = Integer.numberOfTrailingZeros(left);
                least = Math.min(least, first(a, set));
            }
            best[set] = least;
        }
    }

    /** For each set of some items, how many ballots prefer them to an item, added up. */
    private static long[] costs(PairwiseMatrix matrix, int a, int from, int to) {
        long[] costs = new long[1 << (to - from)];
        for (int set = 1; set < costs.length; set++) {
            int b = Integer.numberOfTrailingZeros(set);
            costs[set] = costs[set & (set - 1)] + matrix.support(from + b, a);
        }
        return costs;
    }

    /** The cost of the best order of a set that begins with one of its items. */
    private long first(int a, int set) {
        return best[set & ~(1 << a)] + low[a][set & ((1 << half) - 1)] + high[a][set >>> half];
    }

    long distance() {
        return best[best.length - 1];
    }

    /** Those with which a best order of a set begins. */
    int winners(int set) {
        int winners = 0;
        for (int left = set; left != 0; left &= left - 1) {
            int a = Integer.numberOfTrailingZeros(left);
            winners |= first(a, set) == best[set] ? 1 << a : 0;
        }
        return winners;
    }

    int all() {
        return best.length - 1;
    }

    /** The best orders of all items, in lexicographic order, but no more than so many. */
    List<int[]> orders(int most) {
        List<int[]> orders = new ArrayList<>();
        extend(new int[m], 0, all(), most, orders);
        return orders;
    }

    private void extend(int[] order, int placed, int set, int most, List<int[]> orders) {
        if (set == 0) {
            orders.add(order.clone());
            return;
        }
        for (int winners = winners(set); winners != 0 && orders.size() < most; winners &= winners - 1) {
            int a = Integer.numberOfTrailingZeros(winners);
            order[placed] = a;
            extend(order, placed + 1, set & ~(1 << a), most, orders);
        }
    }
}
