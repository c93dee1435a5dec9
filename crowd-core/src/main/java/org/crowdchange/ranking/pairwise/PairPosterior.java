package org.crowdchange.ranking.pairwise;

import java.util.List;
import org.crowdchange.internal.math.TruncatedNormal;

/** The posterior of strengths, as a normal distribution. Immutable and safe for use by many threads. */
public final class PairPosterior {
    private final List<String> items;
    private final double[] mean;
    private final double[][] covariance;
    private final int iterations;
    private final boolean converged;

    /** Takes the arrays, which nobody else must write to. */
    PairPosterior(List<String> items, double[] mean, double[][] covariance, int iterations, boolean converged) {
        this.items = List.copyOf(items);
        this.mean = mean;
        this.covariance = covariance;
        this.iterations = iterations;
        this.converged = converged;
    }

    /** The items, in item order. */
    public List<String> items() {
        return items;
    }

    /** The mean strength of the item at a position. */
    public double mean(int position) {
        return mean[position];
    }

    /** The variance of the strength of the item at a position. */
    public double variance(int position) {
        return covariance[position][position];
    }

    /** The covariance of two strengths. */
    public double covariance(int one, int other) {
        return covariance[one][other];
    }

    /** The probability that the strength of one item is above that of another; one half for an item and itself. */
    public double probabilityAbove(int one, int other) {
        double variance = covariance[one][one] + covariance[other][other] - 2 * covariance[one][other];
        double difference = mean[one] - mean[other];
        return variance > 0
                ? TruncatedNormal.cdf(difference / Math.sqrt(variance))
                : difference > 0 ? 1 : difference < 0 ? 0 : 0.5;
    }

    /** How many rounds over all pairs it took. */
    public int iterations() {
        return iterations;
    }

    /** Whether the last round changed nothing any more. */
    public boolean converged() {
        return converged;
    }
}
