package org.crowdchange.ranking.pairwise;

import org.crowdchange.internal.math.TruncatedNormal;

/**
 * The formulas of Weng and Lin: by how much a result moves the mean of an item (their Omega) and by which share it
 * lowers the variance (their Delta). The results of the last call stand in the fields. Not thread-safe.
 */
final class WengLinUpdate {
    // Below such probabilities the reference takes the limit of the formula; so do we, to agree with it there too.
    private static final double NO_CHANCE = Math.ulp(1.0);
    private static final double HARDLY_A_CHANCE = 1e-5;

    private final WengLinModel model;
    private final double beta;
    private final double epsilon;

    double omega;
    double delta;

    WengLinUpdate(WengLinModel model, double beta, double epsilon) {
        this.model = model;
        this.beta = beta;
        this.epsilon = epsilon;
    }

    /** A comparison with one other; the score is 1, 0.5 or 0. Of two, Plackett-Luce is Bradley-Terry. */
    void pair(double ownMean, double ownVariance, double otherMean, double otherVariance, double score) {
        double c = Math.sqrt(ownVariance + otherVariance + 2 * beta * beta);
        if (model == WengLinModel.THURSTONE_MOSTELLER_PART) {
            c *= 2;
        }
        double gamma = Math.sqrt(ownVariance) / c;
        double t = (ownMean - otherMean) / c;
        double v;
        double w;
        if (!model.isThurstone()) {
            double p = 1 / (1 + Math.exp(-t));
            v = score - p;
            w = p * (1 - p);
        } else if (score == 0.5) {
            v = tieShift(t, epsilon / c);
            w = tieShrink(t, epsilon / c);
        } else if (score == 1) {
            v = winShift(t - epsilon / c);
            w = winShrink(t, t - epsilon / c);
        } else {
            v = -winShift(-t - epsilon / c);
            w = winShrink(-t, -t - epsilon / c);
        }
        omega = ownVariance / c * v;
        delta = gamma * ownVariance / (c * c) * w;
    }

    /** The place of one item among all that were ranked together, by the Plackett-Luce model; lower places are better. */
    void place(double[] mean, double[] variance, int[] place, int item) {
        double sum = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < mean.length; i++) {
            sum += variance[i] + beta * beta;
            most = Math.max(most, mean[i]);
        }
        double c = Math.sqrt(sum);
        double own = Math.exp((mean[item] - most) / c);
        omega = 0;
        delta = 0;
        for (int q = 0; q < mean.length; q++) {
            if (place[q] > place[item]) {
                continue;
            }
            double left = 0;
            int tied = 0;
            for (int s = 0; s < mean.length; s++) {
                left += place[s] >= place[q] ? Math.exp((mean[s] - most) / c) : 0;
                tied += place[s] == place[q] ? 1 : 0;
            }
            // Nothing is left when all that are have strengths too small for a number; then they are alike.
            double p = left == 0 ? 0 : own / left;
            omega += ((q == item ? 1 : 0) - p) / tied;
            delta += p * (1 - p) / tied;
        }
        omega *= variance[item] / c;
        delta *= Math.sqrt(variance[item]) / c * variance[item] / (c * c);
    }

    private static double winShift(double t) {
        return TruncatedNormal.cdf(t) < NO_CHANCE ? -t : TruncatedNormal.shift(t);
    }

    private static double winShrink(double lead, double t) {
        if (TruncatedNormal.cdf(t) < NO_CHANCE) {
            return lead < 0 ? 1 : 0;
        }
        return TruncatedNormal.shrink(t);
    }

    private static double tieShift(double t, double margin) {
        if (tieProbability(t, margin) < HARDLY_A_CHANCE) {
            return t < 0 ? -t - margin : -t + margin;
        }
        return TruncatedNormal.shiftWithin(t, margin);
    }

    private static double tieShrink(double t, double margin) {
        return tieProbability(t, margin) < NO_CHANCE ? 1 : TruncatedNormal.shrinkWithin(t, margin);
    }

    private static double tieProbability(double t, double margin) {
        double x = Math.abs(t);
        return TruncatedNormal.cdf(margin - x) - TruncatedNormal.cdf(-margin - x);
    }
}
