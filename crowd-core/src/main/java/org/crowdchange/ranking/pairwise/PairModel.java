package org.crowdchange.ranking.pairwise;

/**
 * A model of who wins a comparison. The log-likelihood of an edge depends on the difference of the strengths of its two
 * items, in some models on one further coefficient, and is concave in all of them.
 */
abstract class PairModel {
    final Comparisons data;

    PairModel(Comparisons data) {
        this.data = data;
    }

    /** Whether there is a further coefficient; else it is 0. */
    boolean hasFurther() {
        return true;
    }

    /** Where to begin with the further coefficient. */
    abstract double start();

    /** Computes the derivatives of the log-likelihood. */
    abstract void differentiate(double[] strength, double further, Derivatives out);

    /** The log-likelihood. */
    abstract double logLikelihood(double[] strength, double further);

    /** The largest part of a step in the further coefficient that stays where the model is defined. */
    double allowed(double further, double step) {
        return 1;
    }

    /** How long a step in the further coefficient is, in units in which 1 is a big step. */
    double length(double further, double step) {
        return Math.abs(step);
    }

    /** The probability that an item with such a lead in strength wins, ties left aside. */
    double winProbability(double lead) {
        return Logistic.probability(lead);
    }

    /** Whether at the estimate every item is expected to win as often as it did, a tie being half a win. */
    boolean matchesWins() {
        return true;
    }

    /** The sum, over the comparisons of each edge, of the squared derivative by the difference of the two strengths. */
    double[] squaredScores(double[] strength, double further) {
        throw new UnsupportedOperationException("no sandwich estimator for this model");
    }
}
