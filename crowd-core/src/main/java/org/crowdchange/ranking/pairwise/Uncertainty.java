package org.crowdchange.ranking.pairwise;

import org.crowdchange.internal.math.Cholesky;

/**
 * How certain an estimate is: the variance of each strength and of the further coefficient, all strengths together adding up
 * to 0.
 */
final class Uncertainty {
    final double[] variance;
    final double furtherVariance;

    private Uncertainty(double[] variance, double furtherVariance) {
        this.variance = variance;
        this.furtherVariance = furtherVariance;
    }

    static Uncertainty of(Estimate estimate, IntervalMethod method) {
        return method == IntervalMethod.SANDWICH ? sandwich(estimate) : fisher(estimate);
    }

    /** The diagonal of the inverse of the information, the further coefficient included. */
    private static Uncertainty fisher(Estimate estimate) {
        Information information = estimate.information();
        Cholesky factor = information.factor();
        double furtherVariance = 0;
        double[] shared = new double[0];
        if (estimate.model.hasFurther()) {
            shared = factor.solve(estimate.derivatives.mixed);
            furtherVariance = furtherVariance(estimate, shared);
        }
        double[] variance = factor.inverseDiagonal();
        for (int i = 0; i < variance.length; i++) {
            double more = shared.length == 0 ? 0 : shared[i] * shared[i] * furtherVariance;
            variance[i] = Math.max(0, variance[i] - information.excess() + more);
        }
        return new Uncertainty(variance, furtherVariance);
    }

    private static double furtherVariance(Estimate estimate, double[] shared) {
        Derivatives derivatives = estimate.derivatives;
        return 1 / (derivatives.furtherInformation - Estimate.dot(derivatives.mixed, shared));
    }

    /**
     * The covariance of the strengths by the Fisher information, and in a last row and column that of the further
     * coefficient if there is one.
     */
    static double[][] covariance(Estimate estimate) {
        Information information = estimate.information();
        int n = estimate.strength.length;
        boolean further = estimate.model.hasFurther();
        double[] shared = further ? information.factor().solve(estimate.derivatives.mixed) : new double[n];
        double furtherVariance = further ? furtherVariance(estimate, shared) : 0;
        double[][] inverse = information.factor().inverse();
        double[][] covariance = new double[further ? n + 1 : n][further ? n + 1 : n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                covariance[i][j] = inverse[i][j] - information.excess() + shared[i] * shared[j] * furtherVariance;
            }
            if (further) {
                covariance[i][n] = -shared[i] * furtherVariance;
                covariance[n][i] = covariance[i][n];
            }
        }
        if (further) {
            covariance[n][n] = furtherVariance;
        }
        return covariance;
    }

    /**
     * P. J. Huber, "The behavior of maximum likelihood estimates under nonstandard conditions", <i>Proceedings of the Fifth
     * Berkeley Symposium</i> 1 (1967), 221-233: the covariance times the sum of the squared scores of all comparisons times
     * the covariance.
     */
    private static Uncertainty sandwich(Estimate estimate) {
        Comparisons data = estimate.model.data;
        double[][] covariance = covariance(estimate);
        double[] squares = estimate.model.squaredScores(estimate.strength, estimate.further);
        double[] variance = new double[covariance.length];
        int n = estimate.strength.length;
        for (int i = 0; i < covariance.length; i++) {
            double[] row = covariance[i];
            double own = estimate.model.hasFurther() ? row[n] : 0;
            double sum = 0;
            for (int e = 0; e < squares.length; e++) {
                double influence = row[data.first[e]] - row[data.second[e]] + own;
                sum += squares[e] * influence * influence;
            }
            variance[i] = sum;
        }
        return new Uncertainty(variance, estimate.model.hasFurther() ? variance[n] : 0);
    }
}
