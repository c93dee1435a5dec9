package org.crowdchange.lab.metric;

import org.crowdchange.internal.math.Normal;

/** The standard normal distribution, whose quantiles stand behind intervals and tests. */
public final class StandardNormal {

    private StandardNormal() {}

    /**
     * The quantile: the value that a standard normal variable stays below with the given probability, 1.96 for 0.975.
     *
     * @param probability above 0 and below 1
     * @throws IllegalArgumentException if the probability is not in that range
     */
    public static double quantile(double probability) {
        return Normal.quantile(probability);
    }
}
