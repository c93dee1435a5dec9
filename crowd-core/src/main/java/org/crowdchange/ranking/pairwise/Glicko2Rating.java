package org.crowdchange.ranking.pairwise;

/**
 * A Glicko-2 rating.
 *
 * @param rating the most likely strength, finite
 * @param deviation its standard deviation, above 0, finite
 * @param volatility how much the strength is expected to change in a rating period, above 0, at most 10
 */
public record Glicko2Rating(double rating, double deviation, double volatility) {

    /** @throws IllegalArgumentException if a number is out of range */
    public Glicko2Rating {
        if (!Double.isFinite(rating)) {
            throw new IllegalArgumentException("rating is " + rating + "; expected a finite number");
        }
        Results.require("deviation", deviation, Double.MIN_NORMAL, Double.MAX_VALUE);
        Results.require("volatility", volatility, Double.MIN_NORMAL, Glicko2Update.MOST_VOLATILE);
    }
}
