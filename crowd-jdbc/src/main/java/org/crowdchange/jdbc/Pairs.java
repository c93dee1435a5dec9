package org.crowdchange.jdbc;

/** Pairs of numbers, as one value of a statement. */
final class Pairs {
    private final long[] first;
    private final long[] second;

    /** Of arrays of one length, which are kept and not copied. */
    Pairs(long[] first, long[] second) {
        this.first = first;
        this.second = second;
    }

    /** The first of each pair. */
    long[] first() {
        return first;
    }

    /** The second of each pair. */
    long[] second() {
        return second;
    }
}
