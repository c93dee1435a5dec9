package org.crowdchange.internal.math;

/**
 * The order of numbers, as a permutation.
 *
 * <p>Implementation note: a radix sort on the bits of the numbers, least significant digit first. It is stable, takes
 * O(n), and on ten thousand scores several times less than a comparison sort of boxed values. Scores mostly differ in
 * their upper 33 bits, so these are sorted first, and an insertion sort puts the few in place that do not; where that would
 * take long, all bits are sorted.
 */
public final class Order {

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 6;
    private static final int UPPER_DIGITS = 3;
    private static final int BUCKETS = 1 << DIGIT_BITS;

    // More moves for each number than this cost more than sorting by the lower bits too.
    private static final int MOST_MOVES = 4;

    private Order() {}

    /**
     * The positions of the values, largest value first. Equal values keep their order; 0.0 and -0.0 are not equal (add
     * 0.0 beforehand to make them so), and NaN has no defined place. Infinities are allowed.
     */
    public static int[] descending(double[] values) {
        if (isDescending(values)) {
            return identity(values.length);
        }
        long[] keys = new long[values.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = descendingKey(values[i]);
        }
        int[] order = sorted(keys, DIGITS - UPPER_DIGITS);
        return repaired(order, keys) ? order : sorted(keys, 0);
    }

    /** The order by all digits from a lowest one on. */
    private static int[] sorted(long[] keys, int lowest) {
        int[][] counts = new int[DIGITS - lowest][BUCKETS];
        for (long key : keys) {
            for (int digit = lowest; digit < DIGITS; digit++) {
                counts[digit - lowest][bucket(key, digit)]++;
            }
        }
        int[] order = identity(keys.length);
        int[] spare = new int[keys.length];
        for (int digit = lowest; digit < DIGITS; digit++) {
            int[] count = counts[digit - lowest];
            if (count[bucket(keys[0], digit)] == keys.length) {
                continue; // All have this digit in common.
            }
            scatter(order, spare, keys, digit, count);
            int[] other = spare;
            spare = order;
            order = other;
        }
        return order;
    }

    /** Sorts by insertion; false, and the order in disorder, if that takes too many moves. */
    private static boolean repaired(int[] order, long[] keys) {
        long moves = (long) MOST_MOVES * order.length;
        for (int i = 1; i < order.length; i++) {
            int position = order[i];
            long key = keys[position] + Long.MIN_VALUE;
            int to = i;
            while (to > 0 && keys[order[to - 1]] + Long.MIN_VALUE > key) {
                order[to] = order[to - 1];
                to--;
            }
            order[to] = position;
            moves -= i - to;
            if (moves < 0) {
                return false;
            }
        }
        return true;
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
