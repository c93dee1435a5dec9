package org.crowdchange.tally;

import java.util.Arrays;
import org.crowdchange.internal.math.RadixSort;

/**
 * Counts of ordered pairs in columns. A pair is one number: the position of the left item in the upper half, of the right
 * in the lower.
 */
final class PairCounts {
    static final PairCounts NONE = new PairCounts(0);

    final long[] pair;
    final long[] leftWins;
    final long[] rightWins;
    final long[] ties;

    PairCounts(int size) {
        this(new long[size], new long[size], new long[size], new long[size]);
    }

    private PairCounts(long[] pair, long[] leftWins, long[] rightWins, long[] ties) {
        this.pair = pair;
        this.leftWins = leftWins;
        this.rightWins = rightWins;
        this.ties = ties;
    }

    static long pair(int left, int right) {
        return ((long) left << 32) | right;
    }

    static int left(long pair) {
        return (int) (pair >>> 32);
    }

    static int right(long pair) {
        return (int) pair;
    }

    int size() {
        return pair.length;
    }

    /** The same counts with other positions for the items, which keep the order. */
    PairCounts moved(int[] position) {
        long[] moved = new long[pair.length];
        for (int p = 0; p < pair.length; p++) {
            moved[p] = pair(position[left(pair[p])], position[right(pair[p])]);
        }
        return new PairCounts(moved, leftWins, rightWins, ties);
    }

    /** In the order of the pairs, the counts of equal pairs added up, and pairs without any left out. */
    PairCounts sorted() {
        int[] order = RadixSort.order(pair);
        PairCounts sorted = new PairCounts(pair.length);
        int size = 0;
        for (int p : order) {
            if (size == 0 || sorted.pair[size - 1] != pair[p]) {
                sorted.pair[size++] = pair[p];
            }
            sorted.leftWins[size - 1] += leftWins[p];
            sorted.rightWins[size - 1] += rightWins[p];
            sorted.ties[size - 1] += ties[p];
        }
        return sorted.resized(size);
    }

    /** What both hold, both sorted, added up. */
    PairCounts plus(PairCounts other) {
        return size() == 0 ? other : other.size() == 0 ? this : merge(other, 1);
    }

    /**
     * What remains without the other, both sorted; pairs of which nothing remains are left out.
     *
     * @throws IllegalArgumentException if the other holds more of a pair
     */
    PairCounts minus(PairCounts other) {
        return merge(other, -1);
    }

    private PairCounts merge(PairCounts other, int sign) {
        PairCounts merged = new PairCounts(size() + other.size());
        int size = 0;
        int here = 0;
        int there = 0;
        while (here < size() || there < other.size()) {
            long ours = here < size() ? pair[here] : Long.MAX_VALUE;
            long theirs = there < other.size() ? other.pair[there] : Long.MAX_VALUE;
            merged.pair[size] = Math.min(ours, theirs);
            if (ours <= theirs) {
                merged.add(size, this, here++, 1);
            }
            if (theirs <= ours) {
                merged.add(size, other, there++, sign);
            }
            long least = Math.min(merged.leftWins[size], Math.min(merged.rightWins[size], merged.ties[size]));
            if (least < 0) {
                throw new IllegalArgumentException(
                        "cannot take the comparisons away: " + -least + " of them are not in the tally");
            }
            if ((merged.leftWins[size] | merged.rightWins[size] | merged.ties[size]) != 0) {
                size++;
            }
        }
        return merged.resized(size);
    }

    private void add(int p, PairCounts from, int q, int sign) {
        leftWins[p] += sign * from.leftWins[q];
        rightWins[p] += sign * from.rightWins[q];
        ties[p] += sign * from.ties[q];
    }

    /** The first of them, or all and room for more. */
    PairCounts resized(int size) {
        return size == pair.length
                ? this
                : new PairCounts(
                        Arrays.copyOf(pair, size),
                        Arrays.copyOf(leftWins, size),
                        Arrays.copyOf(rightWins, size),
                        Arrays.copyOf(ties, size));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairCounts that
                && Arrays.equals(pair, that.pair)
                && Arrays.equals(leftWins, that.leftWins)
                && Arrays.equals(rightWins, that.rightWins)
                && Arrays.equals(ties, that.ties);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(pair) + Arrays.hashCode(leftWins)) + Arrays.hashCode(rightWins);
    }
}
