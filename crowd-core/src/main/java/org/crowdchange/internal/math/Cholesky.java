package org.crowdchange.internal.math;

import java.util.Arrays;

/**
 * The Cholesky factorisation of a dense symmetric positive definite matrix: A = U<sup>T</sup>U with U upper triangular.
 * O(n<sup>3</sup> / 3) operations for the factor, as many again for the diagonal of the inverse, and twice as many for
 * all of it.
 *
 * <p>Implementation note: every step is "row minus a multiple of a row", four rows at a time, which the compiler
 * turns into vector instructions; and rows are worked on in blocks that stay in the processor's second cache. Sums are
 * taken in a fixed order, so the result is the same on every run.
 */
public final class Cholesky {
    // 32 rows of 1,000 numbers are a quarter of a megabyte.
    private static final int BLOCK = 32;

    private final double[][] u;

    private Cholesky(double[][] u) {
        this.u = u;
    }

    /**
     * Factors a matrix.
     *
     * @param a square, of which the upper triangle is read; it is overwritten and belongs to the result
     * @throws ArithmeticException if the matrix is not positive definite
     */
    public static Cholesky of(double[][] a) {
        int n = a.length;
        for (int from = 0; from < n; from += BLOCK) {
            int to = Math.min(n, from + BLOCK);
            for (int i = from; i < to; i++) {
                Rows.subtract(a[i], a, from, i, i, i);
                pivot(a[i], i);
            }
            for (int i = to; i < n; i++) {
                Rows.subtract(a[i], a, from, to, i, i);
            }
        }
        return new Cholesky(a);
    }

    private static void pivot(double[] row, int i) {
        if (!(row[i] > 0)) {
            throw new ArithmeticException("the matrix is not positive definite: pivot " + i + " is " + row[i]);
        }
        double root = Math.sqrt(row[i]);
        row[i] = root;
        scale(row, 1 / root, i + 1);
    }

    private static void scale(double[] row, double factor, int from) {
        for (int j = from; j < row.length; j++) {
            row[j] *= factor;
        }
    }

    /** Solves A x = b. */
    public double[] solve(double[] b) {
        int n = u.length;
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            double[] row = u[i];
            double y = x[i] / row[i];
            x[i] = y;
            for (int j = i + 1; j < n; j++) {
                x[j] -= row[j] * y;
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            double[] row = u[i];
            double sum = x[i];
            for (int j = i + 1; j < n; j++) {
                sum -= row[j] * x[j];
            }
            x[i] = sum / row[i];
        }
        return x;
    }

    /** The diagonal of the inverse of A. The factor is used up: no other method works afterwards. */
    public double[] inverseDiagonal() {
        invertFactor();
        double[] diagonal = new double[u.length];
        for (int i = 0; i < diagonal.length; i++) {
            diagonal[i] = sumOfSquares(u[i], i);
        }
        return diagonal;
    }

    private static double sumOfSquares(double[] row, int from) {
        // Four sums, since each addition waits for the one before.
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int j = from;
        for (; j + 3 < row.length; j += 4) {
            a += row[j] * row[j];
            b += row[j + 1] * row[j + 1];
            c += row[j + 2] * row[j + 2];
            d += row[j + 3] * row[j + 3];
        }
        for (; j < row.length; j++) {
            a += row[j] * row[j];
        }
        return a + b + (c + d);
    }

    /** The inverse of A, both triangles. The factor is used up: no other method works afterwards. */
    public double[][] inverse() {
        invertFactor();
        int n = u.length;
        double[][] transposed = new double[n][n];
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                transposed[j][i] = -u[i][j];
            }
        }
        // Row i of the inverse is the sum over k of v(i, k) times column k of v.
        for (int i = 0; i < n; i++) {
            Rows.subtract(inverse[i], transposed, u[i], i, n, 0, 0, i + 1);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                inverse[j][i] = inverse[i][j];
            }
        }
        return inverse;
    }

    /** Replaces U by its inverse V, so that the inverse of A is V V<sup>T</sup>; from the last rows to the first. */
    private void invertFactor() {
        int n = u.length;
        double[][] block = new double[BLOCK][n];
        for (int from = (n - 1) / BLOCK * BLOCK; from >= 0; from -= BLOCK) {
            int to = Math.min(n, from + BLOCK);
            int rows = to - from;
            for (double[] row : block) {
                Arrays.fill(row, 0);
            }
            for (int k = to; k < n; k += BLOCK) {
                int end = Math.min(n, k + BLOCK);
                for (int i = 0; i < rows; i++) {
                    Rows.subtract(block[i], u, u[from + i], k, end, 0, k, n);
                }
            }
            for (int i = rows - 1; i >= 0; i--) {
                double[] row = u[from + i];
                Rows.subtract(block[i], block, row, i + 1, rows, from, from, n);
                block[i][from + i] += 1;
                scale(block[i], 1 / row[from + i], from);
            }
            for (int i = 0; i < rows; i++) {
                System.arraycopy(block[i], 0, u[from + i], 0, n);
            }
        }
    }
}
