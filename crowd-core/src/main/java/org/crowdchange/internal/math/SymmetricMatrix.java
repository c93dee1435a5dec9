package org.crowdchange.internal.math;

import java.util.Arrays;

/**
 * A symmetric matrix of which the leading eigenpairs are wanted. Only its product with a vector need be known.
 *
 * <p>Implementation note: up to {@link #DENSE} rows the matrix is written out and diagonalised by cyclic Jacobi rotations
 * (G. H. Golub and C. F. Van Loan, <i>Matrix Computations</i>, 4th ed. 2013, 8.5), which finds small and equal eigenvalues
 * to full accuracy. Larger ones go through a restarted block Krylov iteration with full reorthogonalisation and
 * Rayleigh-Ritz (10.3.6 there). A block, unlike a single vector, finds eigenvalues that are equal, up to {@link #BLOCK} of
 * them. The start is fixed, so the result is too.
 */
public abstract class SymmetricMatrix {
    private static final int DENSE = 64;
    private static final int BLOCK = 6;
    private static final int BASIS = 66;
    private static final int CYCLES = 300;
    private static final double ACCURACY = 1e-12;
    private static final long START = 0x6372_6F77_64L;

    private final int size;

    protected SymmetricMatrix(int size) {
        this.size = size;
    }

    /** Writes the product with {@code x} into {@code product}. */
    protected abstract void multiply(double[] x, double[] product);

    /**
     * The pairs of the largest eigenvalues of a matrix that has no negative ones.
     *
     * @param wanted how many must be exact; there may be more in the result, and there are fewer if the matrix is smaller
     */
    public final Eigenpairs leading(int wanted) {
        return size <= DENSE ? dense() : krylov(Math.min(wanted, BLOCK));
    }

    private Eigenpairs dense() {
        double[][] matrix = new double[size][size];
        double[] unit = new double[size];
        for (int i = 0; i < size; i++) {
            unit[i] = 1;
            multiply(unit, matrix[i]);
            unit[i] = 0;
        }
        double[][] vectors = new double[size][];
        double[] values = jacobi(matrix, vectors);
        return new Eigenpairs(values, vectors, size, true);
    }

    private Eigenpairs krylov(int wanted) {
        double[][] start = new double[BLOCK][size];
        for (int b = 0; b < BLOCK; b++) {
            for (int i = 0; i < size; i++) {
                start[b][i] = Mix.unit(START + b, i) - 0.5;
            }
        }
        int products = 0;
        Eigenpairs last = new Eigenpairs(new double[0], new double[0][], 0, false);
        for (int cycle = 0; cycle < CYCLES && !last.converged(); cycle++) {
            double[][] basis = new double[BASIS][];
            double[][] images = new double[BASIS][];
            int known = 0;
            double[][] block = start;
            while (known + BLOCK <= BASIS) {
                int from = known;
                for (double[] vector : block) {
                    if (orthonormalise(vector, basis, known)) {
                        basis[known++] = vector;
                    }
                }
                if (known == from) {
                    break; // The space is closed under the matrix: everything in it is exact.
                }
                block = new double[known - from][];
                for (int i = from; i < known; i++) {
                    images[i] = new double[size];
                    multiply(basis[i], images[i]);
                    products++;
                    block[i - from] = images[i].clone();
                }
            }
            last = rayleighRitz(basis, images, known, wanted, products);
            start = last.vectors();
            for (int i = 0; i < start.length; i++) {
                start[i] = start[i].clone();
            }
        }
        return last;
    }

    private Eigenpairs rayleighRitz(double[][] basis, double[][] images, int known, int wanted, int products) {
        double[][] small = new double[known][known];
        for (int i = 0; i < known; i++) {
            for (int j = 0; j <= i; j++) {
                small[i][j] = (dot(basis[i], images[j]) + dot(basis[j], images[i])) / 2;
                small[j][i] = small[i][j];
            }
        }
        double[][] weights = new double[known][];
        double[] ritz = jacobi(small, weights);
        int kept = Math.min(BLOCK, known);
        double[][] vectors = new double[kept][];
        boolean converged = true;
        for (int k = 0; k < kept; k++) {
            vectors[k] = combine(basis, weights[k], known);
            if (k < wanted) {
                double[] residual = combine(images, weights[k], known);
                for (int i = 0; i < size; i++) {
                    residual[i] -= ritz[k] * vectors[k][i];
                }
                converged &= Math.sqrt(dot(residual, residual)) <= ACCURACY * Math.sqrt(size) * Math.abs(ritz[0]);
            }
        }
        return new Eigenpairs(Arrays.copyOf(ritz, kept), vectors, products, converged);
    }

    /** Makes the vector orthogonal to the first ones and of length 1; says no if nothing of it is left. */
    private static boolean orthonormalise(double[] vector, double[][] basis, int known) {
        double before = Math.sqrt(dot(vector, vector));
        // Twice is enough: the second pass takes away what rounding has left of the first.
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < known; k++) {
                double share = dot(basis[k], vector);
                for (int i = 0; i < vector.length; i++) {
                    vector[i] -= share * basis[k][i];
                }
            }
        }
        double length = Math.sqrt(dot(vector, vector));
        if (!(length > 1e-10 * before)) {
            return false;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return true;
    }

    private static double[] combine(double[][] vectors, double[] weights, int known) {
        double[] sum = new double[vectors[0].length];
        for (int k = 0; k < known; k++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weights[k] * vectors[k][i];
            }
        }
        return sum;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    /** Diagonalises the matrix, which is lost; fills in the vectors and returns the values, largest first. */
    private static double[] jacobi(double[][] matrix, double[][] vectors) {
        int n = matrix.length;
        double[][] turned = new double[n][n];
        for (int i = 0; i < n; i++) {
            turned[i][i] = 1;
        }
        boolean more = true;
        for (int sweep = 0; more && sweep < 60; sweep++) {
            more = false;
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    more |= rotate(matrix, turned, p, q);
                }
            }
        }
        double[] diagonal = new double[n];
        for (int i = 0; i < n; i++) {
            diagonal[i] = matrix[i][i] + 0.0;
        }
        int[] order = Order.descending(diagonal);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = diagonal[order[i]];
            vectors[i] = turned[order[i]];
        }
        return values;
    }

    private static boolean rotate(double[][] matrix, double[][] turned, int p, int q) {
        double off = matrix[p][q];
        if (Math.abs(off) <= 1e-17 * (Math.abs(matrix[p][p]) + Math.abs(matrix[q][q])) || off == 0) {
            return false;
        }
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * off);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cos = 1 / Math.sqrt(t * t + 1);
        double sin = t * cos;
        int n = matrix.length;
        for (int k = 0; k < n; k++) {
            double left = matrix[k][p];
            double right = matrix[k][q];
            matrix[k][p] = cos * left - sin * right;
            matrix[k][q] = sin * left + cos * right;
        }
        for (int k = 0; k < n; k++) {
            double upper = matrix[p][k];
            double lower = matrix[q][k];
            matrix[p][k] = cos * upper - sin * lower;
            matrix[q][k] = sin * upper + cos * lower;
            double one = turned[p][k];
            double other = turned[q][k];
            turned[p][k] = cos * one - sin * other;
            turned[q][k] = sin * one + cos * other;
        }
        matrix[p][q] = 0;
        matrix[q][p] = 0;
        return true;
    }
}
