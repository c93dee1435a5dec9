package org.crowdchange.lab.metric;

import java.util.Arrays;

/**
 * Correlations of two lists of scores of the same items, from -1 to 1; NaN where a list does not vary. For Kendall's tau see
 * {@link KendallTau}.
 */
public final class Correlation {

    private Correlation() {}

    /**
     * Pearson's correlation of the scores themselves.
     *
     * @return NaN for fewer than two items, or if all scores of a list are equal
     * @throws IllegalArgumentException if the lists differ in length or hold something that is no finite number
     */
    public static double pearson(double[] x, double[] y) {
        Scores.requirePairs(x, y);
        if (x.length < 2 || isConstant(x) || isConstant(y)) {
            return Double.NaN;
        }
        double[] dx = centred(x);
        double[] dy = centred(y);
        double product = 0;
        double squaresX = 0;
        double squaresY = 0;
        for (int i = 0; i < dx.length; i++) {
            product += dx[i] * dy[i];
            squaresX += dx[i] * dx[i];
            squaresY += dy[i] * dy[i];
        }
        return Math.max(-1, Math.min(1, product / Math.sqrt(squaresX) / Math.sqrt(squaresY)));
    }

    /**
     * Spearman's rank correlation (C. Spearman, 1904): Pearson's correlation of the ranks, where equal scores share the
     * mean of their ranks.
     *
     * @return NaN for fewer than two items, or if all scores of a list are equal
     * @throws IllegalArgumentException as {@link #pearson} does
     */
    public static double spearman(double[] x, double[] y) {
        Scores.requirePairs(x, y);
        return pearson(Scores.averageRanks(x), Scores.averageRanks(y));
    }

    /**
     * Kendall's tau in which pairs of high scores count more: S. Vigna, "A weighted correlation index for rankings with
     * ties", <i>WWW</i> 2015, <a href="https://doi.org/10.1145/2736277.2741088">doi:10.1145/2736277.2741088</a>. A pair
     * weighs 1/(1 + r) + 1/(1 + s), with r and s its places from 0 in descending order of x, ties by y; the result is
     * the mean of that and of the same with x and y exchanged, as SciPy has it. O(n log n).
     *
     * @return NaN for fewer than two items, or if all scores of a list are equal
     * @throws IllegalArgumentException as {@link #pearson} does
     */
    public static double weightedTau(double[] x, double[] y) {
        Scores.requirePairs(x, y);
        if (x.length < 2 || isConstant(x) || isConstant(y)) {
            return Double.NaN;
        }
        return (WeightedPairs.tau(x, y) + WeightedPairs.tau(y, x)) / 2;
    }

    private static boolean isConstant(double[] values) {
        return Arrays.stream(values).allMatch(each -> each == values[0]);
    }

    /** The distances from the mean, scaled to at most 1, so that their squares neither overflow nor vanish. */
    private static double[] centred(double[] values) {
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(1);
        double[] scaled = Arrays.stream(values).map(each -> each / largest).toArray();
        double mean = Arrays.stream(scaled).average().orElse(0);
        double[] distances = Arrays.stream(scaled).map(each -> each - mean).toArray();
        double far = Arrays.stream(distances).map(Math::abs).max().orElse(1);
        return far == 0
                ? distances
                : Arrays.stream(distances).map(each -> each / far).toArray();
    }
}
