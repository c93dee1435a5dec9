package org.crowdchange.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A multiset of triples of texts, (row, column, value): what the tallies have in common that remember who said what of
 * which. Rows, columns and values stand in the order of {@link String#compareTo}, the triples in that of their rows, then
 * columns, then values. A name without a triple is there only if it is kept: it is known, though nobody has said anything
 * of it.
 *
 * <p>Merging, taking away and building are linear in the triples, apart from sorting the names. Immutable; the builder is
 * not, and is not thread-safe.
 */
final class Triples {
    private static final long MOST = OpinionCounts.MAX_TOTAL;

    private final Axis rows;
    private final Axis columns;
    private final Axis values;
    private final int[] starts;
    private final int[] column;
    private final int[] value;
    private final long[] count;

    private Triples(Axis rows, Axis columns, Axis values, Entries sorted) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
        starts = new int[rows.names.length + 1];
        for (int i = 0; i < sorted.size; i++) {
            starts[sorted.row[i] + 1]++;
        }
        for (int i = 0; i < rows.names.length; i++) {
            starts[i + 1] += starts[i];
        }
        column = Arrays.copyOf(sorted.column, sorted.size);
        value = Arrays.copyOf(sorted.value, sorted.size);
        count = Arrays.copyOf(sorted.count, sorted.size);
    }

    /** Names in their order, and which of them stay without a triple. */
    private static final class Axis {
        private final String[] names;
        private final boolean[] kept;

        Axis(String[] names, boolean[] kept) {
            this.names = names;
            this.kept = kept;
        }

        int indexOf(String name) {
            return Math.max(-1, Arrays.binarySearch(names, name));
        }

        boolean same(Axis other) {
            return Arrays.equals(names, other.names) && Arrays.equals(kept, other.kept);
        }
    }

    String[] rows() {
        return rows.names;
    }

    String[] columns() {
        return columns.names;
    }

    String[] values() {
        return values.names;
    }

    int rowOf(String name) {
        return rows.indexOf(name);
    }

    int columnOf(String name) {
        return columns.indexOf(name);
    }

    /** The number of different triples. */
    int size() {
        return count.length;
    }

    /** The first triple of a row; for the number of rows the number of triples. */
    int start(int row) {
        return starts[row];
    }

    int column(int triple) {
        return column[triple];
    }

    int value(int triple) {
        return value[triple];
    }

    long count(int triple) {
        return count[triple];
    }

    int[] keptRows() {
        return positions(rows.kept);
    }

    int[] keptColumns() {
        return positions(columns.kept);
    }

    /** The row of each triple. */
    int[] rowOfEach() {
        int[] row = new int[count.length];
        for (int i = 0; i < rows.names.length; i++) {
            Arrays.fill(row, starts[i], starts[i + 1], i);
        }
        return row;
    }

    int[] columnOfEach() {
        return column.clone();
    }

    int[] valueOfEach() {
        return value.clone();
    }

    long[] countOfEach() {
        return count.clone();
    }

    boolean isEmpty() {
        return count.length == 0 && rows.names.length == 0 && columns.names.length == 0;
    }

    Triples plus(Triples other) {
        return other.isEmpty()
                ? this
                : isEmpty() ? other : new Builder().add(this, 1).add(other, 1).build();
    }

    /**
     * Takes triples away; names that are kept stay.
     *
     * @throws IllegalArgumentException if a triple is not there so many times
     */
    Triples minus(Triples other) {
        long[] left = count.clone();
        for (int row = 0; row < other.rows.names.length; row++) {
            int here = rowOf(other.rows.names[row]);
            for (int i = other.starts[row]; i < other.starts[row + 1]; i++) {
                String columnName = other.columns.names[other.column[i]];
                String valueName = other.values.names[other.value[i]];
                int found = here < 0 ? -1 : find(here, columnOf(columnName), values.indexOf(valueName));
                if (found < 0 || left[found] < other.count[i]) {
                    throw new IllegalArgumentException("cannot take away " + other.count[i] + " x ("
                            + other.rows.names[row] + ", " + columnName + ", " + valueName + "): there are "
                            + (found < 0 ? 0 : left[found]));
                }
                left[found] -= other.count[i];
            }
        }
        return of(rows, columns, values, new Entries(rowOfEach(), column.clone(), value.clone(), left));
    }

    private int find(int row, int wantedColumn, int wantedValue) {
        int low = starts[row];
        int high = starts[row + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = column[middle] == wantedColumn
                    ? Integer.compare(value[middle], wantedValue)
                    : Integer.compare(column[middle], wantedColumn);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Triples that
                && rows.same(that.rows)
                && columns.same(that.columns)
                && values.same(that.values)
                && Arrays.equals(starts, that.starts)
                && Arrays.equals(column, that.column)
                && Arrays.equals(value, that.value)
                && Arrays.equals(count, that.count);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(rows.names) + Arrays.hashCode(columns.names)) + Arrays.hashCode(count);
    }

    /** The triples, for logs and failing tests. */
    String text(String kind) {
        StringBuilder text = new StringBuilder(kind).append('[');
        for (int row = 0; row < rows.names.length; row++) {
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                text.append(text.length() == kind.length() + 1 ? "" : ", ");
                text.append(rows.names[row]).append('/').append(columns.names[column[i]]);
                text.append(' ').append(values.names[value[i]]);
                text.append(count[i] == 1 ? "" : " x " + count[i]);
            }
        }
        return text.append(']').toString();
    }

    /** @throws IllegalArgumentException if a stored column has not as many entries as that of the counts */
    static void requireLengths(int counts, int... others) {
        for (int other : others) {
            if (other != counts) {
                throw new IllegalArgumentException("a column of the tally has " + other + " entries; expected " + counts
                        + ", as there are counts");
            }
        }
    }

    /** Sorts, adds up, and leaves out what nothing is known of. The names of an axis are different, in any order. */
    private static Triples of(Axis rows, Axis columns, Axis values, Entries entries) {
        Renaming row = new Renaming(rows, entries.row, entries);
        Renaming column = new Renaming(columns, entries.column, entries);
        Renaming value = new Renaming(values, entries.value, entries);
        Entries renamed = new Entries(entries.size);
        long total = 0;
        for (int i = 0; i < entries.size; i++) {
            if (entries.count[i] > 0) {
                total += entries.count[i];
                if (total > MOST) {
                    throw new IllegalArgumentException("the tally would hold more than " + MOST + " votes");
                }
                renamed.append(
                        row.places[entries.row[i]],
                        column.places[entries.column[i]],
                        value.places[entries.value[i]],
                        entries.count[i]);
            }
        }
        renamed.sort(row.axis.names.length, column.axis.names.length, value.axis.names.length);
        return new Triples(row.axis, column.axis, value.axis, renamed);
    }

    private static int[] positions(boolean[] flags) {
        int[] positions = new int[flags.length];
        int size = 0;
        for (int i = 0; i < flags.length; i++) {
            if (flags[i]) {
                positions[size++] = i;
            }
        }
        return Arrays.copyOf(positions, size);
    }

    /** The names that remain, in their order, and the new place of each old name. */
    private static final class Renaming {
        private final Axis axis;
        private final int[] places;

        Renaming(Axis old, int[] position, Entries entries) {
            boolean[] used = old.kept.clone();
            for (int i = 0; i < entries.size; i++) {
                used[position[i]] |= entries.count[i] > 0;
            }
            Integer[] order = Arrays.stream(positions(used)).boxed().toArray(Integer[]::new);
            Arrays.sort(order, (a, b) -> old.names[a].compareTo(old.names[b]));
            String[] names = new String[order.length];
            boolean[] kept = new boolean[order.length];
            places = new int[old.names.length];
            for (int i = 0; i < order.length; i++) {
                names[i] = old.names[order[i]];
                kept[i] = old.kept[order[i]];
                places[order[i]] = i;
            }
            axis = new Axis(names, kept);
        }
    }

    /** Columns of triples that grow. */
    private static final class Entries {
        private int[] row;
        private int[] column;
        private int[] value;
        private long[] count;
        private int size;

        Entries(int room) {
            this(new int[room], new int[room], new int[room], new long[room]);
            size = 0;
        }

        Entries(int[] row, int[] column, int[] value, long[] count) {
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
            Entries sorted = new Entries(size);
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
    }

    /** Collects triples. A triple of known names is appended to four columns of numbers; nothing is allocated for it. */
    static final class Builder {
        private final Names rows = new Names();
        private final Names columns = new Names();
        private final Names values = new Names();
        private Entries entries = new Entries(0);
        private long total;

        /** @throws IllegalArgumentException if a name is empty, or the votes become too many */
        Builder add(String row, String column, String value, long count) {
            if (count < 0 || count > MOST - total) {
                throw new IllegalArgumentException("count is " + count + " on top of " + total
                        + "; expected 0 or more, and at most " + MOST + " in all");
            }
            if (count > 0) {
                append(rows.place(row, "row"), columns.place(column, "column"), values.place(value, "value"), count);
            }
            return this;
        }

        Builder keepRow(String name) {
            rows.keep(rows.place(name, "row"));
            return this;
        }

        Builder keepColumn(String name) {
            columns.keep(columns.place(name, "column"));
            return this;
        }

        Builder keepValue(String name) {
            values.keep(values.place(name, "value"));
            return this;
        }

        Builder add(Triples part, long times) {
            if (times < 0) {
                throw new IllegalArgumentException("times is " + times + "; expected 0 or more");
            }
            if (times == 0) {
                return this;
            }
            int[] row = rows.places(part.rows);
            int[] column = columns.places(part.columns);
            int[] value = values.places(part.values);
            for (int r = 0; r < row.length; r++) {
                for (int i = part.starts[r]; i < part.starts[r + 1]; i++) {
                    if (part.count[i] > (MOST - total) / times) {
                        throw new IllegalArgumentException("the tally would hold more than " + MOST + " votes");
                    }
                    append(row[r], column[part.column[i]], value[part.value[i]], part.count[i] * times);
                }
            }
            return this;
        }

        private void append(int row, int column, int value, long count) {
            if (entries.isFull()) {
                // Votes that repeat others need no room: a live count does not grow with the log.
                entries.sort(rows.size(), columns.size(), values.size());
                if (entries.size > entries.count.length / 2 || entries.count.length == 0) {
                    entries.grow();
                }
            }
            entries.append(row, column, value, count);
            total += count;
        }

        Triples build() {
            return of(rows.axis(), columns.axis(), values.axis(), entries);
        }
    }

    /** Names in the order in which they came. */
    private static final class Names {
        private final Map<String, Integer> places = new HashMap<>();
        private final List<String> names = new ArrayList<>();
        private boolean[] kept = new boolean[16];

        int place(String name, String what) {
            Integer known = places.get(name);
            if (known != null) {
                return known;
            }
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a name is \"\" (the " + what + "); expected some text");
            }
            int place = names.size();
            places.put(name, place);
            names.add(name);
            if (place == kept.length) {
                kept = Arrays.copyOf(kept, 2 * place);
            }
            return place;
        }

        int[] places(Axis axis) {
            int[] result = new int[axis.names.length];
            for (int i = 0; i < result.length; i++) {
                result[i] = place(axis.names[i], "name");
                kept[result[i]] |= axis.kept[i];
            }
            return result;
        }

        void keep(int place) {
            kept[place] = true;
        }

        int size() {
            return names.size();
        }

        Axis axis() {
            return new Axis(names.toArray(String[]::new), Arrays.copyOf(kept, names.size()));
        }
    }
}
