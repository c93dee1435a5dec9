package org.crowdchange.ranking.pairwise;

/** The logistic function. */
final class Logistic {

    private Logistic() {}

    /** 1 / (1 + e<sup>-x</sup>), which is precise where it is near 0. */
    static double probability(double x) {
        return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
    }

    /** The logarithm of the probability of so many wins at x and so many losses. */
    static double logProbabilities(double x, double wins, double losses) {
        // Where the sum rounds to 1 the logarithm is nothing beside that of any other comparison.
        double tail = Math.log(1 + Math.exp(-Math.abs(x)));
        double against = x >= 0 ? losses : wins;
        return -(wins + losses) * tail - against * Math.abs(x);
    }
}
