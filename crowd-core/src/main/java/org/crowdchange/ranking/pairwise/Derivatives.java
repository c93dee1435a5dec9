package org.crowdchange.ranking.pairwise;

import java.util.Arrays;

/** The first derivatives of a log-likelihood, and the second with the sign changed, which are the information. */
final class Derivatives {
    /** By strength. */
    final double[] gradient;

    /** The information of each edge about the difference of its two strengths. */
    final double[] weight;

    /** The information about a strength and the further coefficient together. */
    final double[] mixed;

    /** By the further coefficient. */
    double furtherGradient;

    /** The information about the further coefficient. */
    double furtherInformation;

    Derivatives(int items, int edges) {
        gradient = new double[items];
        weight = new double[edges];
        mixed = new double[items];
    }

    void clear() {
        Arrays.fill(gradient, 0);
        Arrays.fill(mixed, 0);
        furtherGradient = 0;
        furtherInformation = 0;
    }
}
