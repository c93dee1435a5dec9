package org.crowdchange.ranking;

/**
 * Shares as whole percentages, rounded so that the sentence around them stays true: what is said to be at least so much
 * is rounded down, what is said to be at most so much is rounded up. Only 0 and 1 themselves are called 0 % and 100 %
 * by {@link #about}.
 *
 * <p>Shares are 0 to 1; others are refused with an {@link IllegalArgumentException}.
 */
public final class Percent {

    // 0.29 * 100 is 28.999999999999996 in floating point: rounding errors must not cost a whole per cent.
    private static final double SLACK = 1e-9;

    private Percent() {}

    /** Rounded down: the number in "at least 69 %". */
    public static int atLeast(double share) {
        return (int) Math.floor(hundredfold(share) + SLACK);
    }

    /** Rounded up: the number in "at most 90 %". */
    public static int atMost(double share) {
        return (int) Math.ceil(hundredfold(share) - SLACK);
    }

    /** The nearest, halves up; but 1 for what is nearly nothing and 99 for what is nearly all. */
    public static int about(double share) {
        int nearest = (int) Math.floor(hundredfold(share) + 0.5 + SLACK);
        if (nearest == 0 && share > 0) {
            return 1;
        }
        return nearest == 100 && share < 1 ? 99 : nearest;
    }

    private static double hundredfold(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("the share is " + share + "; expected 0 to 1");
        }
        return share * 100;
    }
}
