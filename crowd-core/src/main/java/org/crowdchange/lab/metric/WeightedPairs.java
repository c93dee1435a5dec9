package org.crowdchange.lab.metric;

/**
 * Weighted pairs of items that two lists order in the same way or not, counted by a merge sort as {@link Concordance}
 * does.
 */
final class WeightedPairs {
    // In ascending order of x, and where that ties of y.
    private final double[] x;
    private final double[] y;
    private final double[] weights;
    private final double[] spare;
    private final double[] spareWeights;
    private double exchanged;

    private WeightedPairs(double[] xs, double[] ys) {
        int[] order = Scores.ascending(xs, ys);
        int n = order.length;
        x = new double[n];
        y = new double[n];
        weights = new double[n];
        spare = new double[n];
        spareWeights = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = xs[order[i]];
            y[i] = ys[order[i]];
            weights[i] = 1.0 / (n - i);
        }
    }

    /** Tau-b in which a pair weighs the sum of its hyperbolic weights by the order of the first list. */
    static double tau(double[] xs, double[] ys) {
        WeightedPairs pairs = new WeightedPairs(xs, ys);
        double all = pairs.within(0, xs.length);
        double tiedX = pairs.tied(pairs.x, pairs.x);
        double tiedBoth = pairs.tied(pairs.x, pairs.y);
        pairs.sort(0, xs.length);
        double tiedY = pairs.tied(pairs.y, pairs.y);
        double balance = all - tiedX - tiedY + tiedBoth - 2 * pairs.exchanged;
        return Math.max(-1, Math.min(1, balance / Math.sqrt(all - tiedX) / Math.sqrt(all - tiedY)));
    }

    /** The weight of all pairs of neighbours that are equal in both lists. */
    private double tied(double[] one, double[] other) {
        double sum = 0;
        int start = 0;
        for (int i = 1; i <= one.length; i++) {
            if (i == one.length || one[i] != one[start] || other[i] != other[start]) {
                sum += within(start, i);
                start = i;
            }
        }
        return sum;
    }

    /** The weight of all pairs of a range: each item is in one less than there are items. */
    private double within(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += weights[i];
        }
        return sum * (to - from - 1);
    }

    private void sort(int from, int to) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        sort(from, middle);
        sort(middle, to);
        double waiting = 0;
        for (int i = from; i < middle; i++) {
            waiting += weights[i];
        }
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            if (right == to || (left < middle && y[left] <= y[right])) {
                waiting -= weights[left];
                spareWeights[i] = weights[left];
                spare[i] = y[left++];
            } else {
                // It passes all that wait on the left.
                exchanged += left < middle ? weights[right] * (middle - left) + waiting : 0;
                spareWeights[i] = weights[right];
                spare[i] = y[right++];
            }
        }
        System.arraycopy(spare, from, y, from, to - from);
        System.arraycopy(spareWeights, from, weights, from, to - from);
    }
}
