package org.crowdchange.internal.math;

/**
 * Draws that are fixed by a seed and by what is known of a thing, and are as if independent for things of which something
 * else is known. So chance does not depend on names or on the order in which things stand.
 *
 * <p>Implementation note: the output function of SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, "Fast splittable
 * pseudorandom number generators", OOPSLA 2014, doi:10.1145/2660193.2660195), once for each number.
 */
public final class Draws {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private Draws() {}

    /** Evenly distributed above 0 and below 1. */
    public static double uniform(long seed, long... facts) {
        long state = mix(seed + GOLDEN_GAMMA);
        for (long fact : facts) {
            state = mix(state + GOLDEN_GAMMA + mix(fact));
        }
        return ((state >>> 12) + 0.5) * 0x1p-52;
    }

    private static long mix(long bits) {
        long x = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
