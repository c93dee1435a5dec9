package org.crowdchange.internal.math;

import org.apache.commons.numbers.gamma.InverseErfc;

/** The standard normal distribution. */
public final class Normal {

    private static final double SQRT_2 = Math.sqrt(2);

    private Normal() {}

    /**
     * The quantile: the value that a standard normal variable stays below with the given probability.
     *
     * @param probability above 0 and below 1
     * @throws IllegalArgumentException if the probability is not in that range
     */
    public static double quantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("the probability is " + probability + "; expected above 0 and below 1");
        }
        return 0.0 - SQRT_2 * InverseErfc.value(2 * probability);
    }

    /**
     * The value that a standard normal variable stays within, in either direction, with the given probability: 1.96 for
     * 0.95. The {@code z} of a two-sided interval.
     *
     * @param level above 0 and below 1
     * @throws IllegalArgumentException if the level is not in that range
     */
    public static double twoSided(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("the level is " + level + "; expected above 0 and below 1");
        }
        return SQRT_2 * InverseErfc.value(1 - level);
    }
}
