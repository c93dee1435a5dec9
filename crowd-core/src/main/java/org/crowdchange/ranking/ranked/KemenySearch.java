package org.crowdchange.ranking.ranked;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.crowdchange.ranking.TieBreak;

/**
 * A good order of many items and a bound for the best: for contests that are too large for {@link KemenyTable}.
 *
 * <p>From two orders, by margins and by wins, it moves single items to better places and puts each run of a few
 * neighbours into its best order, until neither helps. The lower bound is what each pair costs at least, and for
 * circles of three majorities that share no margin the least margin of each besides.
 *
 * <p>Deterministic. O(m²) for each round of moves of m items, O(m³) for the bound.
 */
final class KemenySearch {
    private static final int WINDOW = 9;

    private final PairwiseMatrix matrix;
    private final int[] order;
    private final long distance;
    private final long lowerBound;

    KemenySearch(PairwiseMatrix matrix, TieBreak ties) {
        this.matrix = matrix;
        int m = matrix.size();
        long[] margins = new long[m];
        long[] wins = new long[m];
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                margins[a] += matrix.margin(a, b);
            }
            wins[a] = (long) matrix.wins(a) - matrix.losses(a);
        }
        int[] first = improved(sorted(margins, ties));
        int[] second = improved(sorted(wins, ties));
        order = cost(second) < cost(first) ? second : first;
        distance = cost(order);
        lowerBound = bound();
    }

    int[] order() {
        return order.clone();
    }

    long distance() {
        return distance;
    }

    long lowerBound() {
        return lowerBound;
    }

    private static int[] sorted(long[] scores, TieBreak ties) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(a -> -scores[a]).thenComparing(ties.positions()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private long cost(int[] items) {
        long cost = 0;
        for (int i = 0; i < items.length; i++) {
            for (int j = i + 1; j < items.length; j++) {
                cost += matrix.support(items[j], items[i]);
            }
        }
        return cost;
    }

    private int[] improved(int[] items) {
        boolean better = true;
        while (better) {
            better = false;
            while (moveOne(items)) {
                better = true;
            }
            for (int from = 0; from + 1 < items.length; from += WINDOW / 2) {
                better |= sortWindow(items, from, Math.min(items.length, from + WINDOW));
            }
        }
        return items;
    }

    /** Takes each item in turn to where it costs least; whether that changed anything. */
    private boolean moveOne(int[] items) {
        boolean better = false;
        for (int from = 0; from < items.length; from++) {
            int item = items[from];
            int target = from;
            long least = 0;
            long change = 0;
            for (int to = from - 1; to >= 0; to--) {
                change -= matrix.margin(item, items[to]);
                if (change < least) {
                    least = change;
                    target = to;
                }
            }
            change = 0;
            for (int to = from + 1; to < items.length; to++) {
                change += matrix.margin(item, items[to]);
                if (change < least) {
                    least = change;
                    target = to;
                }
            }
            if (target < from) {
                System.arraycopy(items, target, items, target + 1, from - target);
            } else {
                System.arraycopy(items, from + 1, items, from, target - from);
            }
            items[target] = item;
            better |= least < 0;
        }
        return better;
    }

    private boolean sortWindow(int[] items, int from, int to) {
        int[] window = Arrays.copyOfRange(items, from, to);
        BitSet some = new BitSet();
        Arrays.stream(window).forEach(some::set);
        KemenyTable table = new KemenyTable(matrix.restricted(some));
        if (table.distance() >= cost(window)) {
            return false;
        }
        int[] positions = some.stream().toArray();
        int[] best = table.orders(1).get(0);
        for (int i = 0; i < best.length; i++) {
            items[from + i] = positions[best[i]];
        }
        return true;
    }

    private long bound() {
        int m = matrix.size();
        long[][] margin = new long[m][m];
        long bound = 0;
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                margin[a][b] = Math.max(0, matrix.margin(a, b));
                bound += a < b ? Math.min(matrix.support(a, b), matrix.support(b, a)) : 0;
            }
        }
        for (int a = 0; a < m; a++) {
            for (int b = a + 1; b < m; b++) {
                for (int c = a + 1; c < m && margin[a][b] > 0; c++) {
                    long least = Math.min(margin[a][b], Math.min(margin[b][c], margin[c][a]));
                    if (least > 0) {
                        bound += least;
                        margin[a][b] -= least;
                        margin[b][c] -= least;
                        margin[c][a] -= least;
                    }
                }
            }
        }
        return bound;
    }
}
