package org.crowdchange.ranking.ranked;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The recursion of {@link StableVoting}, which remembers the parts of the contest that it has decided. Not thread-safe. */
final class Stability {
    private static final int MOST_PARTS = 10_000;
    private static final long MOST_STEPS = 2_000_000_000L;

    private final SplitCycle splitCycle = new SplitCycle();
    private final Map<BitSet, BitSet> decided = new HashMap<>();
    private long steps;
    private boolean givenUp;

    /** Whether there was too much to do; what was found then means nothing. */
    boolean givenUp() {
        return givenUp;
    }

    BitSet winners(PairwiseMatrix matrix) {
        BitSet all = new BitSet();
        all.set(0, matrix.size());
        decided.clear();
        return givenUp || matrix.size() == 0 ? all : winners(matrix, all, null);
    }

    /** @param outer pairs of a larger part, largest margin first; null to begin with */
    private BitSet winners(PairwiseMatrix matrix, BitSet part, int @Nullable [] outer) {
        BitSet known = decided.get(part);
        if (known != null) {
            return known;
        }
        int m = part.cardinality();
        steps += (long) m * m * m;
        BitSet undefeated = undefeated(matrix, part);
        if (undefeated.cardinality() == 1) {
            decided.put(part, undefeated);
            return undefeated;
        }
        if (decided.size() >= MOST_PARTS || steps > MOST_STEPS) {
            givenUp = true;
            return undefeated;
        }
        int n = matrix.size();
        int[] pairs = outer == null
                ? sorted(matrix)
                : IntStream.of(outer)
                        .filter(pair -> part.get(pair / n) && part.get(pair % n))
                        .toArray();
        BitSet winners = new BitSet();
        long margin = Long.MIN_VALUE;
        for (int pair : pairs) {
            int a = pair / n;
            int b = pair % n;
            if (givenUp || (!winners.isEmpty() && matrix.margin(a, b) < margin)) {
                break;
            }
            if (undefeated.get(a) && !winners.get(a)) {
                BitSet without = (BitSet) part.clone();
                without.clear(b);
                if (winners(matrix, without, pairs).get(a)) {
                    winners.set(a);
                    margin = matrix.margin(a, b);
                }
            }
        }
        BitSet result = winners.isEmpty() ? undefeated : winners;
        decided.put(part, result);
        return result;
    }

    private BitSet undefeated(PairwiseMatrix matrix, BitSet part) {
        PairwiseMatrix inner = matrix.restricted(part);
        Defeat.Relation defeats = splitCycle.relation(inner);
        int[] positions = part.stream().toArray();
        BitSet undefeated = new BitSet();
        for (int b = 0; b < positions.length; b++) {
            boolean free = true;
            for (int a = 0; a < positions.length && free; a++) {
                free = defeats.strength(a, b) == 0;
            }
            undefeated.set(positions[b], free);
        }
        return undefeated;
    }

    private static int[] sorted(PairwiseMatrix matrix) {
        int n = matrix.size();
        return IntStream.range(0, n * n)
                .filter(pair -> pair / n != pair % n)
                .boxed()
                .sorted(Comparator.comparingLong(pair -> -matrix.margin(pair / n, pair % n)))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
