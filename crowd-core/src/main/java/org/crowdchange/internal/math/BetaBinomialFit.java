package org.crowdchange.internal.math;

import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;

/**
 * The Beta distribution from which the shares of many items seem to be drawn, when of each item only some people have been
 * asked: a fit of the beta-binomial distribution.
 *
 * <p>Sources: moments after J. C. Kleinman, "Proportions with extraneous variance: single and independent samples",
 * <i>Journal of the American Statistical Association</i> 68 (1973), 46-54, with weights in proportion to the people asked;
 * maximum likelihood by Newton's method on the logarithms of the parameters, and where the likelihood is not concave by the
 * fixed-point step of T. P. Minka, "Estimating a Dirichlet distribution" (2000).
 *
 * <p>Implementation note. Only derivatives of the likelihood are computed: for large counts its values lose the digits that
 * the derivatives keep. Items are given as distinct pairs of counts with their number, in one order, so that the sums do not
 * depend on the order of items.
 */
public final class BetaBinomialFit {

    /** As if so many people had been asked: the least and most that a fit can give. */
    public static final double LEAST_STRENGTH = 0.02;

    /** See {@link #LEAST_STRENGTH}. */
    public static final double MOST_STRENGTH = 1_000_000;

    private static final int MOST_STEPS = 200;
    private static final double LONGEST_STEP = 2;
    private static final double CLOSE = 1e-10;

    private final double[] yes;
    private final double[] asked;
    private final double[] items;
    private final double share;

    /**
     * The counts of the items; some yes and some no among them.
     *
     * @param yes the people who said yes, by distinct pair of counts
     * @param no the people who said no
     * @param items how many items have these counts
     */
    public BetaBinomialFit(long[] yes, long[] no, long[] items) {
        this.yes = new double[yes.length];
        this.asked = new double[yes.length];
        this.items = new double[yes.length];
        double allYes = 0;
        double all = 0;
        for (int i = 0; i < yes.length; i++) {
            this.yes[i] = (double) yes[i];
            this.asked[i] = (double) (yes[i] + no[i]);
            this.items[i] = (double) items[i];
            allYes += this.items[i] * this.yes[i];
            all += this.items[i] * this.asked[i];
        }
        share = allYes / all;
    }

    /**
     * What was fitted.
     *
     * @param a first parameter of the Beta distribution
     * @param b second parameter
     * @param iterations how many steps it took; 0 for moments
     * @param converged whether the last step was negligible
     */
    public record Fit(double a, double b, int iterations, boolean converged) {}

    /** The distribution with the mean and the variance between items that the counts show. */
    public Fit moments() {
        double all = 0;
        double squares = 0;
        double spread = 0;
        double number = 0;
        for (int i = 0; i < yes.length; i++) {
            double distance = yes[i] / asked[i] - share;
            all += items[i] * asked[i];
            squares += items[i] * asked[i] * asked[i];
            spread += items[i] * asked[i] * distance * distance;
            number += items[i];
        }
        double within = share * (1 - share);
        // The share of variance that lies between the items, 1 / (a + b + 1): what exceeds that of chance alone.
        double between = (spread - within * (number - 1)) / (within * (all - squares / all - (number - 1)));
        // Not a number if all items were asked of one person each: nothing can be said, hence the least that is
        // assumed.
        double strength = between > 0 ? 1 / between - 1 : between <= 0 ? MOST_STRENGTH : LEAST_STRENGTH;
        return of(bounded(strength), 0, true);
    }

    /** The distribution under which the counts are the most likely. */
    public Fit maximumLikelihood() {
        Fit start = moments();
        double logA = Math.log(start.a);
        double logB = Math.log(start.b);
        for (int step = 1; step <= MOST_STEPS; step++) {
            double a = Math.exp(logA);
            double b = Math.exp(logB);
            double[] move = step(a, b);
            logA += move[0];
            logB += move[1];
            double strength = Math.exp(logA) + Math.exp(logB);
            if (strength > MOST_STRENGTH || strength < LEAST_STRENGTH) {
                // The likelihood grows beyond the bounds: at the upper one the items differ by chance alone.
                double bound = Math.log(bounded(strength) / strength);
                logA += bound;
                logB += bound;
                if (a + b >= MOST_STRENGTH * (1 - CLOSE) || a + b <= LEAST_STRENGTH * (1 + CLOSE)) {
                    return of(bounded(strength), step, true);
                }
            } else if (Math.abs(move[0]) + Math.abs(move[1]) < CLOSE) {
                return new Fit(Math.exp(logA), Math.exp(logB), step, true);
            }
        }
        return new Fit(Math.exp(logA), Math.exp(logB), MOST_STEPS, false);
    }

    /** By how much to change the logarithms of the parameters. */
    private double[] step(double a, double b) {
        double s = a + b;
        double psiA = Digamma.value(a);
        double psiB = Digamma.value(b);
        double psiS = Digamma.value(s);
        double triA = Trigamma.value(a);
        double triB = Trigamma.value(b);
        double triS = Trigamma.value(s);
        double sumA = 0;
        double sumB = 0;
        double sumS = 0;
        double curveA = 0;
        double curveB = 0;
        double curveS = 0;
        for (int i = 0; i < yes.length; i++) {
            double no = asked[i] - yes[i];
            if (yes[i] > 0) {
                sumA += items[i] * (Digamma.value(a + yes[i]) - psiA);
                curveA += items[i] * (Trigamma.value(a + yes[i]) - triA);
            }
            if (no > 0) {
                sumB += items[i] * (Digamma.value(b + no) - psiB);
                curveB += items[i] * (Trigamma.value(b + no) - triB);
            }
            sumS += items[i] * (Digamma.value(s + asked[i]) - psiS);
            curveS += items[i] * (Trigamma.value(s + asked[i]) - triS);
        }
        double slopeA = a * (sumA - sumS);
        double slopeB = b * (sumB - sumS);
        double hessianA = slopeA + a * a * (curveA - curveS);
        double hessianB = slopeB + b * b * (curveB - curveS);
        double hessianAB = -a * b * curveS;
        double determinant = hessianA * hessianB - hessianAB * hessianAB;
        if (hessianA < 0 && determinant > 0) {
            double moveA = (hessianAB * slopeB - hessianB * slopeA) / determinant;
            double moveB = (hessianAB * slopeA - hessianA * slopeB) / determinant;
            double longest = Math.max(Math.abs(moveA), Math.abs(moveB));
            double scale = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
            return new double[] {scale * moveA, scale * moveB};
        }
        return new double[] {limited(Math.log(sumA / sumS)), limited(Math.log(sumB / sumS))};
    }

    private static double limited(double move) {
        return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, move));
    }

    private static double bounded(double strength) {
        return Math.max(LEAST_STRENGTH, Math.min(MOST_STRENGTH, strength));
    }

    private Fit of(double strength, int iterations, boolean converged) {
        return new Fit(strength * share, strength * (1 - share), iterations, converged);
    }
}
