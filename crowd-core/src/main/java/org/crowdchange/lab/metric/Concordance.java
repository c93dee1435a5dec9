package org.crowdchange.lab.metric;

import java.util.Arrays;

/**
 * How many pairs of items two lists of scores order in the same way.
 *
 * <p>Implementation note: the items are sorted by x and then by y; the inversions of y that are left are the discordant
 * pairs, counted while a merge sort removes them (W. R. Knight, "A computer method for calculating Kendall's tau with
 * ungrouped data", <i>JASA</i> 61, 1966, 436-439). O(n log n).
 */
final class Concordance {
    final int size;
    final long pairs;
    /** Pairs tied in x, in y, and in both. */
    final long tiedX;

    final long tiedY;
    final long tiedBoth;
    final long discordant;
    /** The number of different values. */
    final int distinctX;

    final int distinctY;
    private final long[] groupsX;
    private final long[] groupsY;

    Concordance(double[] x, double[] y) {
        Scores.requirePairs(x, y);
        size = x.length;
        pairs = choose2(size);
        int[] order = Scores.ascending(x, y);
        groupsX = groups(order, x, x);
        tiedBoth = Arrays.stream(groups(order, x, y)).map(Concordance::choose2).sum();
        tiedX = Arrays.stream(groupsX).map(Concordance::choose2).sum();
        distinctX = groupsX.length;
        double[] sorted = Arrays.stream(order).mapToDouble(i -> y[i]).toArray();
        discordant = inversions(sorted, new double[size], 0, size);
        int[] places = new int[size];
        Arrays.setAll(places, i -> i);
        groupsY = groups(places, sorted, sorted);
        tiedY = Arrays.stream(groupsY).map(Concordance::choose2).sum();
        distinctY = groupsY.length;
    }

    /** Concordant minus discordant pairs. */
    long balance() {
        return pairs - tiedX - tiedY + tiedBoth - 2 * discordant;
    }

    /**
     * The variance of the balance if x and y had nothing to do with each other, given the ties (M. G. Kendall, <i>Rank
     * Correlation Methods</i>, 4th edition, 1970, formula 4.4).
     */
    double variance() {
        double n = size;
        double m = n * (n - 1);
        double plain = (m * (2 * n + 5) - sum(groupsX, 1) - sum(groupsY, 1)) / 18;
        double pairsOfTies = 2.0 * tiedX * tiedY / m;
        double triples = sum(groupsX, 2) * sum(groupsY, 2);
        return plain + pairsOfTies + (triples == 0 ? 0 : triples / (9 * m * (n - 2)));
    }

    /** Sums t (t - 1) (2t + 5) or t (t - 1) (t - 2) over groups of t equal values. */
    private static double sum(long[] groups, int which) {
        double sum = 0;
        for (double t : groups) {
            sum += t * (t - 1) * (which == 1 ? 2 * t + 5 : t - 2);
        }
        return sum;
    }

    /** The sizes of the groups of neighbours that are equal in both lists. */
    private static long[] groups(int[] order, double[] one, double[] other) {
        long[] sizes = new long[order.length];
        int count = 0;
        for (int i = 0; i < order.length; i++) {
            boolean fresh = i == 0 || one[order[i]] != one[order[i - 1]] || other[order[i]] != other[order[i - 1]];
            count += fresh ? 1 : 0;
            sizes[count - 1]++;
        }
        return Arrays.copyOf(sizes, count);
    }

    private static long choose2(long n) {
        return n * (n - 1) / 2;
    }

    /** Sorts a range and counts the pairs that stand the wrong way round. */
    private static long inversions(double[] values, double[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long count = inversions(values, spare, from, middle) + inversions(values, spare, middle, to);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            if (right == to || (left < middle && values[left] <= values[right])) {
                spare[i] = values[left++];
            } else {
                spare[i] = values[right++];
                count += middle - left;
            }
        }
        System.arraycopy(spare, from, values, from, to - from);
        return count;
    }
}
