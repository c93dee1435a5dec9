package org.crowdchange.tally;

import java.util.Arrays;

/**
 * Distinct ballots of points on their way into a tally, each with the number of times it was cast: a hash table over flat columns, in
 * which a ballot that is known already is found without making an object. Not thread-safe.
 */
final class PointsTable {
    private static final int EMPTY = 0;

    private int[] slots = new int[32];
    private int[] starts = new int[17];
    private long[] weights = new long[16];
    private int[] items = new int[64];
    private long[] points = new long[64];
    private int size;

    /** The number of distinct ballots, those of weight 0 included. */
    int size() {
        return size;
    }

    int start(int ballot) {
        return starts[ballot];
    }

    int end(int ballot) {
        return starts[ballot + 1];
    }

    int item(int entry) {
        return items[entry];
    }

    long points(int entry) {
        return points[entry];
    }

    long weight(int ballot) {
        return weights[ballot];
    }

    void addWeight(int ballot, long more) {
        weights[ballot] = Math.addExact(weights[ballot], more);
    }

    /**
     * The number of a ballot, which is a new one if it was not known.
     *
     * @param ballotItems the items, ascending; only the first {@code length} count
     * @param ballotPoints their points
     */
    int find(int[] ballotItems, long[] ballotPoints, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * (31 * hash + ballotItems[i]) + Long.hashCode(ballotPoints[i]);
        }
        int slot = spread(hash) & (slots.length - 1);
        while (slots[slot] != EMPTY) {
            int ballot = slots[slot] - 1;
            if (isAt(ballot, ballotItems, ballotPoints, length)) {
                return ballot;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return append(ballotItems, ballotPoints, length, slot);
    }

    private boolean isAt(int ballot, int[] ballotItems, long[] ballotPoints, int length) {
        int from = starts[ballot];
        int to = starts[ballot + 1];
        return Arrays.equals(items, from, to, ballotItems, 0, length)
                && Arrays.equals(points, from, to, ballotPoints, 0, length);
    }

    private int append(int[] ballotItems, long[] ballotPoints, int length, int slot) {
        int from = starts[size];
        if (from + length > items.length) {
            int room = Math.max(2 * items.length, from + length);
            items = Arrays.copyOf(items, room);
            points = Arrays.copyOf(points, room);
        }
        if (size == weights.length) {
            weights = Arrays.copyOf(weights, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size + 1);
        }
        System.arraycopy(ballotItems, 0, items, from, length);
        System.arraycopy(ballotPoints, 0, points, from, length);
        starts[size + 1] = from + length;
        slots[slot] = ++size;
        if (2 * size > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        int[] old = slots;
        slots = new int[2 * old.length];
        for (int entry : old) {
            if (entry != EMPTY) {
                int slot = spread(hash(entry - 1)) & (slots.length - 1);
                while (slots[slot] != EMPTY) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = entry;
            }
        }
    }

    private int hash(int ballot) {
        int hash = end(ballot) - start(ballot);
        for (int i = start(ballot); i < end(ballot); i++) {
            hash = 31 * (31 * hash + items[i]) + Long.hashCode(points[i]);
        }
        return hash;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}
