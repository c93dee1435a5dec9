package org.crowdchange.internal.math;

/**
 * Numbers that look random and are the same everywhere: a mixing function of 64 bits. For starts and samples that must be
 * repeatable from a seed, on every release of Java.
 *
 * <p>Source: G. L. Steele Jr., D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators", <i>OOPSLA
 * 2014</i>, 453-472, doi:10.1145/2660193.2660195 (the finalizer is D. Stafford's variant 13 of that of MurmurHash3).
 */
public final class Mix {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private Mix() {}

    /** A number in which every bit depends on every bit of the given one; different for different numbers. */
    public static long mix(long number) {
        long z = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The number at a place of the sequence that belongs to a seed. */
    public static long at(long seed, long place) {
        return mix(mix(seed) + (place + 1) * GOLDEN_GAMMA);
    }

    /** The number from 0, inclusive, to 1, exclusive, at a place of the sequence that belongs to a seed. */
    public static double unit(long seed, long place) {
        return (at(seed, place) >>> 11) * UNIT;
    }

    /**
     * A number above 0 and below 1, evenly distributed, that is fixed by a seed and by what is known of a thing, and is
     * as if independent for things of which something else is known. So chance does not depend on names or on the order
     * in which things stand.
     */
    public static double unitOf(long seed, long... facts) {
        long state = mix(seed + GOLDEN_GAMMA);
        for (long fact : facts) {
            state = mix(state + GOLDEN_GAMMA + mix(fact));
        }
        return ((state >>> 12) + 0.5) * 0x1p-52;
    }
}
