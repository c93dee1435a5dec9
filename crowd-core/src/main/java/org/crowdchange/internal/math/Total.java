package org.crowdchange.internal.math;

/**
 * Adds up whole numbers without overflow, so that the sum does not depend on their order. For up to 2<sup>31</sup> of them,
 * none negative. Not thread-safe.
 */
public final class Total {
    private long high;
    private long low;

    /** Nothing added yet. */
    public Total() {}

    /** Adds a number, 0 or more. */
    public void add(long number) {
        high += number >>> 32;
        low += number & 0xFFFF_FFFFL;
    }

    /** The sum, rounded once. */
    public double value() {
        // The carry makes the lower part shorter than 2^32; then neither factor has more than 53 bits that count.
        long upper = high + (low >>> 32);
        return upper * 0x1p32 + (low & 0xFFFF_FFFFL);
    }
}
