package org.crowdchange.ranking.pairwise;

import java.util.Arrays;
import org.crowdchange.internal.math.Cholesky;
import org.jspecify.annotations.Nullable;

/**
 * The information about the strengths: the Laplacian of the graph of comparisons, each edge with its weight, and the prior's
 * share on the diagonal. Without a prior a common summand of all strengths is unknown; then only right-hand sides that add up
 * to 0 have a solution, and the one that adds up to 0 is given.
 *
 * <p>Up to some hundred items it is solved by elimination in O(items<sup>3</sup>), beyond by conjugate gradients with the
 * diagonal as preconditioner, O(edges) for each of their steps. The number of steps grows with how badly the graph is
 * connected: about ten for pairs drawn at random, up to the number of items for a chain.
 */
final class Information {
    /** Up to so many items the whole matrix is kept where it is needed. */
    static final int MOST_DENSE = 3000;

    private static final int MOST_DIRECT = 200;

    private final Comparisons data;
    private final double[] weight;
    private final double[] prior;
    private final double[] diagonal;
    private final boolean singular;
    private @Nullable Cholesky factor;

    Information(Comparisons data, double[] weight, double[] prior) {
        this.data = data;
        this.weight = weight;
        this.prior = prior;
        diagonal = prior.clone();
        for (int e = 0; e < weight.length; e++) {
            diagonal[data.first[e]] += weight[e];
            diagonal[data.second[e]] += weight[e];
        }
        singular = Arrays.stream(prior).allMatch(each -> each == 0);
    }

    /** The information about one strength, all others given. */
    double diagonal(int item) {
        return diagonal[item];
    }

    /**
     * Solves for a right-hand side.
     *
     * @param tolerance how far the result may be off, as a share; elimination is always exact
     */
    double[] solve(double[] b, double tolerance) {
        if (factor == null && diagonal.length > MOST_DIRECT) {
            double[] solution = conjugateGradients(b, tolerance);
            if (solution.length == b.length) {
                return solution;
            }
        }
        return centred(factor().solve(b));
    }

    /** The factor of the matrix, made positive definite by {@link #shift()} in every place. */
    Cholesky factor() {
        if (factor == null) {
            factor = Cholesky.of(matrix());
        }
        return factor;
    }

    /**
     * What {@link #factor} adds to every place of the matrix. It changes the matrix along the vector of ones alone, along
     * which its inverse is then {@link #excess()} in every place.
     */
    private double shift() {
        double sum = 0;
        for (double each : diagonal) {
            sum += each;
        }
        return sum / diagonal.length / diagonal.length;
    }

    /** What is to be taken off every place of the factored matrix's inverse, if the prior is the same for all items. */
    double excess() {
        double n = diagonal.length;
        return 1 / (n * (prior[0] + n * shift()));
    }

    private double[][] matrix() {
        int n = diagonal.length;
        double shift = shift();
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(matrix[i], singular || isUniform() ? shift : 0);
            matrix[i][i] += diagonal[i];
        }
        for (int e = 0; e < weight.length; e++) {
            matrix[data.first[e]][data.second[e]] -= weight[e];
            matrix[data.second[e]][data.first[e]] -= weight[e];
        }
        return matrix;
    }
}
