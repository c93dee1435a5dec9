package org.crowdchange.ranking.ranked;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The Smith components: the finest division of the items into groups of which each beats all later ones item by item.
 * They are the strongly connected components of "is not beaten by", in their order.
 *
 * <p>Implementation note: an item of an earlier component is unbeaten by more items than one of a later component, so
 * the components are segments of the items sorted by that number. A segment ends where as many pairs were won as if all
 * of the first had beaten all of the rest. O(n²).
 */
final class Components {
    private final int[] order;
    private final BitSet ends = new BitSet();

    private Components(PairwiseMatrix matrix) {
        int n = matrix.size();
        int[] wins = new int[n];
        int[] unbeaten = new int[n];
        for (int a = 0; a < n; a++) {
            wins[a] = matrix.wins(a);
            unbeaten[a] = n - 1 - matrix.losses(a);
        }
        order = IntStream.range(0, n)
                .boxed()
                .sorted((a, b) -> Integer.compare(unbeaten[b], unbeaten[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        long won = 0;
        long inside = 0;
        for (int k = 0; k < n; k++) {
            won += wins[order[k]];
            for (int i = 0; i < k; i++) {
                inside += matrix.margin(order[i], order[k]) != 0 ? 1 : 0;
            }
            if (won == inside + (k + 1L) * (n - k - 1L)) {
                ends.set(k);
            }
        }
    }

    static Components of(PairwiseMatrix matrix) {
        return new Components(matrix);
    }

    /** The first component: the Smith set. */
    static BitSet smith(PairwiseMatrix matrix) {
        return new Components(matrix).get(0);
    }

    int count() {
        return ends.cardinality();
    }

    /** The positions of the items of a component, the best one being number 0. */
    BitSet get(int number) {
        int from = 0;
        for (int i = 0; i < number; i++) {
            from = ends.nextSetBit(from) + 1;
        }
        BitSet component = new BitSet();
        if (order.length > 0) {
            for (int k = from; k <= ends.nextSetBit(from); k++) {
                component.set(order[k]);
            }
        }
        return component;
    }
}
