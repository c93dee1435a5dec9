package org.crowdchange.tally;

import java.util.Arrays;

/**
 * Counts by item and level, as a hash table; counting in a cell that is there already allocates nothing. Open addressing,
 * O(1) for each call. Not thread-safe.
 */
final class CellTable {
    private long[] keys = new long[16];
    private long[] counts = new long[16];
    private int size;
    // Number + 1 of the cell in a slot, 0 where there is none; at most half of the slots are taken.
    private int[] slots = new int[32];

    private static long key(int item, int level) {
        return ((long) item << 32) | (level & 0xFFFF_FFFFL);
    }

    /** The number of the cell, which is new and holds 0 if it was not known. */
    int number(int item, int level) {
        long key = key(item, level);
        int slot = slot(key);
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (keys[number] == key) {
                return number;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        if (size == keys.length) {
            grow();
            return number(item, level);
        }
        keys[size] = key;
        slots[slot] = size + 1;
        return size++;
    }

    int size() {
        return size;
    }

    int item(int number) {
        return (int) (keys[number] >>> 32);
    }

    int level(int number) {
        return (int) keys[number];
    }

    long count(int number) {
        return counts[number];
    }

    void add(int number, long more) {
        counts[number] += more;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
        slots = new int[4 * size];
        for (int number = 0; number < size; number++) {
            int slot = slot(keys[number]);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = number + 1;
        }
    }

    private int slot(long key) {
        // The upper bits of the product depend on all bits of the key.
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> Long.numberOfLeadingZeros(slots.length - 1L));
    }
}
