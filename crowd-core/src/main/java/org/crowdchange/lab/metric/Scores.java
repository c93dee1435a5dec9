package org.crowdchange.lab.metric;

import java.util.Arrays;
import java.util.Comparator;

/** Checks of scores, and their ranks. */
final class Scores {

    private Scores() {}

    /** Refuses two lists of scores that are not scores of the same items. */
    static void requirePairs(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "the lists hold " + x.length + " and " + y.length + " scores; expected as many of both");
        }
        requireNumbers(x);
        requireNumbers(y);
    }

    static void requireNumbers(double[] scores) {
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isFinite(scores[i])) {
                throw new IllegalArgumentException(
                        "score " + (i + 1) + " is " + scores[i] + "; expected a finite number");
            }
        }
    }

    /** The places of the scores, lowest score first; equal scores keep their order. */
    static int[] ascending(double[] scores) {
        return order(scores.length, Comparator.comparingDouble(i -> scores[i] + 0.0));
    }

    /** The places of the scores, highest score first; equal scores keep their order. */
    static int[] descending(double[] scores) {
        return order(scores.length, Comparator.comparingDouble(i -> 0.0 - scores[i]));
    }

    /** The places in ascending order of the first scores, and where those are equal of the second. */
    static int[] ascending(double[] first, double[] second) {
        return order(
                first.length,
                Comparator.<Integer>comparingDouble(i -> first[i] + 0.0).thenComparingDouble(i -> second[i] + 0.0));
    }

    private static int[] order(int length, Comparator<Integer> comparator) {
        Integer[] order = new Integer[length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, comparator);
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** Ranks from 1, lowest score first; equal scores share the mean of their ranks. */
    static double[] averageRanks(double[] scores) {
        int[] order = ascending(scores);
        double[] ranks = new double[scores.length];
        for (int start = 0; start < order.length; ) {
            int end = start + 1;
            while (end < order.length && scores[order[end]] == scores[order[start]]) {
                end++;
            }
            for (int i = start; i < end; i++) {
                ranks[order[i]] = (start + 1 + end) / 2.0;
            }
            start = end;
        }
        return ranks;
    }

    /** Ranks from 1, lowest score first; of equal scores the earlier has the lower rank. */
    static double[] ordinalRanks(double[] scores) {
        int[] order = ascending(scores);
        double[] ranks = new double[scores.length];
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i + 1.0;
        }
        return ranks;
    }
}
