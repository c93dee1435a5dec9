package org.crowdchange.internal.math;

/**
 * Adds up whole numbers without overflow, so that the sum does not depend on their order. For up to 2<sup>31</sup> of them.
 * Not thread-safe.
 */
public final class Total {
    private long high;
    private long low;

    /** Nothing added yet. */
    public Total() {}

    /** Adds a number. */
    public void add(long number) {
        high += number >> 32;
        low += number & 0xFFFF_FFFFL;
    }

    /** The sum as the nearest number there is, up to 2<sup>85</sup>. */
    public double value() {
        // The carry makes the lower part shorter than 2^32, and the upper part is exact as long as it has 53 bits.
        long upper = high + (low >>> 32);
        return upper * 0x1p32 + (low & 0xFFFF_FFFFL);
    }
}
