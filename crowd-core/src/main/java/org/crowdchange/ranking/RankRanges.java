package org.crowdchange.ranking;

import org.crowdchange.internal.math.Order;

/** The ranks that intervals leave open: see {@link RankedItem}. O(n log n) at most, for intervals in any order. */
final class RankRanges {
    final int[] best;
    final int[] worst;

    /**
     * @param low the lower ends, by position
     * @param high the upper ends, by position
     */
    RankRanges(double[] low, double[] high) {
        int n = low.length;
        best = new int[n];
        worst = new int[n];
        int[] byLow = Order.descending(low);
        int[] byHigh = Order.descending(high);

        // Down from the highest upper end: ever more items lie wholly above.
        int above = 0;
        for (int item : byHigh) {
            while (above < n && low[byLow[above]] > high[item]) {
                above++;
            }
            best[item] = 1 + above;
        }
        // Up from the lowest lower end: ever more items lie wholly below.
        int below = 0;
        for (int i = n - 1; i >= 0; i--) {
            int item = byLow[i];
            while (below < n && high[byHigh[n - 1 - below]] < low[item]) {
                below++;
            }
            worst[item] = n - below;
        }
    }
}
