package org.crowdchange.internal.math;

/**
 * Intervals for the share of people who agree, when some of them have been asked.
 *
 * <p>Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", <i>Journal of the
 * American Statistical Association</i> 22 (1927), 209-212, doi:10.1080/01621459.1927.10502953.
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
}
