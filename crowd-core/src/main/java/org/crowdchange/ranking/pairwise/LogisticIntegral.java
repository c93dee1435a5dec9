package org.crowdchange.ranking.pairwise;

/**
 * The logistic function averaged over a normal variable, by the trapezoidal rule: for functions as smooth as these its error
 * falls exponentially with the number of nodes, to below 10<sup>-12</sup> here.
 */
final class LogisticIntegral {
    // The normal density is nothing beyond.
    private static final double REACH = 9;
    private static final double WIDEST_STEP = 0.25;
    // The logistic function changes over a length of about 1.
    private static final double STEP_BY_DEVIATION = 0.5;

    private LogisticIntegral() {}

    static void match(double mean, double variance, PairLink.Match match) {
        double deviation = Math.sqrt(variance);
        double step = Math.min(WIDEST_STEP, STEP_BY_DEVIATION / deviation);
        // Where winning is improbable the logistic function is exponential and moves the weight by up to the variance.
        double end = REACH + Math.min(deviation, Math.max(0, -mean / deviation));
        int nodes = (int) Math.ceil((end + REACH) / step);
        double[] logWeight = new double[nodes + 1];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= nodes; i++) {
            double z = -REACH + i * step;
            double x = mean + deviation * z;
            double logistic = x > 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
            logWeight[i] = logistic - z * z / 2;
            most = Math.max(most, logWeight[i]);
        }
        double sum = 0;
        double first = 0;
        for (int i = 0; i <= nodes; i++) {
            logWeight[i] = Math.exp(logWeight[i] - most);
            sum += logWeight[i];
            first += logWeight[i] * (-REACH + i * step);
        }
        double centre = first / sum;
        double second = 0;
        for (int i = 0; i <= nodes; i++) {
            double distance = -REACH + i * step - centre;
            second += logWeight[i] * distance * distance;
        }
        match.slope = centre / deviation;
        match.curvature = (second / sum - 1) / variance;
        match.artefact = 0;
    }
}
