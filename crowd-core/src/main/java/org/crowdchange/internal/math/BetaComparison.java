package org.crowdchange.internal.math;

import org.apache.commons.numbers.gamma.LogBeta;

/**
 * The probability that one Beta variable exceeds another, independent one.
 *
 * <p>Implementation note. It is the integral of the density of the one times the distribution function of the other. On the
 * scale of log-odds, {@code t = log(x / (1 - x))}, both are analytic and the density falls off exponentially at either end,
 * so the trapezoidal rule converges faster than any power of its step (L. N. Trefethen and J. A. C. Weideman, "The
 * exponentially convergent trapezoidal rule", <i>SIAM Review</i> 56 (2014), 385-458, doi:10.1137/130932132). The density is
 * taken of whichever variable varies less, so that its width sets the step, and it is normalised by its own sum.
 */
public final class BetaComparison {

    private static final int STEPS_PER_DEVIATION = 5;
    private static final double WIDEST_STEP = 0.25;
    private static final double NEGLIGIBLE = -45;

    // So far out the first term of the series is exact, and soon the share itself is less than a double can hold.
    private static final double FAR = 300;

    private BetaComparison() {}

    /**
     * The probability that a Beta(a, b) variable is above a Beta(c, d) variable. The error is about 1e-12.
     *
     * @throws IllegalArgumentException if a parameter is not above 0 and finite
     */
    public static double above(double a, double b, double c, double d) {
        for (double each : new double[] {a, b, c, d}) {
            if (!(each > 0 && each < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "a parameter of a Beta distribution is " + each + "; expected a finite number above 0");
            }
        }
        return deviation(a, b) <= deviation(c, d) ? below(c, d, a, b) : 1 - below(a, b, c, d);
    }

    /** The standard deviation of the log-odds, nearly. */
    private static double deviation(double a, double b) {
        return Math.sqrt(1 / a + 1 / (a * a) + 1 / b + 1 / (b * b));
    }

    /** The probability that the first, wide one, is below the second, narrow one. */
    private static double below(double wideA, double wideB, double a, double b) {
        double peak = Math.log(a / b);
        double step = Math.min(WIDEST_STEP, deviation(a, b) / STEPS_PER_DEVIATION);
        double mass = 0;
        double product = 0;
        for (int direction = -1; direction <= 1; direction += 2) {
            for (int k = direction < 0 ? -1 : 0; ; k += direction) {
                double offset = k * step;
                double logDensity = logDensity(offset, a, b);
                if (logDensity < NEGLIGIBLE) {
                    break;
                }
                double density = Math.exp(logDensity);
                mass += density;
                product += density * cumulative(peak + offset, wideA, wideB);
            }
        }
        return Math.min(1, product / mass);
    }

    /** The logarithm of the density of the log-odds, so far from its peak, in relation to the peak. */
    private static double logDensity(double offset, double a, double b) {
        return -a * logGrowth(b / (a + b), -offset) - b * logGrowth(a / (a + b), offset);
    }

    /** log(1 + share (e^x - 1)) */
    private static double logGrowth(double share, double x) {
        return x < 500 ? Math.log1p(share * Math.expm1(x)) : x + Math.log(share);
    }

    /** The distribution function at these log-odds, from the end that is the nearer. */
    private static double cumulative(double logOdds, double a, double b) {
        return logOdds <= 0 ? tail(-logOdds, a, b) : 1 - tail(logOdds, b, a);
    }

    /** The probability below minus these log-odds, which are not negative. */
    private static double tail(double logOdds, double a, double b) {
        return logOdds < FAR
                ? Beta.cumulative(1 / (1 + Math.exp(logOdds)), a, b)
                : Math.exp(-a * logOdds - Math.log(a) - LogBeta.value(a, b));
    }
}
