package org.crowdchange.ranking.ranked;

import java.util.BitSet;

/** Which items an item reaches by a path of wins. */
final class Reach {
    private Reach() {}

    /** For each item those that it reaches; Warshall's algorithm on rows of bits, O(n³ / 64). */
    static BitSet[] of(PairwiseMatrix matrix) {
        return of(wins(matrix));
    }

    /** For each item those to which some steps lead, one after the other; the steps are overwritten. */
    static BitSet[] of(BitSet[] steps) {
        for (int via = 0; via < steps.length; via++) {
            for (BitSet from : steps) {
                if (from.get(via)) {
                    from.or(steps[via]);
                }
            }
        }
        return steps;
    }

    /** For each item those that it beats. */
    static BitSet[] wins(PairwiseMatrix matrix) {
        BitSet[] wins = new BitSet[matrix.size()];
        for (int a = 0; a < wins.length; a++) {
            wins[a] = new BitSet(wins.length);
            for (int b = 0; b < wins.length; b++) {
                wins[a].set(b, matrix.beats(a, b));
            }
        }
        return wins;
    }
}
