package org.crowdchange.ranking.pairwise;

import java.util.Arrays;

/** The first derivatives of a log-likelihood, and the second with the sign changed, which are the information. */
final class Derivatives {
    /** By strength. */
    final double[] gradient;

    /** The information of each edge about the difference of its two strengths. */
    final double[] weight;

    /** By further coefficient. */
    final double[] furtherGradient;

    /** The information about a strength and a further coefficient together: {@code [coefficient][item]}. */
    final double[][] mixed;

    /** The information about the further coefficients. */
    final double[][] furtherInformation;

    Derivatives(int items, int edges, int further) {
        gradient = new double[items];
        weight = new double[edges];
        furtherGradient = new double[further];
        mixed = new double[further][items];
        furtherInformation = new double[further][further];
    }

    void clear() {
        Arrays.fill(gradient, 0);
        Arrays.fill(furtherGradient, 0);
        for (double[] row : mixed) {
            Arrays.fill(row, 0);
        }
        for (double[] row : furtherInformation) {
            Arrays.fill(row, 0);
        }
    }
}
