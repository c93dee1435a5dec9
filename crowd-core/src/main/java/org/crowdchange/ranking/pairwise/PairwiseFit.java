package org.crowdchange.ranking.pairwise;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.crowdchange.ranking.NoEstimate;
import org.crowdchange.tally.PairwiseTally;
import org.jspecify.annotations.Nullable;

/**
 * What a method has estimated from comparisons: the strength of each item on the logarithmic scale, with mean 0, and how
 * certain it is.
 *
 * <p>Items stand in item order. Those that were not compared are among them; without a prior nothing is known of their
 * strength, which is then given as 0. Immutable and safe for use by many threads.
 */
public final class PairwiseFit {
    final PairwiseTally tally;
    private final @Nullable NoEstimate noEstimate;
    private final @Nullable Estimate estimate;
    private final @Nullable Uncertainty uncertainty;
    private final String furtherName;
    private final int[] index;
    private final double mean;

    private PairwiseFit(
            PairwiseTally tally,
            @Nullable NoEstimate noEstimate,
            @Nullable Estimate estimate,
            @Nullable Uncertainty uncertainty,
            String furtherName) {
        this.tally = tally;
        this.noEstimate = noEstimate;
        this.estimate = estimate;
        this.uncertainty = uncertainty;
        this.furtherName = furtherName;
        index = new int[tally.size()];
        Arrays.fill(index, -1);
        double sum = 0;
        if (estimate != null) {
            for (int i = 0; i < estimate.strength.length; i++) {
                index[estimate.model.data.items[i]] = i;
                sum += estimate.strength[i];
            }
            mean = estimate.strength.length == 0 ? 0 : sum / estimate.strength.length;
        } else {
            mean = 0;
        }
    }

    static PairwiseFit none(PairwiseTally tally, NoEstimate reason) {
        return new PairwiseFit(tally, reason, null, null, "");
    }

    /** Estimates, and computes the uncertainty as far as that is asked for and possible. */
    static PairwiseFit of(
            PairwiseTally tally, PairModel model, Prior prior, IntervalMethod intervals, String furtherName) {
        Estimate estimate = Estimate.of(model, prior);
        boolean uncertain = intervals != IntervalMethod.NONE
                && estimate.converged
                && model.data.size() > 0
                && model.data.size() <= Information.MOST_DENSE;
        Uncertainty uncertainty = uncertain ? Uncertainty.of(estimate, intervals) : null;
        return new PairwiseFit(tally, null, estimate, uncertainty, furtherName);
    }

    /** Why there is no estimate; empty where there is one. */
    public Optional<NoEstimate> noEstimate() {
        return Optional.ofNullable(noEstimate);
    }

    /** The number of items. */
    public int size() {
        return tally.size();
    }

    /** The item at a position. */
    public String item(int position) {
        return tally.item(position);
    }

    /** The strength of the item at a position; the mean of all is 0. */
    public double strength(int position) {
        return index[position] < 0 ? 0 : estimate().strength[index[position]] - mean;
    }

    /** How far the strength is likely off; empty if that was not computed or the item has no estimate. */
    public OptionalDouble standardError(int position) {
        return uncertainty == null || index[position] < 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(uncertainty.variance[index[position]]));
    }

    /**
     * The covariances of the strengths, by the Fisher information, for all items; 0 for those without an estimate.
     * O(n<sup>3</sup>) for n items.
     *
     * @throws IllegalStateException if there is no estimate, or there are more than 3,000 items
     */
    public double[][] covariance() {
        double[][] all = new double[size()][size()];
        double[][] known = fullCovariance();
        for (int i = 0; i < all.length; i++) {
            for (int j = 0; j < all.length; j++) {
                all[i][j] = index[i] < 0 || index[j] < 0 ? 0 : known[index[i]][index[j]];
            }
        }
        return all;
    }

    private double[][] fullCovariance() {
        if (estimate().strength.length > Information.MOST_DENSE) {
            throw new IllegalStateException("there are " + estimate().strength.length + " items; expected at most "
                    + Information.MOST_DENSE + " for a matrix of covariances");
        }
        return estimate().strength.length == 0 ? new double[0][0] : Uncertainty.covariance(estimate());
    }

    /** The covariances of those items that have an estimate, and last that of the further coefficient. */
    double[][] covarianceWithFurther() {
        return fullCovariance();
    }

    /**
     * The coefficient that was estimated beside the strengths, if the method has one: the advantage of the first place, or
     * that of ties.
     */
    public Optional<Coefficient> further() {
        if (estimate == null || furtherName.isEmpty()) {
            return Optional.empty();
        }
        double error = uncertainty == null ? Double.NaN : Math.sqrt(uncertainty.furtherVariance);
        return Optional.of(new Coefficient(furtherName, estimate.further, error));
    }

    /**
     * The logarithm of the probability of these comparisons, each by itself, under the estimate; what is believed beforehand
     * is not in it.
     *
     * @throws IllegalStateException if there is no estimate
     */
    public double logLikelihood() {
        return estimate().logLikelihood();
    }

    /** How many steps the computation took. */
    public int iterations() {
        return estimate == null ? 0 : estimate.iterations;
    }

    /** Whether the computation came to its end; if not, the numbers are not to be trusted. */
    public boolean converged() {
        return estimate != null && estimate.converged;
    }

    /** Where the item at a position of the tally is in the estimate, or -1. */
    int index(int position) {
        return index[position];
    }

    Estimate estimate() {
        if (estimate == null) {
            throw new IllegalStateException("there is no estimate");
        }
        return estimate;
    }
}
