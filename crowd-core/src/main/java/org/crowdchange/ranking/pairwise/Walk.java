package org.crowdchange.ranking.pairwise;

import java.util.Arrays;

/**
 * A walk between items at given rates, and how long it stays at each in the long run: its stationary distribution.
 *
 * <p>Up to {@value #MOST_DIRECT} items it is computed by elimination without subtractions, which keeps every digit however
 * different the rates are: W. K. Grassmann, M. I. Taksar and D. P. Heyman, "Regenerative analysis and steady state
 * distributions for Markov chains", <i>Operations Research</i> 33 (1985), 1107-1116. Beyond that by Gauss-Seidel iteration.
 */
final class Walk {
    private static final int MOST_DIRECT = 1000;
    private static final int MOST_SWEEPS = 5000;
    private static final double ACCURACY = 1e-12;

    private final Comparisons data;
    private final double[] toFirst;
    private final double[] toSecond;
    private final double elsewhere;

    /**
     * A walk along the edges of a graph.
     *
     * @param toFirst the rate of each edge from its second to its first item
     * @param toSecond the rate from its first to its second item
     * @param elsewhere the rate between items without an edge, in both directions
     */
    Walk(Comparisons data, double[] toFirst, double[] toSecond, double elsewhere) {
        this.data = data;
        this.toFirst = toFirst;
        this.toSecond = toSecond;
        this.elsewhere = elsewhere;
    }

    /** The shares of time, up to a common factor; empty if they could not be computed. The walk must come everywhere. */
    double[] shares() {
        int n = data.size();
        if (n <= MOST_DIRECT) {
            return direct();
        }
        double[] shares = iterated();
        return shares.length == n || n > Information.MOST_DENSE ? shares : direct();
    }

    /** Whether it comes to every item even without comparisons. */
    boolean goesEverywhere() {
        return elsewhere > 0;
    }

    /** The rate at which it comes to an item, if it spends these shares of time at the items. */
    double flowIn(int item, double[] share) {
        double flow = 0;
        for (double each : share) {
            flow += elsewhere * each;
        }
        flow -= elsewhere * share[item];
        for (int e = 0; e < data.edges(); e++) {
            if (data.first[e] == item) {
                flow += share[data.second[e]] * (toFirst[e] - elsewhere);
            } else if (data.second[e] == item) {
                flow += share[data.first[e]] * (toSecond[e] - elsewhere);
            }
        }
        return flow;
    }

    /** The rate at which it leaves an item. */
    double rateOut(int item) {
        double rate = elsewhere * (data.size() - 1);
        for (int e = 0; e < data.edges(); e++) {
            if (data.first[e] == item) {
                rate += toSecond[e] - elsewhere;
            } else if (data.second[e] == item) {
                rate += toFirst[e] - elsewhere;
            }
        }
        return rate;
    }

    private double[] direct() {
        int n = data.size();
        double[][] rate = new double[n][n];
        for (double[] row : rate) {
            Arrays.fill(row, elsewhere);
        }
        for (int e = 0; e < data.edges(); e++) {
            rate[data.second[e]][data.first[e]] = toFirst[e];
            rate[data.first[e]][data.second[e]] = toSecond[e];
        }
        // From the last item to the first: whoever comes to the item goes on from there as the item does.
        for (int k = n - 1; k > 0; k--) {
            double[] out = rate[k];
            double sum = 0;
            for (int j = 0; j < k; j++) {
                sum += out[j];
            }
            for (int i = 0; i < k; i++) {
                rate[i][k] /= sum;
                if (rate[i][k] > 0) {
                    addMultiple(rate[i], out, rate[i][k], k);
                }
            }
        }
        double[] shares = new double[n];
        for (int k = 0; k < n; k++) {
            double sum = k == 0 ? 1 : 0;
            for (int i = 0; i < k; i++) {
                sum += shares[i] * rate[i][k];
            }
            shares[k] = sum;
        }
        return shares;
    }

    private static void addMultiple(double[] row, double[] other, double factor, int to) {
        for (int j = 0; j < to; j++) {
            row[j] += factor * other[j];
        }
    }

    private double[] iterated() {
        int n = data.size();
        int[] start = new int[n + 1];
        for (int e = 0; e < data.edges(); e++) {
            start[data.first[e] + 1]++;
            start[data.second[e] + 1]++;
        }
        for (int i = 0; i < n; i++) {
            start[i + 1] += start[i];
        }
        int[] from = new int[2 * data.edges()];
        double[] rate = new double[from.length];
        double[] out = new double[n];
        int[] next = start.clone();
        for (int e = 0; e < data.edges(); e++) {
            int a = data.first[e];
            int b = data.second[e];
            from[next[a]] = b;
            rate[next[a]++] = toFirst[e] - elsewhere;
            from[next[b]] = a;
            rate[next[b]++] = toSecond[e] - elsewhere;
            out[a] += toSecond[e];
            out[b] += toFirst[e];
        }
        for (int i = 0; i < n; i++) {
            out[i] += elsewhere * (n - 1 - (start[i + 1] - start[i]));
        }
        double[] share = new double[n];
        Arrays.fill(share, 1);
        double last = 0;
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double all = Arrays.stream(share).sum();
            double change = 0;
            for (int i = 0; i < n; i++) {
                double in = elsewhere * (all - share[i]);
                for (int k = start[i]; k < start[i + 1]; k++) {
                    in += share[from[k]] * rate[k];
                }
                double value = in / out[i];
                change = Math.max(change, Math.abs(value - share[i]) / value);
                all += value - share[i];
                share[i] = value;
            }
            // What is still to come, if the changes go on shrinking as they do.
            double shrinking = last > 0 ? Math.min(0.9999, change / last) : 0.9999;
            if (change * shrinking / (1 - shrinking) <= ACCURACY || change < 1e-15) {
                return share;
            }
            last = change;
        }
        return new double[0];
    }
}
