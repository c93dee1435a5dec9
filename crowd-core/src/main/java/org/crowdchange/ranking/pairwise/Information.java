package org.crowdchange.ranking.pairwise;

import java.util.Arrays;
import org.crowdchange.internal.math.Cholesky;
import org.jspecify.annotations.Nullable;

/**
 * The information about the strengths: the Laplacian of the graph of comparisons, each edge with its weight, and the
 * prior's share on the diagonal. Without a prior a common summand of all strengths is unknown; then only right-hand
 * sides that add up to 0 have a solution, and the one that adds up to 0 is given.
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
    private boolean reached = true;

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

    /** Whether everything was solved within its tolerance. */
    boolean reached() {
        return reached;
    }

    /**
     * Solves for a right-hand side.
     *
     * @param tolerance how far the result may be off, as a share of it; elimination is always exact
     */
    double[] solve(double[] b, double tolerance) {
        if (factor == null && diagonal.length > MOST_DIRECT) {
            double[] solution = new double[b.length];
            boolean near = conjugateGradients(b, tolerance, solution);
            if (near || diagonal.length > MOST_DENSE) {
                reached &= near;
                return centred(solution);
            }
        }
        return centred(factor().solve(b));
    }

    /** Solves by conjugate gradients; false if that does not come near enough. */
    private boolean conjugateGradients(double[] b, double tolerance, double[] x) {
        int n = b.length;
        // What does not add up to 0 by rounding alone would never become less.
        double[] residual = centred(b.clone());
        double[] direction = new double[n];
        double[] product = new double[n];
        double rho = scaledSquare(residual);
        double enough = tolerance * tolerance * rho;
        double before = 1;
        for (int step = 0; rho > enough; step++) {
            if (step == 2 * n + 100) {
                return false;
            }
            double beta = step == 0 ? 0 : rho / before;
            for (int i = 0; i < n; i++) {
                direction[i] = residual[i] / diagonal[i] + beta * direction[i];
            }
            multiply(direction, product);
            double curvature = 0;
            for (int i = 0; i < n; i++) {
                curvature += direction[i] * product[i];
            }
            if (!(curvature > 0)) {
                return false;
            }
            double length = rho / curvature;
            for (int i = 0; i < n; i++) {
                x[i] += length * direction[i];
                residual[i] -= length * product[i];
            }
            before = rho;
            rho = scaledSquare(residual);
        }
        return true;
    }

    private double scaledSquare(double[] residual) {
        double sum = 0;
        for (int i = 0; i < residual.length; i++) {
            sum += residual[i] * residual[i] / diagonal[i];
        }
        return sum;
    }

    private void multiply(double[] x, double[] product) {
        for (int i = 0; i < x.length; i++) {
            product[i] = prior[i] * x[i];
        }
        int e = 0;
        while (e < weight.length) {
            // The edges of one item stand together, so its sum stays in a register.
            int a = data.first[e];
            double own = x[a];
            double sum = 0;
            for (; e < weight.length && data.first[e] == a; e++) {
                int b = data.second[e];
                double flow = weight[e] * (own - x[b]);
                sum += flow;
                product[b] -= flow;
            }
            product[a] += sum;
        }
    }

    private double[] centred(double[] x) {
        if (singular) {
            double mean = Arrays.stream(x).sum() / x.length;
            for (int i = 0; i < x.length; i++) {
                x[i] -= mean;
            }
        }
        return x;
    }

    /** The factor of the matrix; if that is singular, with a number added to every place that takes {@link #excess} away. */
    Cholesky factor() {
        if (factor == null) {
            factor = Cholesky.of(matrix());
        }
        return factor;
    }

    /**
     * What to take off every place of the factored matrix's inverse, so that all rows add up to 0 as strengths do. Right if
     * there is no prior, or one of the same precision for all.
     */
    double excess() {
        double n = diagonal.length;
        return 1 / (n * (singular ? n * shift() : prior[0]));
    }

    private double shift() {
        double sum = 0;
        for (double each : diagonal) {
            sum += each;
        }
        return sum / diagonal.length / diagonal.length;
    }

    private double[][] matrix() {
        int n = diagonal.length;
        double[][] matrix = new double[n][n];
        double shift = singular ? shift() : 0;
        for (int i = 0; i < n; i++) {
            Arrays.fill(matrix[i], shift);
            matrix[i][i] += diagonal[i];
        }
        for (int e = 0; e < weight.length; e++) {
            int row = Math.min(data.first[e], data.second[e]);
            matrix[row][Math.max(data.first[e], data.second[e])] -= weight[e];
        }
        return matrix;
    }
}
