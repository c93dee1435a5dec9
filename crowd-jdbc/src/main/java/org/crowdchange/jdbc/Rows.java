package org.crowdchange.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * The rows of a query, read value by value from left to right.
 *
 * <p>A record and its parts come from one query, so that they are of one committed state: the tables are joined, each row
 * has the columns of the record, then those of a part, then those of a part of that part. The first column of each level
 * tells its elements apart. A reader of a level that has parts calls {@link #parts} after its last value.
 */
final class Rows {
    private final ResultSet result;
    private final Dialect dialect;
    /** The first column of each level. */
    private final int[] levels;

    private boolean hasRow;
    private int level;
    private int column;

    Rows(ResultSet result, Dialect dialect, int[] levels) {
        this.result = result;
        this.dialect = dialect;
        this.levels = levels;
    }

    /** Reads one element, beginning at the first of its columns. */
    interface Reader<T> {
        T read(Rows rows) throws SQLException;
    }

    /** Reads all elements of the first level. */
    <T> List<T> all(Reader<T> reader) throws SQLException {
        List<T> all = new ArrayList<>();
        each(reader, all::add);
        return all;
    }

    /** Hands all elements of the first level over, one after the other. */
    <T> void each(Reader<T> reader, Consumer<T> consumer) throws SQLException {
        hasRow = result.next();
        while (hasRow) {
            consumer.accept(element(reader));
        }
    }

    /** Reads the parts of the element in hand. */
    <T> List<T> parts(Reader<T> reader) throws SQLException {
        long[] owner = keys();
        List<T> parts = new ArrayList<>();
        level++;
        if (isAbsent(levels[level])) {
            // The only row of an element without parts.
            hasRow = result.next();
        } else {
            do {
                parts.add(element(reader));
            } while (hasRow && belongsTo(owner));
        }
        level--;
        return parts;
    }

    private <T> T element(Reader<T> reader) throws SQLException {
        column = levels[level];
        T element = reader.read(this);
        if (level == levels.length - 1) {
            hasRow = result.next();
        }
        return element;
    }

    private boolean isAbsent(int key) throws SQLException {
        result.getLong(key);
        return result.wasNull();
    }

    private long[] keys() throws SQLException {
        long[] keys = new long[level + 1];
        for (int i = 0; i <= level; i++) {
            keys[i] = result.getLong(levels[i]);
        }
        return keys;
    }

    private boolean belongsTo(long[] owner) throws SQLException {
        for (int i = 0; i < owner.length; i++) {
            if (result.getLong(levels[i]) != owner[i]) {
                return false;
            }
        }
        return true;
    }

    /** Passes over a value. */
    void skip() {
        column++;
    }

    long number() throws SQLException {
        return result.getLong(column++);
    }

    int integer() throws SQLException {
        return result.getInt(column++);
    }

    boolean truth() throws SQLException {
        return result.getBoolean(column++);
    }

    String text() throws SQLException {
        return result.getString(column++);
    }

    byte[] bytes() throws SQLException {
        return result.getBytes(column++);
    }

    LocalDate date() throws SQLException {
        return result.getObject(column++, LocalDate.class);
    }

    Instant instant() throws SQLException {
        return dialect.getInstant(result, column++);
    }

    Optional<Instant> optionalInstant() throws SQLException {
        result.getObject(column);
        if (result.wasNull()) {
            column++;
            return Optional.empty();
        }
        return Optional.of(instant());
    }

    <I> I id(LongFunction<I> constructor) throws SQLException {
        return constructor.apply(number());
    }

    <I> Optional<I> optionalId(LongFunction<I> constructor) throws SQLException {
        long value = number();
        return result.wasNull() ? Optional.empty() : Optional.of(constructor.apply(value));
    }
}
