package org.crowdchange.ranking.blend;

import org.crowdchange.tally.RankedTally;

/** Which item most rankings prefer to which, among those that a ranking holds, and the walk along these majorities. */
final class Majorities {
    private final int[] nodes;
    private final long[] rankings;
    private final boolean[][] prefers;

    Majorities(RankedTally tally) {
        nodes = new int[tally.size()];
        rankings = new long[tally.size()];
        for (int b = 0; b < tally.ballots(); b++) {
            for (int place = 0; place < tally.length(b); place++) {
                rankings[tally.position(b, place)] += tally.weight(b);
            }
        }
        int size = 0;
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = rankings[i] > 0 ? size++ : -1;
        }
        long[][] above = new long[size][size];
        long[][] both = new long[size][size];
        for (int b = 0; b < tally.ballots(); b++) {
            count(tally, b, above, both);
        }
        prefers = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                prefers[i][j] = 2 * above[i][j] > both[i][j];
            }
        }
    }

    private void count(RankedTally tally, int ballot, long[][] above, long[][] both) {
        long weight = tally.weight(ballot);
        int start = 0;
        for (int place = 0; place < tally.length(ballot); place++) {
            int item = nodes[tally.position(ballot, place)];
            for (int earlier = 0; earlier < place; earlier++) {
                int other = nodes[tally.position(ballot, earlier)];
                both[item][other] += weight;
                both[other][item] += weight;
                above[other][item] += earlier < start ? weight : 0;
            }
            start = tally.endsTier(ballot, place) ? place + 1 : start;
        }
    }

    /** The number of an item in the walk; -1 if no ranking holds it. */
    int node(int item) {
        return nodes[item];
    }

    /** The weight of the rankings that hold an item. */
    long rankings(int item) {
        return rankings[item];
    }

    /** Whether most rankings that hold both prefer one to the other. */
    boolean prefers(int one, int other) {
        return prefers[one][other];
    }

    /** How often the walk is at each item in the long run. */
    double[] stationary(double restart) {
        int n = prefers.length;
        double[][] rate = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rate[i][j] = (restart + (prefers[j][i] ? 1 - restart : 0)) / n;
            }
        }
        // Takes out one item after the other, passing its traffic on to those before it.
        for (int last = n - 1; last > 0; last--) {
            double out = 0;
            for (int j = 0; j < last; j++) {
                out += rate[last][j];
            }
            for (int i = 0; i < last; i++) {
                rate[i][last] /= out;
                for (int j = 0; j < last; j++) {
                    rate[i][j] += rate[i][last] * rate[last][j];
                }
            }
        }
        double[] share = new double[n];
        double sum = 0;
        for (int j = 0; j < n; j++) {
            share[j] = j == 0 ? 1 : 0;
            for (int i = 0; i < j; i++) {
                share[j] += share[i] * rate[i][j];
            }
            sum += share[j];
        }
        for (int j = 0; j < n; j++) {
            share[j] /= sum;
        }
        return share;
    }
}
