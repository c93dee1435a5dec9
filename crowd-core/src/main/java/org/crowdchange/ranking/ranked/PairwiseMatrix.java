package org.crowdchange.ranking.ranked;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.crowdchange.tally.RankedTally;

/**
 * How many ballots prefer each item to each other: all that the rules of the Condorcet family look at.
 *
 * <p>A ballot prefers a to b if it ranks a above b, or ranks a and leaves b out. Items that it ties, and items that it
 * leaves out, it does not prefer to one another. The margin of a over b is the support of a against b less that of b
 * against a.
 *
 * <p>Made from ballots in O(sum of the squares of their lengths + n²) for n items, so short ballots cost little; it
 * holds n² numbers. A value: immutable and safe for use by many threads.
 */
public final class PairwiseMatrix {
    private final String[] items;
    // Of a against b at a * n + b.
    private final long[] support;

    private PairwiseMatrix(String[] items, long[] support) {
        this.items = items;
        this.support = support;
    }

    /** The matrix of some ballots. Blank ballots prefer nothing. */
    public static PairwiseMatrix of(RankedTally tally) {
        int n = tally.size();
        long[] support = new long[Math.multiplyExact(n, n)];
        long[] ranked = new long[n];
        int[] places = new int[n];
        // First the ballots that rank a, but not above b. What is left of those that rank a prefers a to b.
        for (int ballot = 0; ballot < tally.ballots(); ballot++) {
            long weight = tally.weight(ballot);
            int length = tally.length(ballot);
            int tier = 0;
            for (int k = 0; k < length; k++) {
                places[k] = tally.position(ballot, k);
                ranked[places[k]] += weight;
                if (tally.endsTier(ballot, k)) {
                    for (int i = tier; i <= k; i++) {
                        int row = places[i] * n;
                        for (int j = 0; j <= k; j++) {
                            support[row + places[j]] += weight;
                        }
                    }
                    tier = k + 1;
                }
            }
        }
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                support[a * n + b] = ranked[a] - support[a * n + b];
            }
            support[a * n + a] = 0;
        }
        return new PairwiseMatrix(tally.items().toArray(new String[0]), support);
    }

    /**
     * The matrix of counts that were made elsewhere.
     *
     * @param items in item order, each once
     * @param support for each item a row: how many prefer it to each other item; what stands on the diagonal does not count
     * @throws IllegalArgumentException if the items are not in their order, the matrix is not square or a count is out of
     *     range
     */
    public static PairwiseMatrix of(List<String> items, long[][] support) {
        int n = items.size();
        String[] names = items.toArray(new String[0]);
        for (int i = 1; i < n; i++) {
            if (names[i - 1].compareTo(names[i]) >= 0) {
                throw new IllegalArgumentException("\"" + names[i - 1] + "\" stands before \"" + names[i]
                        + "\"; expected each item once, in item order");
            }
        }
        if (support.length != n) {
            throw new IllegalArgumentException("there are " + support.length + " rows for " + n + " items");
        }
        long[] flat = new long[Math.multiplyExact(n, n)];
        for (int a = 0; a < n; a++) {
            if (support[a].length != n) {
                throw new IllegalArgumentException(
                        "row " + a + " has " + support[a].length + " columns for " + n + " items");
            }
            for (int b = 0; b < n; b++) {
                if (a != b && (support[a][b] < 0 || support[a][b] > RankedTally.MAX_TOTAL)) {
                    throw new IllegalArgumentException("the support of \"" + names[a] + "\" against \"" + names[b]
                            + "\" is " + support[a][b] + "; expected 0 to " + RankedTally.MAX_TOTAL);
                }
                flat[a * n + b] = a == b ? 0 : support[a][b];
            }
        }
        return new PairwiseMatrix(names, flat);
    }

    /** The number of items. */
    public int size() {
        return items.length;
    }

    /** The item at a position, 0 to {@code size() - 1}. */
    public String item(int position) {
        return items[position];
    }

    /** The items in item order. */
    public List<String> items() {
        return List.of(items);
    }

    /** The position of an item, or -1 if the matrix does not hold it. */
    public int indexOf(String item) {
        return Math.max(-1, Arrays.binarySearch(items, item));
    }

    /** How many ballots prefer the item at position a to that at position b; 0 for one and the same. */
    public long support(int a, int b) {
        return support[a * items.length + b];
    }

    /** How many more ballots prefer a to b than b to a; negative if fewer do. */
    public long margin(int a, int b) {
        return support[a * items.length + b] - support[b * items.length + a];
    }

    /** Whether more ballots prefer a to b than b to a: whether a beats b head to head. */
    public boolean beats(int a, int b) {
        return support[a * items.length + b] > support[b * items.length + a];
    }

    /** The number of items that the one at this position beats head to head. */
    public int wins(int position) {
        int wins = 0;
        for (int other = 0; other < items.length; other++) {
            wins += beats(position, other) ? 1 : 0;
        }
        return wins;
    }

    /** The number of items that beat the one at this position head to head. */
    public int losses(int position) {
        int losses = 0;
        for (int other = 0; other < items.length; other++) {
            losses += beats(other, position) ? 1 : 0;
        }
        return losses;
    }

    /** The item that beats every other head to head, if there is one; a single item does. */
    public Optional<String> condorcetWinner() {
        int position = condorcet(true);
        return position < 0 ? Optional.empty() : Optional.of(items[position]);
    }

    /** The item that every other beats head to head, if there is one; a single item is. */
    public Optional<String> condorcetLoser() {
        int position = condorcet(false);
        return position < 0 ? Optional.empty() : Optional.of(items[position]);
    }

    /** The position of the Condorcet winner or loser, or -1: the one who could still be it, and then the proof. */
    int condorcet(boolean winner) {
        int candidate = 0;
        for (int i = 1; i < items.length; i++) {
            if (!(winner ? beats(candidate, i) : beats(i, candidate))) {
                candidate = i;
            }
        }
        int others = items.length - 1;
        return others >= 0 && (winner ? wins(candidate) : losses(candidate)) == others ? candidate : -1;
    }

    /** The same counts for some of the items only. */
    PairwiseMatrix restricted(BitSet kept) {
        int[] from = kept.stream().toArray();
        if (from.length == items.length) {
            return this;
        }
        String[] names = new String[from.length];
        long[] counts = new long[from.length * from.length];
        for (int a = 0; a < from.length; a++) {
            names[a] = items[from[a]];
            for (int b = 0; b < from.length; b++) {
                counts[a * from.length + b] = support(from[a], from[b]);
            }
        }
        return new PairwiseMatrix(names, counts);
    }

    /** The supports, one row for each item; a new array with every call. */
    public long[][] toArray() {
        long[][] rows = new long[items.length][];
        for (int a = 0; a < rows.length; a++) {
            rows[a] = Arrays.copyOfRange(support, a * items.length, (a + 1) * items.length);
        }
        return rows;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairwiseMatrix that
                && Arrays.equals(items, that.items)
                && Arrays.equals(support, that.support);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(items) + Arrays.hashCode(support);
    }

    /** The items and the rows, for logs and failing tests. */
    @Override
    public String toString() {
        return "PairwiseMatrix" + Arrays.toString(items) + Arrays.deepToString(toArray());
    }
}
