package org.crowdchange.ranking.ranked;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.crowdchange.ranking.NoEstimate;
import org.jspecify.annotations.Nullable;

/**
 * Strengths in a model of choice: the probability that an item is chosen is exp(strength) by the sum of exp(strength) over
 * all that are on offer. Immutable and safe for use by many threads.
 */
public final class LuceEstimate {
    private final List<String> items;
    final double[] strength;
    private final double[] variance;
    private final double logLikelihood;
    private final int iterations;
    private final boolean converged;
    private final @Nullable NoEstimate none;

    /** Takes the arrays, which nobody else must write to. */
    LuceEstimate(
            List<String> items,
            double[] strength,
            double[] variance,
            double logLikelihood,
            int iterations,
            boolean converged,
            @Nullable NoEstimate none) {
        this.items = List.copyOf(items);
        this.strength = strength;
        this.variance = variance;
        this.logLikelihood = logLikelihood;
        this.iterations = iterations;
        this.converged = converged;
        this.none = none;
    }

    /** The items that take part in a choice, in item order. */
    public List<String> items() {
        return items;
    }

    /**
     * The strength of the item at a position; 0 where there is no estimate. Maximum likelihood estimates have the mean
     * 0, those with a prior the place that it gives them.
     */
    public double strength(int position) {
        return strength[position];
    }

    /** The standard error of a strength; empty where it was not computed. */
    public OptionalDouble standardError(int position) {
        return variance.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(variance[position]));
    }

    /** The logarithm of the likelihood of the choices, without the prior. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** How many steps it took. */
    public int iterations() {
        return iterations;
    }

    /** Whether the last step changed nothing any more. */
    public boolean converged() {
        return converged;
    }

    /** Why there is no estimate; empty where there is one. */
    public Optional<NoEstimate> noEstimate() {
        return Optional.ofNullable(none);
    }
}
