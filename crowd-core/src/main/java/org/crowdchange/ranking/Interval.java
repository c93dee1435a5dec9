package org.crowdchange.ranking;

/**
 * The values of a score that the votes leave plausible. What "plausible" means, and at which level, the method says.
 *
 * @param low the lower end
 * @param high the upper end, not below the lower
 */
public record Interval(double low, double high) {

    /** @throws IllegalArgumentException if an end is not finite, or the ends are the wrong way round */
    public Interval {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException(
                    "the interval is " + low + " to " + high + "; expected finite ends, the lower first");
        }
    }
}
