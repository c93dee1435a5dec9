package org.crowdchange.ranking.pairwise;

import java.util.Arrays;
import org.crowdchange.internal.math.RadixSort;
import org.crowdchange.tally.PairwiseTally;

/**
 * The comparisons of a tally as estimators read them: the edges of a graph between items, with wins and ties as numbers.
 * Pairs of which nothing counts are left out.
 */
final class Comparisons {
    /** The position of each item in the tally. */
    final int[] items;

    /** One item of each edge, as an index of {@link #items}. */
    final int[] first;

    final int[] second;
    final double[] firstWins;
    final double[] secondWins;

    /** Ties that are ties in the model; those that were turned into wins are not among them. */
    final double[] ties;

    /** Ties that were turned into half a win for both. */
    final double[] halved;

    /** How many comparisons of each item count, by index. */
    final long[] evidence;

    private Comparisons(int[] items, int edges, long[] evidence) {
        this.items = items;
        this.evidence = evidence;
        first = new int[edges];
        second = new int[edges];
        firstWins = new double[edges];
        secondWins = new double[edges];
        ties = new double[edges];
        halved = new double[edges];
    }

    /** One edge for each two items, whichever was presented first; ties as the handling says. */
    static Comparisons of(PairwiseTally tally, TieHandling ties) {
        return read(tally, ties.decided(), ties.tied(), 0, false);
    }

    /** One edge for each two items in the order of presentation, the left one first; ties as the handling says. */
    static Comparisons presented(PairwiseTally tally, TieHandling ties) {
        return read(tally, ties.decided(), ties.tied(), 0, true);
    }

    /** One edge for each two items, whichever was presented first; ties are ties. */
    static Comparisons withTies(PairwiseTally tally) {
        return read(tally, 1, 0, 1, false);
    }

    private static Comparisons read(
            PairwiseTally tally, double decided, double halves, double tied, boolean presented) {
        boolean tiesCount = halves + tied > 0;
        int[] pairs = presented ? null : byItems(tally);
        Comparisons read = new Comparisons(identity(tally.size()), tally.pairs(), new long[tally.size()]);
        int edges = 0;
        for (int k = 0; k < tally.pairs(); k++) {
            int p = pairs == null ? k : pairs[k];
            long counted = tally.leftWins(p) + tally.rightWins(p) + (tiesCount ? tally.ties(p) : 0);
            if (counted == 0) {
                continue;
            }
            boolean turned = !presented && tally.left(p) > tally.right(p);
            int a = turned ? tally.right(p) : tally.left(p);
            int b = turned ? tally.left(p) : tally.right(p);
            if (presented || edges == 0 || read.first[edges - 1] != a || read.second[edges - 1] != b) {
                read.first[edges] = a;
                read.second[edges] = b;
                edges++;
            }
            double half = halves * tally.ties(p);
            read.firstWins[edges - 1] += decided * (turned ? tally.rightWins(p) : tally.leftWins(p)) + half;
            read.secondWins[edges - 1] += decided * (turned ? tally.leftWins(p) : tally.rightWins(p)) + half;
            read.ties[edges - 1] += tied * tally.ties(p);
            read.halved[edges - 1] += halves == 0.5 ? tally.ties(p) : 0;
            read.evidence[a] += counted;
            read.evidence[b] += counted;
        }
        return edges == tally.pairs() ? read : read.copy(edges, read.items, identity(tally.size()));
    }

    /** The pairs in an order in which both orders of two items stand together. */
    private static int[] byItems(PairwiseTally tally) {
        long[] keys = new long[tally.pairs()];
        for (int p = 0; p < keys.length; p++) {
            long left = tally.left(p);
            long right = tally.right(p);
            keys[p] = left < right ? (left << 32) | right : (right << 32) | left;
        }
        return RadixSort.order(keys);
    }

    /** Only the items that were compared. */
    Comparisons compared() {
        int[] index = new int[items.length];
        int[] staying = new int[items.length];
        int size = 0;
        for (int i = 0; i < items.length; i++) {
            index[i] = size;
            if (evidence[i] > 0) {
                staying[size++] = items[i];
            }
        }
        return size == items.length ? this : copy(first.length, Arrays.copyOf(staying, size), index);
    }

    /** The first edges, with other items. */
    private Comparisons copy(int edges, int[] staying, int[] index) {
        Comparisons copy = new Comparisons(staying, edges, new long[staying.length]);
        for (int i = 0; i < items.length; i++) {
            if (evidence[i] > 0) {
                copy.evidence[index[i]] = evidence[i];
            }
        }
        for (int e = 0; e < edges; e++) {
            copy.first[e] = index[first[e]];
            copy.second[e] = index[second[e]];
        }
        System.arraycopy(firstWins, 0, copy.firstWins, 0, edges);
        System.arraycopy(secondWins, 0, copy.secondWins, 0, edges);
        System.arraycopy(ties, 0, copy.ties, 0, edges);
        System.arraycopy(halved, 0, copy.halved, 0, edges);
        return copy;
    }

    /** The same edges with other wins, of which none come from ties. */
    Comparisons withWins(double[] ofFirst, double[] ofSecond) {
        Comparisons other = copy(first.length, items, identity(items.length));
        System.arraycopy(ofFirst, 0, other.firstWins, 0, ofFirst.length);
        System.arraycopy(ofSecond, 0, other.secondWins, 0, ofSecond.length);
        Arrays.fill(other.halved, 0);
        return other;
    }

    /** The number of items. */
    int size() {
        return items.length;
    }

    int edges() {
        return first.length;
    }

    /** The wins of each item. */
    double[] wins() {
        double[] wins = new double[items.length];
        for (int e = 0; e < first.length; e++) {
            wins[first[e]] += firstWins[e];
            wins[second[e]] += secondWins[e];
        }
        return wins;
    }

    /** The weight of all comparisons of each item. */
    double[] played() {
        double[] played = new double[items.length];
        for (int e = 0; e < first.length; e++) {
            double weight = firstWins[e] + secondWins[e] + ties[e];
            played[first[e]] += weight;
            played[second[e]] += weight;
        }
        return played;
    }

    private static int[] identity(int size) {
        int[] identity = new int[size];
        for (int i = 0; i < size; i++) {
            identity[i] = i;
        }
        return identity;
    }
}
