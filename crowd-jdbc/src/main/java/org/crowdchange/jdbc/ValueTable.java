package org.crowdchange.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crowdchange.model.Id;
import org.jspecify.annotations.Nullable;

/**
 * Rows as one value of a statement, which stays the same however many there are: the databases plan it once and run it once
 * for all of them. How a table of values is written differs, see {@link Dialect#valueTable}.
 */
final class ValueTable {
    private static final int PART = 10_000;

    private final List<Column> columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** What stands in a column. */
    enum Type {
        /** Whole numbers, and ids. */
        NUMBER,
        /** Instants in whole milliseconds. */
        INSTANT,
        TEXT,
        BYTES
    }

    /**
     * A column.
     *
     * @param name its name
     * @param type what stands in it
     */
    record Column(String name, Type type) {
        static Column number(String name) {
            return new Column(name, Type.NUMBER);
        }

        static Column instant(String name) {
            return new Column(name, Type.INSTANT);
        }

        static Column text(String name) {
            return new Column(name, Type.TEXT);
        }

        static Column bytes(String name) {
            return new Column(name, Type.BYTES);
        }
    }

    ValueTable(List<Column> columns) {
        this.columns = columns;
    }

    List<Column> columns() {
        return columns;
    }

    /** Adds a row; numbers may be of any width, and ids and empty ones stand for themselves. */
    ValueTable add(@Nullable Object... values) {
        @Nullable Object[] row = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            row[i] = plain(values[i]);
        }
        rows.add(row);
        return this;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return plain(optional.orElse(null));
        }
        if (value instanceof Id id) {
            return id.value();
        }
        return value instanceof Number number ? (Object) number.longValue() : value;
    }

    /** The same rows in tables of at most ten thousand, so that none is too large to be sent; no table if there are none. */
    List<ValueTable> parts() {
        if (rows.size() <= PART) {
            return rows.isEmpty() ? List.of() : List.of(this);
        }
        List<ValueTable> parts = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += PART) {
            ValueTable part = new ValueTable(columns);
            part.rows.addAll(rows.subList(from, Math.min(from + PART, rows.size())));
            parts.add(part);
        }
        return parts;
    }

    int size() {
        return rows.size();
    }

    /** The rows; numbers are Long, the others {@link Instant}, String and byte[]. */
    List<@Nullable Object[]> rows() {
        return rows;
    }

    /** The values of a column, as many as there are rows. */
    @Nullable
    Object[] column(int index) {
        @Nullable Object[] values = new @Nullable Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i)[index];
        }
        return values;
    }
}
