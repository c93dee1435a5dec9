package org.crowdchange.ranking.pairwise;

/** Strengths on the logarithmic scale, and weights, which are their exponentials. */
final class Weights {

    private Weights() {}

    /** Moved to the mean 0, in place. */
    static double[] centred(double[] strengths) {
        double sum = 0;
        for (double each : strengths) {
            sum += each;
        }
        double mean = strengths.length == 0 ? 0 : sum / strengths.length;
        for (int i = 0; i < strengths.length; i++) {
            strengths[i] -= mean;
        }
        return strengths;
    }

    /** The exponentials, scaled to the mean 1. */
    static double[] ofMeanOne(double[] strengths) {
        double most = Double.NEGATIVE_INFINITY;
        for (double each : strengths) {
            most = Math.max(most, each);
        }
        double[] weights = new double[strengths.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(strengths[i] - most);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= weights.length / sum;
        }
        return weights;
    }

    /** The logarithms, moved to the mean 0. */
    static double[] strengths(double[] weights) {
        double[] strengths = new double[weights.length];
        for (int i = 0; i < strengths.length; i++) {
            strengths[i] = Math.log(weights[i]);
        }
        return centred(strengths);
    }
}
