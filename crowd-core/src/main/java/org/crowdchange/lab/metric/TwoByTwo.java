package org.crowdchange.lab.metric;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Two groups of people who said yes or no, and the question whether their shares differ by more than chance.
 *
 * <p><b>Source.</b> R. A. Fisher, <i>Statistical Methods for Research Workers</i>, 5th edition (1934), section 21.02; K.
 * Pearson, "On the criterion that a given system of deviations ...", <i>Philosophical Magazine</i> 50 (1900), 157-175, <a
 * href="https://doi.org/10.1080/14786440009463897">doi:10.1080/14786440009463897</a>.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param firstYes people of the first group who said yes, 0 to 2<sup>40</sup>
 * @param firstNo people of the first group who said no
 * @param secondYes people of the second group who said yes
 * @param secondNo people of the second group who said no
 */
public record TwoByTwo(long firstYes, long firstNo, long secondYes, long secondNo) {

    private static final long MOST = 1L << 40;

    // Tables as likely as the one observed belong to it; their probabilities may differ by rounding.
    private static final double EQUAL = 1e-9;

    // Tables less likely than this in relation to the one observed add nothing that a double can hold.
    private static final double NEGLIGIBLE = 1e-25;

    /** @throws IllegalArgumentException if a number is negative or above 2<sup>40</sup> */
    public TwoByTwo {
        for (long count : new long[] {firstYes, firstNo, secondYes, secondNo}) {
            if (count < 0 || count > MOST) {
                throw new IllegalArgumentException("a count is " + count + "; expected 0 to " + MOST);
            }
        }
    }

    /**
     * The two-sided p-value of Fisher's exact test: the probability, given all margins, of a table that is no likelier than
     * this one. 1 if a margin is empty. O(sqrt(n)) for n people.
     */
    public double fisherTwoSided() {
        double own = logProbability(firstYes);
        long least = Math.max(0, firstYes - secondNo);
        long most = Math.min(firstYes + firstNo, firstYes + secondYes);
        double first = firstYes + firstNo;
        double second = secondYes + secondNo;
        double yes = firstYes + secondYes;
        long mode = Math.max(least, Math.min(most, (long) Math.floor((first + 1) * (yes + 1) / (first + second + 2))));
        // All probabilities in relation to that of the mode, from which they fall off to either side.
        double limit = Math.exp(own - logProbability(mode)) * (1 + EQUAL);
        double all = 1;
        double extreme = limit >= 1 ? 1 : 0;
        double ratio = 1;
        for (long k = mode; k < most && ratio > NEGLIGIBLE * limit; k++) {
            ratio *= (first - k) / (k + 1) * ((yes - k) / (second - yes + k + 1));
            all += ratio;
            extreme += ratio <= limit ? ratio : 0;
        }
        ratio = 1;
        for (long k = mode; k > least && ratio > NEGLIGIBLE * limit; k--) {
            ratio *= k / (first - k + 1) * ((second - yes + k) / (yes - k + 1));
            all += ratio;
            extreme += ratio <= limit ? ratio : 0;
        }
        return Math.min(1, extreme / all);
    }

    /** The logarithm of the probability that so many of the first group said yes, but for a constant. */
    private double logProbability(long k) {
        long moved = k - firstYes;
        return logChoose(firstYes + firstNo, k) + logChoose(secondYes + secondNo, secondYes - moved);
    }

    private static double logChoose(long n, long k) {
        return -Math.log1p((double) n) - LogBeta.value(k + 1.0, n - k + 1.0);
    }

    /** Pearson's chi-square statistic without continuity correction; NaN if a margin is empty. */
    public double chiSquare() {
        double first = (double) firstYes + firstNo;
        double second = (double) secondYes + secondNo;
        double yes = (double) firstYes + secondYes;
        double no = (double) firstNo + secondNo;
        if (first == 0 || second == 0 || yes == 0 || no == 0) {
            return Double.NaN;
        }
        double determinant = (double) firstYes * secondNo - (double) firstNo * secondYes;
        return determinant / first * (determinant / second) / yes * ((first + second) / no);
    }

    /** The p-value of Pearson's chi-square test, with one degree of freedom; NaN if a margin is empty. */
    public double chiSquareProbability() {
        double statistic = chiSquare();
        return Double.isNaN(statistic) ? Double.NaN : RegularizedGamma.Q.value(0.5, statistic / 2);
    }
}
