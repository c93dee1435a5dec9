package org.crowdchange.lab.metric;

/**
 * How far apart two orders of the same items are, in steps; 0 for the same order. P. Diaconis, R. L. Graham, "Spearman's
 * footrule as a measure of disarray", <i>Journal of the Royal Statistical Society</i> B 39 (1977), 262-268.
 */
public final class RankDistance {

    private RankDistance() {}

    /**
     * Spearman's footrule: the sum over all items of the distance of their ranks. Equal scores share the mean of their
     * ranks.
     *
     * @param x scores of the items
     * @param y other scores of the same items
     * @throws IllegalArgumentException if the lists differ in length or hold something that is no finite number
     */
    public static double footrule(double[] x, double[] y) {
        Scores.requirePairs(x, y);
        double[] ranks = Scores.averageRanks(x);
        double[] others = Scores.averageRanks(y);
        double sum = 0;
        for (int i = 0; i < ranks.length; i++) {
            sum += Math.abs(ranks[i] - others[i]);
        }
        return sum;
    }

    /**
     * Kendall's distance: the number of pairs of items that the lists order in opposite ways. Equal scores count as
     * ascending in the order in which the items stand, in either list, which is the convention of choix; {@link
     * KendallTau#discordant} counts only pairs that neither list ties. O(n log n).
     *
     * @param x scores of the items
     * @param y other scores of the same items
     * @throws IllegalArgumentException if the lists differ in length or hold something that is no finite number
     */
    public static long kendall(double[] x, double[] y) {
        Scores.requirePairs(x, y);
        return new Concordance(Scores.ordinalRanks(x), Scores.ordinalRanks(y)).discordant;
    }
}
