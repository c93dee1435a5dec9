package org.crowdchange.ranking.budget;

import java.math.BigInteger;

/** Arithmetic on exact amounts. */
final class Quotient {
    private static final int BITS = 64;

    private Quotient() {}

    /** A quotient as a double, within a rounding error or two, however large both are. */
    static double toDouble(BigInteger numerator, BigInteger denominator) {
        int down = Math.max(0, numerator.bitLength() - BITS);
        int up = Math.max(0, denominator.bitLength() - BITS);
        double quotient = numerator.shiftRight(down).doubleValue()
                / denominator.shiftRight(up).doubleValue();
        return Math.scalb(quotient, down - up);
    }
}
