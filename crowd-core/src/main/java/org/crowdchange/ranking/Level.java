package org.crowdchange.ranking;

/** The parameter {@code level} that methods with two-sided intervals share: the probability of the interval. */
public final class Level {

    private Level() {}

    /** @throws IllegalArgumentException if the level is not above 0 and below 1 */
    public static void require(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level is " + level + "; expected above 0 and below 1, as in 0.95");
        }
    }

    /** The level as a parameter of a method. */
    public static Parameter parameter(double level) {
        return new Parameter("level", level, "probability of the two-sided interval, above 0 and below 1");
    }
}
