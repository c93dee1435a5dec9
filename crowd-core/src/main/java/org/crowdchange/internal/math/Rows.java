package org.crowdchange.internal.math;

/**
 * The inner loops of dense linear algebra: rows from which multiples of other rows are taken away. Written without branches
 * and with few streams, so that the compiler makes vector instructions of them.
 */
final class Rows {

    private Rows() {}

    /** Takes the rows {@code from} to {@code to} of a matrix away, each times its number in a column, from there on. */
    static void subtract(double[] target, double[][] rows, int from, int to, int column, int start) {
        int k = from;
        for (; k + 3 < to; k += 4) {
            four(
                    target,
                    rows[k],
                    rows[k + 1],
                    rows[k + 2],
                    rows[k + 3],
                    rows[k][column],
                    rows[k + 1][column],
                    rows[k + 2][column],
                    rows[k + 3][column],
                    start,
                    target.length);
        }
        for (; k < to; k++) {
            one(target, rows[k], rows[k][column], start, target.length);
        }
    }

    /** Takes the rows {@code from} to {@code to} of a matrix away, row k times the number at {@code offset + k}. */
    static void subtract(
            double[] target, double[][] rows, double[] factors, int from, int to, int offset, int start, int end) {
        int k = from;
        for (; k + 3 < to; k += 4) {
            four(
                    target,
                    rows[k],
                    rows[k + 1],
                    rows[k + 2],
                    rows[k + 3],
                    factors[offset + k],
                    factors[offset + k + 1],
                    factors[offset + k + 2],
                    factors[offset + k + 3],
                    start,
                    end);
        }
        for (; k < to; k++) {
            one(target, rows[k], factors[offset + k], start, end);
        }
    }

    private static void one(double[] c, double[] b, double a, int from, int to) {
        for (int j = from; j < to; j++) {
            c[j] -= a * b[j];
        }
    }

    private static void four(
            double[] c,
            double[] b0,
            double[] b1,
            double[] b2,
            double[] b3,
            double a0,
            double a1,
            double a2,
            double a3,
            int from,
            int to) {
        for (int j = from; j < to; j++) {
            c[j] = c[j] - a0 * b0[j] - a1 * b1[j] - a2 * b2[j] - a3 * b3[j];
        }
    }
}
