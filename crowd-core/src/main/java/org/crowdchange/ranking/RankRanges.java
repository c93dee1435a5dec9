package org.crowdchange.ranking;

import org.crowdchange.internal.math.Order;

/** The ranks that intervals leave open: see {@link RankedItem}. O(n) for intervals in any order. */
final class RankRanges {
    final int[] best;
    final int[] worst;

    /**
     * @param low the lower ends, by position
     * @param high the upper ends, by position, none below the lower
     */
    RankRanges(double[] low, double[] high) {
        int n = low.length;
        best = new int[n];
        worst = new int[n];
        int[] byLow = Order.descending(low);
        int[] byHigh = Order.descending(high);

        // Down all ends of intervals, of equal ones the upper first. The lower ends passed before an upper end belong
        // to the items wholly above it; the upper ends not yet passed at a lower end, to the items wholly below. The
        // last end of all is a lower one, so no upper end is left over.
        int lows = 0;
        int highs = 0;
        while (lows < n) {
            if (highs < n && high[byHigh[highs]] >= low[byLow[lows]]) {
                best[byHigh[highs]] = 1 + lows;
                highs++;
            } else {
                worst[byLow[lows]] = highs;
                lows++;
            }
        }
    }
}
