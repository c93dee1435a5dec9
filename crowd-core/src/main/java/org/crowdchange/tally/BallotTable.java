package org.crowdchange.tally;

import java.util.Arrays;

/**
 * Distinct ballots with their weights while they are being counted, as a hash table of sequences of numbers; what the
 * numbers mean, a tally says. Adding a ballot that is there already allocates nothing. Open addressing, O(length of the
 * ballot) for each call. Not thread-safe.
 */
final class BallotTable {
    private int[] cells = new int[64];
    private int[] start = new int[17];
    private long[] weight = new long[16];
    private int count;
    // The number of a ballot plus one, or 0; at most half of the slots are taken.
    private int[] slots = new int[32];

    /**
     * The number of the ballot with these first so many cells, which is new and has weight 0 if it was not known.
     *
     * @param ballot is copied
     */
    int number(int[] ballot, int length) {
        int slot = slotOf(ballot, 0, length);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        append(ballot, length);
        slots[slot] = count;
        if (2 * count > slots.length) {
            rehash();
        }
        return count - 1;
    }

    /** Adds to the weight of a ballot, which stays 0 or more. */
    void add(int number, long more) {
        weight[number] += more;
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

    private void append(int[] ballot, int length) {
        int end = Math.addExact(start[count], length);
        if (end > cells.length) {
            cells = Arrays.copyOf(cells, Math.max(end, cells.length + (cells.length >> 1)));
        }
        if (count == weight.length) {
            weight = Arrays.copyOf(weight, 2 * count);
            start = Arrays.copyOf(start, 2 * count + 1);
        }
        System.arraycopy(ballot, 0, cells, start[count], length);
        start[++count] = end;
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        for (int ballot = 0; ballot < count; ballot++) {
            slots[slotOf(cells, start[ballot], start[ballot + 1])] = ballot + 1;
        }
    }

    /** The number of distinct ballots, those of weight 0 included. */
    int size() {
        return count;
    }

    /** The cells of all ballots, one after the other. */
    int[] cells() {
        return Arrays.copyOf(cells, start[count]);
    }

    int cell(int place) {
        return cells[place];
    }

    /** The place of the first cell of a ballot; for the number of ballots that behind the last. */
    int start(int ballot) {
        return start[ballot];
    }

    long weight(int ballot) {
        return weight[ballot];
    }
}
