package org.crowdchange.store;

/**
 * How long batches take: a time that each of them takes and a time for each byte, fitted to the last batches by least
 * squares. Two numbers and not one rate, as a commit costs about the same for one vote and for a hundred: what lone callers
 * need says little about a crowd. Not thread-safe; all operations are O(1).
 */
final class Pace {
    /** What a batch weighs against the one after it: half of all weight lies on the last seven. */
    private static final double FORGETTING = 0.9;
    /** The weight of five batches; what fewer took says little, as the first ones find everything cold. */
    private static final double LEAST_WEIGHT = 4;
    /** Sizes that differ by less than this part tell nothing about the time for a byte. */
    private static final double SAME_SIZE = 1e-6;

    // Weighted sums over the batches so far.
    private double weight;
    private double bytes;
    private double nanos;
    private double squaredBytes;
    private double products;

    /** Takes note of a batch of so many bytes that took so many nanoseconds. */
    void measured(long size, long took) {
        weight = FORGETTING * weight + 1;
        bytes = FORGETTING * bytes + size;
        nanos = FORGETTING * nanos + took;
        squaredBytes = FORGETTING * squaredBytes + (double) size * size;
        products = FORGETTING * products + (double) size * took;
    }

    /** About how many nanoseconds so many batches of so many bytes together will take; 0 before the fifth batch. */
    double nanos(long batches, long size) {
        if (weight < LEAST_WEIGHT) {
            return 0;
        }
        double spread = weight * squaredBytes - bytes * bytes;
        double perByte = spread > SAME_SIZE * weight * squaredBytes
                ? Math.max(0, (weight * products - bytes * nanos) / spread)
                : 0;
        double perBatch = (nanos - perByte * bytes) / weight;
        if (perBatch < 0) {
            return size * nanos / bytes;
        }
        return batches * perBatch + size * perByte;
    }
}
