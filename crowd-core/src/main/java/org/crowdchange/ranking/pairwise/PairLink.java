package org.crowdchange.ranking.pairwise;

import org.crowdchange.internal.math.TruncatedNormal;

/** How the difference of two strengths makes the probability that the stronger wins. */
public enum PairLink {
    /** 1 / (1 + exp(-d)): the model of Bradley and Terry. */
    LOGISTIC {
        @Override
        void match(double mean, double variance, Match match) {
            LogisticMixture.match(mean, variance, match);
        }
    },
    /** Phi(d): the model of Thurstone, in the form of Mosteller. */
    NORMAL {
        @Override
        void match(double mean, double variance, Match match) {
            double root = Math.sqrt(1 + variance);
            match.slope = TruncatedNormal.shift(mean / root) / root;
            match.curvature = -TruncatedNormal.shrink(mean / root) / (root * root);
        }
    };

    /**
     * What a win says where the difference is believed to be normal: the first and the second derivative, with respect
     * to the mean, of the logarithm of the probability of winning.
     */
    abstract void match(double mean, double variance, Match match);

    /** Takes numbers out of a method. */
    static final class Match {
        double slope;
        double curvature;
        /** How much of the second derivative is an artefact of the computation. */
        double artefact;
    }

    /** {@link #match}, by whatever computation. */
    @FunctionalInterface
    interface Matcher {
        void match(double mean, double variance, Match match);
    }
}
