package org.crowdchange.ranking.pairwise;

/**
 * A model of who wins a comparison. The log-likelihood of an edge depends on the difference of the strengths of its two items
 * and on a few further coefficients, and is concave in all of them.
 */
abstract class PairModel {
    final Comparisons data;

    PairModel(Comparisons data) {
        this.data = data;
    }

    /** Where the further coefficients begin; as many as there are. */
    abstract double[] start();

    /** Computes the derivatives of the log-likelihood. */
    abstract void differentiate(double[] strength, double[] further, Derivatives out);

    /** The log-likelihood. */
    abstract double logLikelihood(double[] strength, double[] further);

    /** The largest part of a step in the further coefficients that stays where the model is defined. */
    double allowed(double[] further, double[] step) {
        return 1;
    }

    /** How far a step in the further coefficients goes, in units in which 1 is a big step. */
    double length(double[] further, double[] step) {
        double sum = 0;
        for (double each : step) {
            sum += Math.abs(each);
        }
        return sum;
    }
}
