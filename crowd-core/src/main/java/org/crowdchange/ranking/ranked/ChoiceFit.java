package org.crowdchange.ranking.ranked;

import org.crowdchange.internal.math.Cholesky;

/**
 * The maximum of a likelihood of choices times a prior, by Newton's method with a line search; the logarithm is
 * concave. Up to {@link #DENSE} items each step solves its equations by a Cholesky factor, beyond by conjugate
 * gradients. Not thread-safe.
 */
final class ChoiceFit {
    /** The most items of which the covariance is computed. */
    static final int DENSE = 1000;

    private static final int MOST_STEPS = 200;
    private static final double SETTLED = 1e-11;
    private static final double ARMIJO = 1e-4;
    // Sums of logarithms are not more exact than this.
    private static final double NOISE = 1e-14;
    private static final double LEAST_SHARE = 1e-12;
    private static final double CG_TOLERANCE = 1e-10;

    private final Choices choices;
    private final double precision;
    private final double pull;
    final double[] strength;
    int iterations;
    boolean converged;

    /**
     * @param precision of a normal prior of each strength t around 0: a log-density of -precision / 2 t²
     * @param pull of a gamma prior of exp(t) around 1: a log-density of pull (t - exp(t))
     */
    ChoiceFit(Choices choices, double precision, double pull) {
        this.choices = choices;
        this.precision = precision;
        this.pull = pull;
        strength = new double[choices.size()];
    }

    private boolean isFlat() {
        return precision == 0 && pull == 0;
    }

    ChoiceFit run() {
        double value = value(strength);
        double before = Double.POSITIVE_INFINITY;
        while (iterations < MOST_STEPS && !converged) {
            iterations++;
            double[] gradient = gradient();
            double[] step = strength.length <= DENSE
                    ? factor().solve(gradient)
                    : conjugate(gradient, Math.max(CG_TOLERANCE, Math.min(0.1, before * before)));
            centre(step);
            double gain = 0;
            double length = 0;
            for (int i = 0; i < step.length; i++) {
                gain += gradient[i] * step[i];
                length = Math.max(length, Math.abs(step[i]));
            }
            double share = 1;
            double[] next = moved(step, share);
            double nextValue = value(next);
            double noise = NOISE * (1 + Math.abs(value));
            while (share > LEAST_SHARE && !(nextValue >= value + ARMIJO * share * gain - noise)) {
                share /= 2;
                next = moved(step, share);
                nextValue = value(next);
            }
            System.arraycopy(next, 0, strength, 0, next.length);
            value = nextValue;
            // Where rounding keeps steps from becoming shorter there is no more to be had.
            converged = length <= SETTLED || (length < 1e-7 && length >= before / 2);
            before = length;
        }
        return this;
    }

    private double[] moved(double[] step, double share) {
        double[] moved = strength.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += share * step[i];
        }
        return moved;
    }

    private double value(double[] at) {
        double value = choices.logLikelihood(at);
        for (double each : at) {
            value -= precision / 2 * each * each;
            value += pull == 0 ? 0 : pull * (each - Math.exp(each));
        }
        return value;
    }

    /** The first derivative of the logarithm of the prior of one strength. */
    double priorGradient(double at) {
        return (pull == 0 ? 0 : pull * (1 - Math.exp(at))) - precision * at;
    }

    private double priorInformation(double at) {
        return (pull == 0 ? 0 : pull * Math.exp(at)) + precision;
    }

    private double[] gradient() {
        double[] gradient = choices.gradient(strength);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += priorGradient(strength[i]);
        }
        return gradient;
    }

    /** Without a prior only differences of strengths are known; then their sum is held at 0. */
    private void centre(double[] step) {
        if (isFlat()) {
            double mean = 0;
            for (double each : step) {
                mean += each / step.length;
            }
            for (int i = 0; i < step.length; i++) {
                step[i] -= mean;
            }
        }
    }

    private Cholesky factor() {
        double[][] matrix = choices.information(strength);
        double shift = isFlat() ? shift(matrix) : 0;
        for (int i = 0; i < matrix.length; i++) {
            matrix[i][i] += priorInformation(strength[i]);
            for (int j = 0; shift > 0 && j < matrix.length; j++) {
                matrix[i][j] += shift;
            }
        }
        return Cholesky.of(matrix);
    }

    /** What is added to every entry so that a common summand of all strengths is determined too. */
    private static double shift(double[][] matrix) {
        double trace = 0;
        for (int i = 0; i < matrix.length; i++) {
            trace += matrix[i][i];
        }
        return trace / matrix.length / matrix.length;
    }

    /** The variances of the strengths; empty if there are too many items. */
    double[] variances() {
        int n = strength.length;
        if (n == 0 || n > DENSE) {
            return new double[0];
        }
        double shift = isFlat() ? shift(choices.information(strength)) : 0;
        double[] variances = factor().inverseDiagonal();
        for (int i = 0; i < n && shift > 0; i++) {
            variances[i] = Math.max(0, variances[i] - 1 / (shift * n * n));
        }
        return variances;
    }

    /** There is no use in solving more exactly for a step than the step comes near. */
    private double[] conjugate(double[] gradient, double tolerance) {
        double[] scale = choices.informationDiagonal(strength);
        for (int i = 0; i < scale.length; i++) {
            scale[i] += priorInformation(strength[i]);
        }
        double[] x = new double[gradient.length];
        double[] r = gradient.clone();
        double[] z = divided(r, scale);
        double[] p = z.clone();
        double rz = dot(r, z);
        double enough = tolerance * tolerance * rz;
        for (int k = 0; k < 2 * x.length && rz > enough; k++) {
            double[] ap = choices.informationTimes(strength, p);
            for (int i = 0; i < ap.length; i++) {
                ap[i] += priorInformation(strength[i]) * p[i];
            }
            double alpha = rz / dot(p, ap);
            for (int i = 0; i < x.length; i++) {
                x[i] += alpha * p[i];
                r[i] -= alpha * ap[i];
            }
            z = divided(r, scale);
            double next = dot(r, z);
            for (int i = 0; i < p.length; i++) {
                p[i] = z[i] + next / rz * p[i];
            }
            rz = next;
        }
        return x;
    }

    private static double[] divided(double[] vector, double[] scale) {
        double[] divided = vector.clone();
        for (int i = 0; i < divided.length; i++) {
            divided[i] /= scale[i];
        }
        return divided;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
