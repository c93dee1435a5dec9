package org.crowdchange.internal.math;

/**
 * The order of numbers, as a permutation.
 *
 * <p>Implementation note: a radix sort on the bits of the numbers, least significant digit first. It is stable, takes
 * O(n), and on ten thousand scores several times less than a comparison sort of boxed values.
 */
public final class Order {

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 6;
    private static final int BUCKETS = 1 << DIGIT_BITS;

    private Order() {}

    /**
     * The positions of the values, largest value first. Equal values keep their order; 0.0 and -0.0 are not equal (add
     * 0.0 beforehand to make them so), and NaN has no defined place. Infinities are allowed.
     */
    public static int[] descending(double[] values) {
        int[] order = identity(values.length);
        if (isDescending(values)) {
            return order;
        }
        long[] keys = new long[values.length];
        int[][] counts = new int[DIGITS][BUCKETS];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = descendingKey(values[i]);
            for (int digit = 0; digit < DIGITS; digit++) {
                counts[digit][bucket(keys[i], digit)]++;
            }
        }
        int[] spare = new int[order.length];
        for (int digit = 0; digit < DIGITS; digit++) {
            if (counts[digit][bucket(keys[0], digit)] == keys.length) {
                continue; // All have this digit in common.
            }
            scatter(order, spare, keys, digit, counts[digit]);
            int[] sorted = spare;
            spare = order;
            order = sorted;
        }
        return order;
    }

    private static void scatter(int[] from, int[] to, long[] keys, int digit, int[] counts) {
        int start = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            int count = counts[bucket];
            counts[bucket] = start;
            start += count;
        }
        for (int position : from) {
            to[counts[bucket(keys[position], digit)]++] = position;
        }
    }

    private static int bucket(long key, int digit) {
        return (int) (key >>> (digit * DIGIT_BITS)) & (BUCKETS - 1);
    }

    /** A key whose unsigned order is the descending order of the numbers. */
    private static long descendingKey(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return ~(bits ^ ((bits >> 63) | Long.MIN_VALUE));
    }

    private static int[] identity(int length) {
        int[] order = new int[length];
        for (int i = 0; i < length; i++) {
            order[i] = i;
        }
        return order;
    }

    private static boolean isDescending(double[] values) {
        for (int i = 1; i < values.length; i++) {
            if (!(values[i - 1] >= values[i])) {
                return false;
            }
        }
        return true;
    }
}
