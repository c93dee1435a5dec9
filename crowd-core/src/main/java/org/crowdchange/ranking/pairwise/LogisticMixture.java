package org.crowdchange.ranking.pairwise;

import org.crowdchange.internal.math.TruncatedNormal;

/**
 * The logistic function as a sum of five normal distribution functions, which can be averaged over a normal variable in
 * closed form; far out the logarithm falls on a straight line, which no normal function does, so there the line takes over.
 *
 * <p>The weights and widths are those of the GPML toolbox: C. E. Rasmussen and H. Nickisch, "Gaussian processes for machine
 * learning (GPML) toolbox", <i>Journal of Machine Learning Research</i> 11 (2010), 3011-3015. The sum is within 0.0002 of
 * the function.
 */
final class LogisticMixture {
    private static final double SQRT_2 = Math.sqrt(2);
    private static final double[] WIDTHS = {SQRT_2 * 0.44, SQRT_2 * 0.41, SQRT_2 * 0.40, SQRT_2 * 0.39, SQRT_2 * 0.36};
    private static final double[] WEIGHTS = {
        1.146480988574439e+02,
        -1.508871030070582e+03,
        2.676085036831241e+03,
        -1.356294962039222e+03,
        7.543285642111850e+01
    };
    // Where the line takes over, and how suddenly.
    private static final double TAIL_START = 4;
    private static final double TAIL_VARIANCES = 196.0 / 200;
    private static final double TAIL_RATE = 10;
    private static final double ALL_TAIL = 40;

    private LogisticMixture() {}

    static void match(double mean, double variance, PairLink.Match match) {
        double beyond = TAIL_RATE * (Math.abs(mean) - TAIL_VARIANCES * variance - TAIL_START);
        double tail = 1 / (1 + Math.exp(-beyond));
        double tailSlope = mean > 0 ? 0 : 1;
        match.artefact = 0;
        if (beyond > ALL_TAIL) {
            match.slope = tailSlope;
            match.curvature = 0;
            return;
        }
        double most = Double.NEGATIVE_INFINITY;
        for (double width : WIDTHS) {
            most = Math.max(most, TruncatedNormal.logCdf(scaled(mean, variance, width)));
        }
        double sum = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < WIDTHS.length; i++) {
            double width = WIDTHS[i];
            double root = Math.sqrt(1 + width * width * variance);
            double z = scaled(mean, variance, width);
            double weight = WEIGHTS[i] * Math.exp(TruncatedNormal.logCdf(z) - most);
            double v = TruncatedNormal.shift(z);
            sum += weight;
            first += weight * v * width / root;
            // The second derivative of Phi over Phi: v v - w with w = v (v + z).
            second -= weight * v * z * (width / root) * (width / root);
        }
        double slope = first / sum;
        // Where the line takes over the slope changes faster than that of the logistic function.
        match.artefact = TAIL_RATE * tail * (1 - tail) * Math.abs(slope - tailSlope);
        match.slope = (1 - tail) * slope + tail * tailSlope;
        match.curvature = (1 - tail) * (second / sum - slope * slope);
    }

    private static double scaled(double mean, double variance, double width) {
        return width * mean / Math.sqrt(1 + width * width * variance);
    }
}
