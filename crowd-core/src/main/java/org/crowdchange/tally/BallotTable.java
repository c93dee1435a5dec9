package org.crowdchange.tally;

import java.util.Arrays;

/**
 * Distinct ballots with their weights while they are being counted, as a hash table of sequences of numbers. Adding a
 * ballot that is there already allocates nothing. Not thread-safe.
 */
final class BallotTable {
    private int[] cells = new int[64];
    private int[] start = new int[17];
    private long[] weight = new long[16];
    private int count;
    // The number of a ballot plus one, or 0; at most half of the slots are taken.
    private int[] slots = new int[32];

    /** Adds a weight to the ballot with these first so many cells. */
    void add(int[] ballot, int length, long times) {
        int slot = slotOf(ballot, 0, length);
        if (slots[slot] != 0) {
            weight[slots[slot] - 1] += times;
            return;
        }
        append(ballot, length, times);
        slots[slot] = count;
        if (2 * count > slots.length) {
            rehash();
        }
    }

    private int slotOf(int[] ballot, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + ballot[i];
        }
        hash *= 0x9E3779B9;
        int slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
        while (slots[slot] != 0) {
            int other = slots[slot] - 1;
            if (Arrays.equals(cells, start[other], start[other + 1], ballot, from, to)) {
                return slot;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void append(int[] ballot, int length, long times) {
        int end = Math.addExact(start[count], length);
        if (end > cells.length) {
            cells = Arrays.copyOf(cells, Math.max(end, cells.length + (cells.length >> 1)));
        }
        if (count == weight.length) {
            weight = Arrays.copyOf(weight, 2 * count);
            start = Arrays.copyOf(start, 2 * count + 1);
        }
        System.arraycopy(ballot, 0, cells, start[count], length);
        weight[count] = times;
        start[++count] = end;
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        for (int ballot = 0; ballot < count; ballot++) {
            slots[slotOf(cells, start[ballot], start[ballot + 1])] = ballot + 1;
        }
    }

    int count() {
        return count;
    }

    int[] cells() {
        return Arrays.copyOf(cells, start[count]);
    }

    int start(int ballot) {
        return start[ballot];
    }

    long weight(int ballot) {
        return weight[ballot];
    }
}
