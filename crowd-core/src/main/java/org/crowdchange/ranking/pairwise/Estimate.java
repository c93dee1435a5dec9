package org.crowdchange.ranking.pairwise;

/**
 * The strengths, and the further coefficient of the model, under which the comparisons, and what is believed
 * beforehand, are most likely: found by Newton's method.
 *
 * <p>A step that goes too far is shortened by F. Bach's rule ("Self-concordant analysis for logistic regression",
 * <i>Electronic Journal of Statistics</i> 4 (2010), 384-414), after which it brings the estimate nearer, from whatever
 * start: of a step that changes differences by up to r, the part log(1 + r) / r is taken. Towards the end each step
 * doubles the number of right digits.
 */
final class Estimate {
    private static final int MOST_STEPS = 300;
    private static final double ACCURACY = 1e-11;
    private static final double OVERSHOOT = 0.1;
    private static final int MOST_HALVINGS = 60;

    final PairModel model;
    final Prior prior;
    final double[] strength;
    double further;

    /** At the estimate. */
    final Derivatives derivatives;

    int iterations;
    boolean converged;

    private Estimate(PairModel model, Prior prior) {
        this.model = model;
        this.prior = prior;
        strength = new double[model.data.size()];
        further = model.start();
        derivatives = new Derivatives(strength.length, model.data.edges());
    }

    static Estimate of(PairModel model, Prior prior) {
        Estimate estimate = new Estimate(model, prior);
        estimate.solve();
        return estimate;
    }

    private void solve() {
        double last = 1;
        double height = model.hasFurther() ? height() : 0;
        double[] lastStep = {};
        double lastFurtherStep = 0;
        double lastPart = 0;
        model.differentiate(strength, further, derivatives);
        while (iterations < MOST_STEPS && !converged && strength.length > 0) {
            iterations++;
            Information information = information();
            // There is no use in solving more exactly for a step than the step comes near.
            double tolerance = Math.max(1e-12, Math.min(0.1, last * last));
            double[] step;
            double furtherStep;
            try {
                step = information.solve(gradient(), tolerance);
                furtherStep = model.hasFurther() ? furtherStep(information, step) : 0;
            } catch (ArithmeticException flat) {
                if (lastPart == 0) {
                    throw flat;
                }
                // So far out that some comparisons seem certain and tell nothing beside the others: half of the way
                // back.
                lastPart /= 2;
                go(lastStep, lastFurtherStep, -lastPart);
                height = height();
                continue;
            }
            double length = length(step) + model.length(further, furtherStep);
            double slope = slope(step, furtherStep);
            double whole = model.allowed(further, furtherStep);
            go(step, furtherStep, whole);
            // Mostly the whole step falls short of the top or hits it; if it has gone beyond, the safe part is taken.
            if (slope(step, furtherStep) < -OVERSHOOT * slope) {
                double safe = Math.min(whole, Math.log1p(length) / length);
                go(step, furtherStep, safe - whole);
                whole = safe;
            }
            if (model.hasFurther()) {
                whole = climbed(height, step, furtherStep, whole);
                height = height();
            }
            lastStep = step;
            lastFurtherStep = furtherStep;
            lastPart = whole;
            converged = information.reached() && length * Math.max(length, tolerance) <= ACCURACY;
            last = length;
        }
        converged |= strength.length == 0;
    }

    /**
     * Goes back until the step has led upwards. The rule for the length of steps is proven for strengths alone; with a
     * further coefficient a step can lead over the top to where the comparisons seem certain and nothing slopes any
     * more.
     *
     * @param before the height before the step
     * @param part the part of the step that was taken
     * @return the part that is left of it
     */
    private double climbed(double before, double[] step, double furtherStep, double part) {
        double least = before - 1e-12 * Math.abs(before);
        double left = part;
        for (int halvings = 0; !(height() >= least) && halvings < MOST_HALVINGS; halvings++) {
            left /= 2;
            go(step, furtherStep, -left);
        }
        return left;
    }

    /** The logarithm of the likelihood and of the prior density, but for a constant. */
    private double height() {
        double height = logLikelihood();
        for (double each : strength) {
            height += prior.logDensity(each);
        }
        return height;
    }

    private void go(double[] step, double furtherStep, double part) {
        for (int i = 0; i < step.length; i++) {
            strength[i] += part * step[i];
        }
        further += part * furtherStep;
        model.differentiate(strength, further, derivatives);
    }

    /** The derivative of the log-likelihood, with the prior, by the strengths. */
    private double[] gradient() {
        double[] gradient = derivatives.gradient.clone();
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += prior.gradient(strength[i]);
        }
        return gradient;
    }

    /** How steeply the log-likelihood, with the prior, rises in the direction of a step. */
    private double slope(double[] step, double furtherStep) {
        return dot(gradient(), step) + derivatives.furtherGradient * furtherStep;
    }

    /** The step of the further coefficient, on which that of the strengths is corrected. */
    private double furtherStep(Information information, double[] step) {
        double[] solved = information.solve(derivatives.mixed, 1e-13);
        double right = derivatives.furtherGradient - dot(derivatives.mixed, step);
        double furtherStep = right / (derivatives.furtherInformation - dot(derivatives.mixed, solved));
        for (int i = 0; i < step.length; i++) {
            step[i] -= solved[i] * furtherStep;
        }
        return furtherStep;
    }

    /** The information about the strengths at the estimate. */
    Information information() {
        double[] share = new double[strength.length];
        for (int i = 0; i < share.length; i++) {
            share[i] = prior.information(strength[i]);
        }
        return new Information(model.data, derivatives.weight, share);
    }

    private double length(double[] step) {
        double longest = 0;
        for (int e = 0; e < model.data.edges(); e++) {
            longest = Math.max(longest, Math.abs(step[model.data.first[e]] - step[model.data.second[e]]));
        }
        if (!prior.isNone()) {
            for (double each : step) {
                longest = Math.max(longest, Math.abs(each));
            }
        }
        return longest;
    }

    double logLikelihood() {
        return model.logLikelihood(strength, further);
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
