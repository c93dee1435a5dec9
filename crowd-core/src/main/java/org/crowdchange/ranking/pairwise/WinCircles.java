package org.crowdchange.ranking.pairwise;

import java.util.Arrays;

/**
 * Circles of wins, each win with a weight: whether there is one of positive weight. Bellman and Ford's search for the
 * longest chains, with a look for a circle after each round; O(items * edges) at worst, mostly a few rounds.
 */
final class WinCircles {
    private final Comparisons data;
    private final int firstWeight;
    private final int secondWeight;
    private final int tieWeight;
    private final boolean tiesAreWins;
    private final long[] longest;
    private final int[] before;

    /** Wins of the first and of the second place have weights, and there are no ties. */
    WinCircles(Comparisons data, int firstWeight, int secondWeight) {
        this(data, firstWeight, secondWeight, 0, false);
    }

    /** Wins have the weight 1, and a tie is a win for both with the weight -1. */
    WinCircles(Comparisons data) {
        this(data, 1, 1, -1, true);
    }

    private WinCircles(Comparisons data, int firstWeight, int secondWeight, int tieWeight, boolean tiesAreWins) {
        this.data = data;
        this.firstWeight = firstWeight;
        this.secondWeight = secondWeight;
        this.tieWeight = tieWeight;
        this.tiesAreWins = tiesAreWins;
        longest = new long[data.size()];
        before = new int[data.size()];
        Arrays.fill(before, -1);
    }

    /** Whether a circle of positive weight exists. */
    boolean closes() {
        for (int round = 0; round <= data.size(); round++) {
            boolean changed = false;
            for (int e = 0; e < data.edges(); e++) {
                int a = data.first[e];
                int b = data.second[e];
                if (data.firstWins[e] > 0) {
                    changed |= extend(b, a, firstWeight);
                }
                if (data.secondWins[e] > 0) {
                    changed |= extend(a, b, secondWeight);
                }
                if (tiesAreWins && data.ties[e] > 0) {
                    changed |= extend(b, a, tieWeight);
                    changed |= extend(a, b, tieWeight);
                }
            }
            if (!changed) {
                return false;
            }
            if (hasCircle()) {
                return true;
            }
        }
        return true;
    }

    private boolean extend(int loser, int winner, int weight) {
        if (longest[loser] + weight <= longest[winner]) {
            return false;
        }
        longest[winner] = longest[loser] + weight;
        before[winner] = loser;
        return true;
    }

    /** Whether going back along the chains leads round. */
    private boolean hasCircle() {
        int[] seen = new int[before.length];
        for (int item = 0; item < before.length; item++) {
            int at = item;
            while (at >= 0 && seen[at] == 0) {
                seen[at] = item + 1;
                at = before[at];
            }
            if (at >= 0 && seen[at] == item + 1) {
                return true;
            }
        }
        return false;
    }
}
