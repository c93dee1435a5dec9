package org.crowdchange.tally;

import java.util.Arrays;

/** Columns of triples that grow: the places of row, column and value in some numbering, and how often. Not thread-safe. */
final class TripleEntries {
    int[] row;
    int[] column;
    int[] value;
    long[] count;
    int size;

    TripleEntries(int room) {
        this(new int[room], new int[room], new int[room], new long[room]);
        size = 0;
    }

    TripleEntries(int[] row, int[] column, int[] value, long[] count) {
        this.row = row;
        this.column = column;
        this.value = value;
        this.count = count;
        size = count.length;
    }

    void append(int r, int c, int v, long n) {
        row[size] = r;
        column[size] = c;
        value[size] = v;
        count[size] = n;
        size++;
    }

    boolean isFull() {
        return size == count.length;
    }

    void grow() {
        int room = Math.max(64, 2 * size);
        row = Arrays.copyOf(row, room);
        column = Arrays.copyOf(column, room);
        value = Arrays.copyOf(value, room);
        count = Arrays.copyOf(count, room);
    }

    /** Sorts by row, column and value, and makes one of equal triples. Three counting sorts, the last first. */
    void sort(int rows, int columns, int values) {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        order = sortBy(value, order, values);
        order = sortBy(column, order, columns);
        order = sortBy(row, order, rows);
        TripleEntries sorted = new TripleEntries(size);
        for (int i : order) {
            int last = sorted.size - 1;
            if (last >= 0
                    && sorted.row[last] == row[i]
                    && sorted.column[last] == column[i]
                    && sorted.value[last] == value[i]) {
                sorted.count[last] += count[i];
            } else {
                sorted.append(row[i], column[i], value[i], count[i]);
            }
        }
        row = sorted.row;
        column = sorted.column;
        value = sorted.value;
        count = sorted.count;
        size = sorted.size;
    }

    private static int[] sortBy(int[] key, int[] order, int keys) {
        int[] next = new int[keys + 1];
        for (int i : order) {
            next[key[i] + 1]++;
        }
        for (int k = 0; k < keys; k++) {
            next[k + 1] += next[k];
        }
        int[] sorted = new int[order.length];
        for (int i : order) {
            sorted[next[key[i]]++] = i;
        }
        return sorted;
    }

    /** The same triples with other places. */
    TripleEntries moved(int[] rows, int[] columns, int[] values) {
        TripleEntries moved = new TripleEntries(size);
        for (int i = 0; i < size; i++) {
            moved.append(rows[row[i]], columns[column[i]], values[value[i]], count[i]);
        }
        return moved;
    }
}
