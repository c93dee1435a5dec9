package org.crowdchange.internal.math;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * The Beta distribution.
 *
 * <p>Implementation note. The distribution function is that of Apache Commons Numbers; its general root search would be
 * some eight times slower than what follows. We look for the quantile on the scale of log-odds, {@code t = log(x / (1 -
 * x))}. There the density is log-concave, hence so is the distribution function F, and Newton's method on {@code log
 * F(t) - log p} cannot go wrong: a tangent of a concave function lies above it, so from the first step on the steps
 * lead upwards to the root. Halley's correction makes the convergence cubic, and the second derivative costs nothing.
 * The search starts at the approximation of Abramowitz and Stegun, <i>Handbook of Mathematical Functions</i> (1964),
 * formula 26.5.22.
 */
public final class Beta {

    private static final int MOST_STEPS = 100;

    // From here on the starting value itself is good to 12 digits (measured against SciPy), while the distribution
    // function loses digits and its continued fraction becomes long.
    private static final double LARGE = 1 << 24;

    // Below these log-odds, x < 1e-300, the formula for the lower tail is exact and the distribution function
    // underflows.
    private static final double TINY = -690;

    private Beta() {}

    /**
     * The probability that a Beta variable is at most {@code x}: the regularised incomplete beta function.
     *
     * @param x 0 to 1
     * @param a first parameter, above 0
     * @param b second parameter, above 0
     */
    public static double cumulative(double x, double a, double b) {
        return RegularizedBeta.value(x, a, b);
    }

    /**
     * The quantile: the value that a Beta variable stays below with the given probability. Nearly exact (relative error
     * about 1e-12) for probabilities up to one half. For an upper quantile ask for the lower one of the mirrored
     * distribution, as {@link #upperQuantile} does.
     *
     * @param probability above 0, at most one half
     * @param a first parameter, above 0
     * @param b second parameter, above 0
     * @return 0 to 1; 0 if the quantile is too small for a {@code double}
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double lowerQuantile(double probability, double a, double b) {
        requireArguments(probability, a, b);
        return share(lowerLogOdds(probability, a, b));
    }

    /**
     * The value that a Beta variable stays above with the given probability: one minus the lower quantile of the
     * mirrored distribution, and as exact near 0 as that is.
     */
    public static double upperQuantile(double probability, double a, double b) {
        requireArguments(probability, a, b);
        return share(-lowerLogOdds(probability, b, a));
    }

    /**
     * The value that a Beta variable stays below with the given probability, for any probability.
     *
     * @param probability above 0 and below 1
     */
    public static double quantile(double probability, double a, double b) {
        return probability <= 0.5 ? lowerQuantile(probability, a, b) : upperQuantile(1 - probability, a, b);
    }

    private static double lowerLogOdds(double probability, double a, double b) {
        double t = start(probability, a, b);
        boolean exact = Math.min(a, b) >= LARGE || t < TINY;
        return exact ? t : refine(t, probability, a, b);
    }

    private static void requireArguments(double probability, double a, double b) {
        if (!(probability > 0 && probability <= 0.5)) {
            throw new IllegalArgumentException(
                    "the probability is " + probability + "; expected above 0 and at most 0.5");
        }
        if (!(a > 0 && b > 0 && a + b < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a is " + a + ", b is " + b + "; expected finite numbers above 0");
        }
    }

    private static double refine(double start, double probability, double a, double b) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double t = start;
        double last = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            double x = share(t);
            double rest = share(-t);
            // From the end that is the nearer: a share near 1 lacks the digits that its difference from 1 has.
            double below = t <= 0 ? RegularizedBeta.value(x, a, b) : RegularizedBeta.complement(rest, b, a);
            if (below < probability) {
                low = t;
            } else {
                high = t;
            }
            double move = move(probability, a, b, x, below, rest);
            double next = t + move;
            if (!(next >= low && next <= high)) {
                // A long step from far off, or a distribution function that is 0 or 1 to the last bit.
                next = between(low, high);
            }
            double size = Math.abs(next - t);
            t = next;
            // Cubic convergence: after a small step the next one would be far below the rounding error. A step no
            // smaller than the one before is, so late, rounding error already.
            if (size < 1e-5 / Math.sqrt(1 + a + b) || (step > 10 && size >= last)) {
                return t;
            }
            last = size;
        }
        return t;
    }

    /** Halley's step towards the root; not a number where the distribution function is too flat to tell. */
    private static double move(double probability, double a, double b, double x, double below, double above) {
        // The density of t is that of x times dx/dt = x (1 - x).
        double density = x <= above ? RegularizedBeta.derivative(x, a, b) : RegularizedBeta.derivative(above, b, a);
        double slope = density * x * above / below;
        double newton = -Math.log(below / probability) / slope;
        double correction = 1 + newton * (a - (a + b) * x - slope) / 2;
        // Halley's correction where it is one; far from the root plain Newton is the safe step.
        return correction > 0.5 && correction < 2 ? newton / correction : newton;
    }

    private static double between(double low, double high) {
        if (low == Double.NEGATIVE_INFINITY) {
            return high - 1 - Math.abs(high);
        }
        return high == Double.POSITIVE_INFINITY ? low + 1 + Math.abs(low) : low + (high - low) / 2;
    }

    private static double start(double probability, double a, double b) {
        if (a <= 1 || b <= 1) {
            // The lower tail is x^a / (a B(a, b)) nearly.
            double logX = (Math.log(probability) + Math.log(a) + LogBeta.value(a, b)) / a;
            return logX < -1 ? logX : Math.log(a / b);
        }
        double z = -Normal.quantile(probability);
        double lambda = (z * z - 3) / 6;
        double perA = 1 / (2 * a - 1);
        double perB = 1 / (2 * b - 1);
        double h = 2 / (perA + perB);
        double w = z * Math.sqrt(Math.max(0, h + lambda)) / h - (perB - perA) * (lambda + 5.0 / 6 - 2 / (3 * h));
        return Math.log(a / b) - 2 * w;
    }

    /** From log-odds to the share. */
    private static double share(double logOdds) {
        if (logOdds > 0) {
            return 1 / (1 + Math.exp(-logOdds));
        }
        double odds = Math.exp(logOdds);
        return odds / (1 + odds);
    }
}
