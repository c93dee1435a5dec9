package org.crowdchange.internal.math;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;

/**
 * A standard normal variable of which only a part is left: beyond a bound, or within a margin around a point. What a won, a
 * lost or a tied comparison tells of a normal belief is the mean and the variance of the part that agrees with it; in the
 * literature on rating these functions are called V and W (Herbrich, Minka and Graepel 2006), elsewhere the inverse Mills
 * ratio and its derivative.
 *
 * <p>Far out in a tail they are computed from the scaled complementary error function, so they stay exact where the
 * probability itself is too small for a number.
 */
public final class TruncatedNormal {
    private static final double SQRT_HALF = Math.sqrt(0.5);
    private static final double SQRT_2_BY_PI = Math.sqrt(2 / Math.PI);
    private static final double LOG_2 = Math.log(2);
    // Beyond, the leading terms of the asymptotic series are better than a difference of nearly equal numbers.
    private static final double FAR = 1e3;
    // Below, a margin is as good as a point.
    private static final double POINT = 1e-6;

    private TruncatedNormal() {}

    /** The density of the whole variable. */
    public static double density(double x) {
        return SQRT_2_BY_PI / 2 * Math.exp(-x * x / 2);
    }

    /** The probability of values up to x of the whole variable. */
    public static double cdf(double x) {
        return Erfc.value(-x * SQRT_HALF) / 2;
    }

    /** The logarithm of {@link #cdf}. */
    public static double logCdf(double x) {
        return x > 0 ? Math.log1p(-cdf(-x)) : Math.log(Erfcx.value(-x * SQRT_HALF)) - LOG_2 - x * x / 2;
    }

    /** The mean of the part beyond -t: density(t) / cdf(t), which is also the derivative of {@link #logCdf}. */
    public static double shift(double t) {
        if (t < -FAR) {
            return -t - 1 / t;
        }
        return SQRT_2_BY_PI / Erfcx.value(-t * SQRT_HALF);
    }

    /** By what share the variance of the part beyond -t is smaller than that of the whole: v (v + t), v the shift. */
    public static double shrink(double t) {
        if (t < -FAR) {
            double square = 1 / (t * t);
            return 1 - square + 6 * square * square;
        }
        double v = shift(t);
        return Math.min(1, Math.max(0, v * (v + t)));
    }

    /**
     * The mean of x - t where the variable x stays within a margin of the point -t, so that t plus it is the new value of t.
     *
     * @param margin 0 or more
     */
    public static double shiftWithin(double t, double margin) {
        if (margin < POINT) {
            return -t;
        }
        double x = Math.abs(t);
        double upper = margin - x;
        double lower = -margin - x;
        double v;
        if (upper < -FAR) {
            v = upper - edge(-upper, margin);
        } else if (upper > 0) {
            v = (density(lower) - density(upper)) / (cdf(upper) - cdf(lower));
        } else {
            v = Math.expm1(-2 * margin * x) / scaledProbability(upper, lower, x * margin);
        }
        return t < 0 ? -v : v;
    }

    /**
     * By what share the variance becomes smaller where the variable stays within a margin of the point -t.
     *
     * @param margin 0 or more
     */
    public static double shrinkWithin(double t, double margin) {
        if (margin < POINT) {
            return 1;
        }
        double x = Math.abs(t);
        double upper = margin - x;
        double lower = -margin - x;
        if (upper < -FAR) {
            double beyond = 1 / Math.expm1(-2 * margin * upper);
            return 1 - 1 / (upper * upper) + 4 * margin * margin * beyond * (1 + beyond);
        }
        double v = shiftWithin(x, margin);
        double w;
        if (upper > 0) {
            w = v * v + (upper * density(upper) - lower * density(lower)) / (cdf(upper) - cdf(lower));
        } else {
            double ratio = Math.exp(-2 * margin * x);
            w = v * v + (upper - ratio * lower) / scaledProbability(upper, lower, x * margin);
        }
        return Math.min(1, Math.max(0, w));
    }

    /**
     * How far from the upper bound the mean lies, far out in the tail, where the density falls exponentially: at the rate of
     * its distance over a width of twice the margin.
     */
    private static double edge(double distance, double margin) {
        return 1 / distance - 2 * margin / Math.expm1(2 * margin * distance);
    }

    /** (cdf(upper) - cdf(lower)) / density(upper), for bounds of 0 and less. */
    private static double scaledProbability(double upper, double lower, double product) {
        return (Erfcx.value(-upper * SQRT_HALF) - Math.exp(-2 * product) * Erfcx.value(-lower * SQRT_HALF))
                / SQRT_2_BY_PI;
    }
}
