package org.crowdchange.internal.math;

/**
 * Intervals for the share of people who agree, when some of them have been asked.
 *
 * <p>Sources: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", <i>Journal of the
 * American Statistical Association</i> 22 (1927), 209-212, doi:10.1080/01621459.1927.10502953; R. G. Newcombe, "Two-sided
 * confidence intervals for the single proportion: comparison of seven methods", <i>Statistics in Medicine</i> 17 (1998),
 * 857-872 (continuity correction, method 4); A. Agresti and B. A. Coull, "Approximate is better than exact for interval
 * estimation of binomial proportions", <i>The American Statistician</i> 52 (1998), 119-126,
 * doi:10.1080/00031305.1998.10480550; C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits
 * illustrated in the case of the binomial", <i>Biometrika</i> 26 (1934), 404-413, doi:10.1093/biomet/26.4.404; L. D. Brown,
 * T. T. Cai and A. DasGupta, "Interval estimation for a binomial proportion", <i>Statistical Science</i> 16 (2001),
 * 101-133, doi:10.1214/ss/1009213286 (Jeffreys).
 *
 * <p>All of them are equivariant: the upper end for the ayes is 1 less the lower end for the noes.
 */
public final class BinomialInterval {

    private BinomialInterval() {}

    /**
     * The lower end of Wilson's score interval for {@code yes} out of {@code yes + no}.
     *
     * <p>Never decreases when {@code yes} grows, and never increases when {@code no} grows, rounding included.
     *
     * @param yes 0 to 2<sup>53</sup>
     * @param no 0 to 2<sup>53</sup>, not 0 if {@code yes} is
     * @param z the quantile of the normal distribution, above 0; see {@link Normal#twoSided}
     * @return 0 to 1; exactly 0 if {@code yes} is 0
     */
    public static double wilsonLower(long yes, long no, double z) {
        if (yes == 0) {
            return 0;
        }
        // The usual form, (p + z^2/2n - z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n), expanded by its conjugate. Every
        // operation below grows or falls with its operands in one direction, so rounding cannot turn the order round;
        // the usual form does that now and then from a thousand million votes on.
        double asked = (double) yes + no;
        double perYes = 1.0 / yes;
        double r = z * perYes;
        return 2 * (yes / asked) / (2 + z * (r + Math.sqrt(r * r + 4 * (no / asked * perYes))));
    }

    /** The upper end of Wilson's score interval: 1 minus the lower end for the noes. */
    public static double wilsonUpper(long yes, long no, double z) {
        return 1 - wilsonLower(no, yes, z);
    }

    /**
     * The lower end of Wilson's interval with continuity correction; 0 if {@code yes} is 0.
     *
     * @param yes 0 to 2<sup>53</sup>
     * @param no 0 to 2<sup>53</sup>, not 0 if {@code yes} is
     * @param z the quantile of the normal distribution, above 0
     */
    public static double wilsonContinuityLower(long yes, long no, double z) {
        if (yes == 0) {
            return 0;
        }
        double asked = (double) yes + no;
        double root = z * Math.sqrt(z * z - 2 - 1 / asked + 4 * (yes / asked) * (no + 1.0));
        double scale = 2 * (asked + z * z);
        // From whichever end is the nearer, so that little is lost to rounding near 0 and near 1.
        double lower = yes < no ? (2.0 * yes + z * z - 1 - root) / scale : 1 - (2.0 * no + z * z + 1 + root) / scale;
        return Math.max(0, lower);
    }

    /**
     * The lower end of the interval of Agresti and Coull, not below 0: the usual interval after z² / 2 more of either kind.
     *
     * @param yes 0 to 2<sup>53</sup>
     * @param no 0 to 2<sup>53</sup>, not 0 if {@code yes} is
     * @param z the quantile of the normal distribution, above 0
     */
    public static double agrestiCoullLower(long yes, long no, double z) {
        double more = z * z / 2;
        double asked = yes + no + 2 * more;
        double yesShare = (yes + more) / asked;
        double noShare = (no + more) / asked;
        double reach = z * Math.sqrt(yesShare * noShare / asked);
        // From whichever end is the nearer, as above.
        return Math.max(0, yes < no ? yesShare - reach : 1 - (noShare + reach));
    }

    /**
     * The lower end of the exact interval of Clopper and Pearson; 0 if {@code yes} is 0.
     *
     * @param yes 0 to 2<sup>53</sup>
     * @param no 0 to 2<sup>53</sup>, not 0 if {@code yes} is
     * @param tail the probability beyond either end, above 0 and at most one half
     */
    public static double clopperPearsonLower(long yes, long no, double tail) {
        return yes == 0 ? 0 : Beta.lowerQuantile(tail, (double) yes, no + 1.0);
    }

    /**
     * The lower end of the interval from Jeffreys' prior, Beta(1/2, 1/2); by convention 0 if {@code yes} is 0.
     *
     * @param yes 0 to 2<sup>53</sup>
     * @param no 0 to 2<sup>53</sup>, not 0 if {@code yes} is
     * @param tail the probability beyond either end, above 0 and at most one half
     */
    public static double jeffreysLower(long yes, long no, double tail) {
        return yes == 0 ? 0 : Beta.lowerQuantile(tail, yes + 0.5, no + 0.5);
    }
}
