package org.crowdchange.ranking.pairwise;

/**
 * What is believed of the strength of an item: a normal distribution.
 *
 * @param mean the most likely strength, finite
 * @param deviation the standard deviation, 0 or more, finite
 */
public record Belief(double mean, double deviation) {

    /** @throws IllegalArgumentException if a number is out of range */
    public Belief {
        if (!Double.isFinite(mean) || !(deviation >= 0 && Double.isFinite(deviation))) {
            throw new IllegalArgumentException("the belief is " + mean + " with deviation " + deviation
                    + "; expected finite numbers, the deviation 0 or more");
        }
    }
}
