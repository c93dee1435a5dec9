package org.crowdchange.ranking.ranked;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Votes in fixed point, as whole numbers of 10<sup>-40</sup> of a vote: what is rounded, is rounded where a rule says so,
 * and sums do not depend on their order.
 */
final class Grains {
    private static final int SCALE = 40;

    static final BigInteger VOTE = BigInteger.TEN.pow(SCALE);
    /** The most decimals that a rule can ask for, so that dividing a value among tied items still has some to spare. */
    static final int MAXIMUM_DECIMALS = 36;
    // Rounding a rule's values to more decimals than this is meant to be invisible, so it must not decide ties.
    private static final int VISIBLE_DECIMALS = 12;

    private static final int ROUNDED_DECIMALS = 10;

    private Grains() {}

    static BigInteger votes(long votes) {
        return BigInteger.valueOf(votes).multiply(VOTE);
    }

    /** Rounds down to so many decimals. */
    static BigInteger truncate(BigInteger grains, int decimals) {
        BigInteger unit = BigInteger.TEN.pow(SCALE - decimals);
        return grains.subtract(grains.mod(unit));
    }

    /** How far amounts may lie apart that are equal but for rounding to so many decimals. */
    static BigInteger resolution(int decimals) {
        return decimals > VISIBLE_DECIMALS ? BigInteger.TEN.pow(SCALE - VISIBLE_DECIMALS) : BigInteger.ZERO;
    }

    /** Rounds a number of votes to ten decimals. */
    static BigInteger ofDouble(double votes) {
        return new BigDecimal(votes)
                .setScale(ROUNDED_DECIMALS, RoundingMode.HALF_EVEN)
                .setScale(SCALE)
                .unscaledValue();
    }

    static BigDecimal decimal(BigInteger grains) {
        BigDecimal decimal = new BigDecimal(grains, SCALE).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    /** The quota for so many votes and seats; without more decimals than grains have. */
    static BigInteger quota(StvQuota quota, long votes, int seats) {
        return switch (quota) {
            case DROOP -> votes(votes / (seats + 1L) + 1);
            case NEWLAND_BRITTON -> votes(votes).divide(BigInteger.valueOf(seats + 1L));
            case HARE -> votes(votes).divide(BigInteger.valueOf(seats));
        };
    }
}
