package org.crowdchange.tally;

import java.util.Arrays;
import java.util.BitSet;

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

    private final Items rows;
    private final Items columns;
    private final Items values;
    private final int[] starts;
    private final int[] column;
    private final int[] value;
    private final long[] count;

    private Triples(Items rows, Items columns, Items values, TripleEntries sorted) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
        starts = new int[rows.size() + 1];
        for (int i = 0; i < sorted.size; i++) {
            starts[sorted.row[i] + 1]++;
        }
        for (int i = 0; i < rows.size(); i++) {
            starts[i + 1] += starts[i];
        }
        column = Arrays.copyOf(sorted.column, sorted.size);
        value = Arrays.copyOf(sorted.value, sorted.size);
        count = Arrays.copyOf(sorted.count, sorted.size);
    }

    String[] rows() {
        return rows.names();
    }

    String[] columns() {
        return columns.names();
    }

    String[] values() {
        return values.names();
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
        return rows.listed();
    }

    int[] keptColumns() {
        return columns.listed();
    }

    /** The row of each triple. */
    int[] rowOfEach() {
        int[] row = new int[count.length];
        for (int i = 0; i < rows.size(); i++) {
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
        return count.length == 0 && rows.size() == 0 && columns.size() == 0;
    }

    Triples plus(Triples other) {
        return other.isEmpty()
                ? this
                : isEmpty()
                        ? other
                        : new Builder("row", "column", "value")
                                .add(this, 1)
                                .add(other, 1)
                                .build();
    }

    /**
     * Takes triples away; names that are kept stay.
     *
     * @throws IllegalArgumentException if a triple is not there so many times
     */
    Triples minus(Triples other) {
        long[] left = count.clone();
        for (int row = 0; row < other.rows.size(); row++) {
            int here = rowOf(other.rows.get(row));
            for (int i = other.starts[row]; i < other.starts[row + 1]; i++) {
                String columnName = other.columns.get(other.column[i]);
                String valueName = other.values.get(other.value[i]);
                int found = here < 0 ? -1 : find(here, columnOf(columnName), values.indexOf(valueName));
                if (found < 0 || left[found] < other.count[i]) {
                    throw new IllegalArgumentException("cannot take away " + other.count[i] + " x ("
                            + other.rows.get(row) + ", " + columnName + ", " + valueName + "): there are "
                            + (found < 0 ? 0 : left[found]));
                }
                left[found] -= other.count[i];
            }
        }
        return of(rows, columns, values, new TripleEntries(rowOfEach(), column.clone(), value.clone(), left));
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
                && rows.equals(that.rows)
                && columns.equals(that.columns)
                && values.equals(that.values)
                && Arrays.equals(starts, that.starts)
                && Arrays.equals(column, that.column)
                && Arrays.equals(value, that.value)
                && Arrays.equals(count, that.count);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows.hashCode() + columns.hashCode()) + Arrays.hashCode(count);
    }

    /** The triples, for logs and failing tests. */
    String text(String kind) {
        StringBuilder text = new StringBuilder(kind).append('[');
        for (int row = 0; row < rows.size(); row++) {
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                text.append(text.length() == kind.length() + 1 ? "" : ", ");
                text.append(rows.get(row)).append('/').append(columns.get(column[i]));
                text.append(' ').append(values.get(value[i]));
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

    /** Sorts, adds up, and leaves out what nothing is known of. The places of the entries are those of the names. */
    private static Triples of(Items rows, Items columns, Items values, TripleEntries entries) {
        long total = 0;
        BitSet usedRows = new BitSet();
        BitSet usedColumns = new BitSet();
        BitSet usedValues = new BitSet();
        TripleEntries there = new TripleEntries(entries.size);
        for (int i = 0; i < entries.size; i++) {
            if (entries.count[i] > 0) {
                total += entries.count[i];
                if (total > MOST) {
                    throw new IllegalArgumentException("the tally would hold more than " + MOST + " votes");
                }
                usedRows.set(entries.row[i]);
                usedColumns.set(entries.column[i]);
                usedValues.set(entries.value[i]);
                there.append(entries.row[i], entries.column[i], entries.value[i], entries.count[i]);
            }
        }
        Items keptRows = rows.kept(usedRows);
        Items keptColumns = columns.kept(usedColumns);
        Items keptValues = values.kept(usedValues);
        TripleEntries sorted = there.moved(
                rows.positionsIn(keptRows), columns.positionsIn(keptColumns), values.positionsIn(keptValues));
        sorted.sort(keptRows.size(), keptColumns.size(), keptValues.size());
        return new Triples(keptRows, keptColumns, keptValues, sorted);
    }

    /** Collects triples. A triple of known names is appended to four columns of numbers; nothing is allocated for it. */
    static final class Builder {
        private final ItemTable rows;
        private final ItemTable columns;
        private final ItemTable values;
        private final BitSet keptRows = new BitSet();
        private final BitSet keptColumns = new BitSet();
        private final BitSet keptValues = new BitSet();
        private TripleEntries entries = new TripleEntries(0);
        private long total;

        /** What rows, columns and values are, for messages. */
        Builder(String row, String column, String value) {
            rows = new ItemTable(row);
            columns = new ItemTable(column);
            values = new ItemTable(value);
        }

        /** @throws IllegalArgumentException if a name is empty, or the votes become too many */
        Builder add(String row, String column, String value, long count) {
            if (count < 0 || count > MOST - total) {
                throw new IllegalArgumentException("count is " + count + " on top of " + total
                        + "; expected 0 or more, and at most " + MOST + " in all");
            }
            if (count > 0) {
                append(rows.number(row), columns.number(column), values.number(value), count);
            }
            return this;
        }

        Builder keepRow(String name) {
            keptRows.set(rows.number(name));
            return this;
        }

        Builder keepColumn(String name) {
            keptColumns.set(columns.number(name));
            return this;
        }

        Builder keepValue(String name) {
            keptValues.set(values.number(name));
            return this;
        }

        Builder add(Triples part, long times) {
            if (times < 0) {
                throw new IllegalArgumentException("times is " + times + "; expected 0 or more");
            }
            if (times == 0) {
                return this;
            }
            int[] row = part.rows.numbersIn(rows, keptRows);
            int[] column = part.columns.numbersIn(columns, keptColumns);
            int[] value = part.values.numbersIn(values, keptValues);
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
            Items sortedRows = Items.of(rows, keptRows);
            Items sortedColumns = Items.of(columns, keptColumns);
            Items sortedValues = Items.of(values, keptValues);
            return of(
                    sortedRows,
                    sortedColumns,
                    sortedValues,
                    entries.moved(
                            sortedRows.positionsOf(rows),
                            sortedColumns.positionsOf(columns),
                            sortedValues.positionsOf(values)));
        }
    }
}
