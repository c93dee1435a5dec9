package org.crowdchange.lab.metric;

import org.apache.commons.numbers.gamma.Erfc;

/**
 * Whether two lists of scores order the same items in the same way, pair by pair: Kendall's tau and Somers' D, from -1 (one
 * is the reverse of the other) to 1 (the same order).
 *
 * <p><b>Source.</b> M. G. Kendall, <i>Rank Correlation Methods</i>, 4th edition (1970); A. Stuart, "The estimation and
 * comparison of strengths of association in contingency tables", <i>Biometrika</i> 40 (1953), 105-110 (tau-c); R. H. Somers,
 * "A new asymmetric measure of association for ordinal variables", <i>American Sociological Review</i> 27 (1962), 799-811.
 *
 * <p><b>Variant.</b> With C concordant and D discordant pairs of n items, of which T<sub>x</sub> and T<sub>y</sub> pairs are
 * tied in x and in y, and P = n(n-1)/2: tau-b = (C - D) / sqrt((P - T<sub>x</sub>)(P - T<sub>y</sub>)); tau-c = 2 (C - D) /
 * (n<sup>2</sup> (m-1)/m) with m the smaller number of different values; Somers' D of y given x = (C - D) / (P -
 * T<sub>x</sub>). The p-value is two-sided, of the hypothesis that x and y have nothing to do with each other: exact without
 * ties for at most 33 items (or at most one pair the wrong way round), otherwise by the normal distribution with Kendall's
 * variance under ties. These are the conventions of SciPy.
 *
 * <p><b>Complexity.</b> O(n log n).
 *
 * <p><b>Edge cases.</b> Fewer than two items, or a list in which all scores are equal: NaN, for there is no order to
 * compare.
 *
 * @param tauB tau-b, which allows for ties
 * @param tauC tau-c, for scores that take few values
 * @param somersD Somers' D of the second list given the first
 * @param pValue two-sided
 * @param concordant pairs that both lists order in the same way
 * @param discordant pairs that they order in opposite ways
 */
public record KendallTau(double tauB, double tauC, double somersD, double pValue, long concordant, long discordant) {

    private static final int MOST_EXACT = 33;

    /**
     * Compares two lists of scores of the same items.
     *
     * @throws IllegalArgumentException if they differ in length or hold something that is no finite number
     */
    public static KendallTau of(double[] x, double[] y) {
        Concordance counts = new Concordance(x, y);
        long balance = counts.balance();
        long concordant = balance + counts.discordant;
        if (counts.tiedX == counts.pairs || counts.tiedY == counts.pairs) {
            return new KendallTau(Double.NaN, Double.NaN, Double.NaN, Double.NaN, concordant, counts.discordant);
        }
        double untiedX = counts.pairs - counts.tiedX;
        double untiedY = counts.pairs - counts.tiedY;
        double tauB = Math.max(-1, Math.min(1, balance / Math.sqrt(untiedX) / Math.sqrt(untiedY)));
        double classes = Math.min(counts.distinctX, counts.distinctY);
        double tauC = 2.0 * balance / ((double) counts.size * counts.size * (classes - 1) / classes);
        return new KendallTau(
                tauB,
                Math.max(-1, Math.min(1, tauC)),
                balance / untiedX,
                pValue(counts),
                concordant,
                counts.discordant);
    }

    private static double pValue(Concordance counts) {
        long fewer = Math.min(counts.discordant, counts.pairs - counts.discordant);
        if (counts.tiedX == 0 && counts.tiedY == 0 && (counts.size <= MOST_EXACT || fewer <= 1)) {
            return exact(counts.size, fewer);
        }
        double z = counts.balance() / Math.sqrt(counts.variance());
        return Erfc.value(Math.abs(z) / Math.sqrt(2));
    }

    /** Twice the chance that a random order of n items has at most so many pairs the wrong way round. */
    private static double exact(int n, long most) {
        if (most <= 1) {
            // 1 or n of n! orders.
            double share = 2;
            for (int i = 2; i <= (most == 0 ? n : n - 1); i++) {
                share /= i;
            }
            return Math.min(1, share);
        }
        // chance[k]: that of exactly k such pairs, for more and more items.
        double[] chance = new double[(int) most + 1];
        chance[0] = 1;
        for (int items = 2; items <= n; items++) {
            double[] next = new double[chance.length];
            double window = 0;
            for (int k = 0; k < next.length; k++) {
                window += chance[k];
                next[k] = window / items;
                window -= k >= items - 1 ? chance[k - items + 1] : 0;
            }
            chance = next;
        }
        double sum = 0;
        for (double each : chance) {
            sum += each;
        }
        return Math.min(1, 2 * sum);
    }
}
