package org.crowdchange.jdbc;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Id;
import org.jspecify.annotations.Nullable;

/** Statements on one connection. The values of a statement are given in the order of its question marks. */
final class Sql {
    private static final int FETCH_ROWS = 1000;

    private final Connection connection;
    private final Dialect dialect;
    private final StatementLimit limit;
    private final List<Deferred<?>> deferred = new ArrayList<>();
    private boolean sent;

    /** A statement that has not been sent yet. */
    private static final class Deferred<T> {
        private final String text;
        private final @Nullable Object[] values;
        /** How many rows it must have; empty if any number will do. */
        private final OptionalInt required;
        /** What is wrong if it has not as many. */
        private final Supplier<String> otherwise;
        /** Reads the rows, if they are asked for. */
        private final Rows.@Nullable Reader<T> reader;

        private final Consumer<List<T>> rows;

        Deferred(
                String text,
                @Nullable Object[] values,
                OptionalInt required,
                Supplier<String> otherwise,
                Rows.@Nullable Reader<T> reader,
                Consumer<List<T>> rows) {
            this.text = text;
            this.values = values;
            this.required = required;
            this.otherwise = otherwise;
            this.reader = reader;
            this.rows = rows;
        }

        /** Hands the answer over. */
        void answer(PreparedStatement statement, Dialect dialect) throws SQLException {
            try (ResultSet result = statement.getResultSet()) {
                int count = result == null ? statement.getUpdateCount() : 0;
                if (reader != null) {
                    List<T> all = new Rows(Objects.requireNonNull(result), dialect, new int[] {1}).all(reader);
                    requireCount(all.size());
                    rows.accept(all);
                } else {
                    while (result != null && result.next()) {
                        count++;
                    }
                    requireCount(count);
                }
            }
        }

        private void requireCount(int count) {
            if (required.isPresent() && required.getAsInt() != count) {
                throw new ConflictException(otherwise.get());
            }
        }
    }

    Sql(Connection connection, Dialect dialect) {
        this(connection, dialect, statement -> {});
    }

    Sql(Connection connection, Dialect dialect, StatementLimit limit) {
        this.connection = connection;
        this.dialect = dialect;
        this.limit = limit;
    }

    /** What each statement may take. */
    interface StatementLimit {
        void apply(Statement statement) throws SQLException;
    }

    Dialect dialect() {
        return dialect;
    }

    /** The values of a row or of a statement. */
    static @Nullable Object[] values(@Nullable Object... values) {
        return values;
    }

    /** Changes rows, at the latest before the next statement that is not deferred, or by {@link #flush}. */
    void defer(String update, @Nullable Object... values) throws SQLException {
        defer(new Deferred<>(update, values, OptionalInt.empty(), () -> "", null, rows -> {}));
    }

    /** Reads rows, at the latest before the next statement that is not deferred, or by {@link #flush}. */
    <T> void defer(String query, @Nullable Object[] values, Rows.Reader<T> reader, Consumer<List<T>> rows)
            throws SQLException {
        defer(new Deferred<>(query, values, OptionalInt.empty(), () -> "", reader, rows));
    }

    /**
     * Changes or locks rows, at the latest before the next statement that is not deferred, or by {@link #flush}.
     *
     * @param count how many rows that must be
     * @param otherwise what is wrong if there are not as many; a {@link ConflictException} says it then
     */
    void require(String statement, @Nullable Object[] values, int count, Supplier<String> otherwise)
            throws SQLException {
        defer(new Deferred<>(statement, values, OptionalInt.of(count), otherwise, null, rows -> {}));
    }

    /** As the other, of a query whose rows are also wanted. */
    <T> void require(
            String query,
            @Nullable Object[] values,
            int count,
            Supplier<String> otherwise,
            Rows.Reader<T> reader,
            Consumer<List<T>> rows)
            throws SQLException {
        defer(new Deferred<>(query, values, OptionalInt.of(count), otherwise, reader, rows));
    }

    private void defer(Deferred<?> statement) throws SQLException {
        deferred.add(statement);
        if (!dialect.sendsTogether()) {
            flush();
        }
    }

    /** Whether nothing was sent yet, so that all that is deferred may be sent as a transaction of its own. */
    boolean allDeferred() {
        return !sent && !deferred.isEmpty();
    }

    /**
     * Sends what is deferred, in one go where the dialect knows how, and hands the answers over in order.
     *
     * @throws ConflictException if a statement has not the rows that it must have, or if a unique key refuses a row, as
     *     somebody else has written it in the meantime
     */
    void flush() throws SQLException {
        if (deferred.isEmpty()) {
            return;
        }
        List<Deferred<?>> batch = List.copyOf(deferred);
        deferred.clear();
        sent = true;
        if (dialect.sendsTogether()) {
            sendTogether(batch);
        } else {
            for (Deferred<?> statement : batch) {
                send(List.of(statement), statement.text, statement.values);
            }
        }
    }

    private void sendTogether(List<Deferred<?>> batch) throws SQLException {
        StringBuilder text = new StringBuilder(dialect.settings());
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Deferred<?> statement = batch.get(i);
            Collections.addAll(values, statement.values);
            boolean required = statement.required.isPresent();
            text.append(";\n").append(required ? dialect.required(statement.text, i) : statement.text);
            if (required) {
                values.add(statement.required.getAsInt());
            }
        }
        send(batch, text.toString(), values.toArray());
    }

    private void send(List<Deferred<?>> batch, String text, @Nullable Object[] values) throws SQLException {
        try (PreparedStatement statement = prepareNow(text, values)) {
            set(statement, values);
            statement.execute();
            if (dialect.sendsTogether()) {
                // Behind the answer about the settings.
                statement.getMoreResults();
            }
            for (Deferred<?> one : batch) {
                one.answer(statement, dialect);
                statement.getMoreResults();
            }
        } catch (SQLException e) {
            OptionalInt failed = dialect.failed(e);
            if (failed.isPresent() || dialect.isTaken(e)) {
                ConflictException conflict = new ConflictException(
                        failed.isPresent()
                                ? batch.get(failed.getAsInt()).otherwise.get()
                                : "Somebody else has written the same rows in the meantime");
                conflict.initCause(e);
                throw conflict;
            }
            throw e;
        }
    }

    /** Reads rows of one table. */
    <T> List<T> list(String query, @Nullable Object[] values, Rows.Reader<T> reader) throws SQLException {
        return list(query, values, new int[] {1}, reader);
    }

    /** Reads rows of joined tables, as {@link Rows} tells. */
    <T> List<T> list(String query, @Nullable Object[] values, int[] levels, Rows.Reader<T> reader) throws SQLException {
        try (PreparedStatement statement = prepare(query, values)) {
            set(statement, values);
            try (ResultSet result = statement.executeQuery()) {
                return new Rows(result, dialect, levels).all(reader);
            }
        }
    }

    /** Reads rows one after the other; as the connection is in a transaction, drivers need not fetch all at once. */
    <T> void each(String query, @Nullable Object[] values, Rows.Reader<T> reader, Consumer<T> consumer)
            throws SQLException {
        try (PreparedStatement statement = prepare(query, values)) {
            statement.setFetchSize(FETCH_ROWS);
            set(statement, values);
            try (ResultSet result = statement.executeQuery()) {
                new Rows(result, dialect, new int[] {1}).each(reader, consumer);
            }
        }
    }

    /**
     * Runs a statement once for each row of values, in one go; for rows that nobody else can have written.
     *
     * @throws SQLTransactionRollbackException if somebody has, at the same time; all of it can be done again then
     */
    void batch(String update, List<@Nullable Object[]> rows) throws SQLException {
        try {
            execute(update, rows);
        } catch (BatchUpdateException e) {
            if (dialect.isTaken(e)) {
                throw new SQLTransactionRollbackException("Another transaction has written the same rows", e);
            }
            throw e;
        }
    }

    /**
     * Runs a statement once for each row of values, in one go.
     *
     * @param taken says of a row, by its place in the list, what is taken if a unique key refuses it
     * @throws ConflictException if a unique key refuses a row
     */
    void batch(String update, List<@Nullable Object[]> rows, IntFunction<String> taken) throws SQLException {
        try {
            execute(update, rows);
        } catch (BatchUpdateException e) {
            if (dialect.isTaken(e)) {
                ConflictException conflict = new ConflictException(taken.apply(refused(e, rows.size())));
                conflict.initCause(e);
                throw conflict;
            }
            throw e;
        }
    }

    /**
     * Runs a statement once for each row of values, in one go; each has to find its row.
     *
     * @param missing says of a row, by its place in the list, what was not found
     * @throws ConflictException if one finds none
     */
    void batchOnExisting(String update, List<@Nullable Object[]> rows, IntFunction<String> missing)
            throws SQLException {
        int[] counts = execute(update, rows);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                throw new ConflictException(missing.apply(i));
            }
        }
    }

    private int[] execute(String update, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return new int[0];
        }
        flush();
        sent = true;
        try (PreparedStatement statement = limited(update)) {
            for (@Nullable Object[] row : rows) {
                set(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    /** Some drivers go on after a row that is refused and mark it, others stop there. */
    private static int refused(BatchUpdateException e, int rows) {
        int[] counts = e.getUpdateCounts();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == Statement.EXECUTE_FAILED) {
                return i;
            }
        }
        return Math.min(counts.length, rows - 1);
    }

    /** Prepares a query, with lists written into it where the dialect wants that. */
    private PreparedStatement prepare(String query, @Nullable Object[] values) throws SQLException {
        flush();
        sent = true;
        return prepareNow(query, values);
    }

    private PreparedStatement prepareNow(String query, @Nullable Object[] values) throws SQLException {
        if (!dialect.writesLists() || Arrays.stream(values).noneMatch(long[].class::isInstance)) {
            return limited(query);
        }
        StringBuilder written = new StringBuilder();
        int next = 0;
        for (@Nullable Object value : values) {
            int mark = query.indexOf('?', next);
            written.append(query, next, mark);
            written.append(value instanceof long[] list ? listed(list) : "?");
            next = mark + 1;
        }
        return limited(written.append(query, next, query.length()).toString());
    }

    private PreparedStatement limited(String text) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        limit.apply(statement);
        return statement;
    }

    private static String listed(long[] list) {
        // NULL is equal to nothing, as nothing is in an empty list.
        return list.length == 0
                ? "NULL"
                : Arrays.stream(list).mapToObj(Long::toString).collect(Collectors.joining(","));
    }

    private void set(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        int index = 1;
        for (@Nullable Object value : values) {
            if (value instanceof ValueTable table) {
                index = dialect.setValueTable(statement, index, table);
            } else if (!(value instanceof long[] && dialect.writesLists())) {
                set(statement, index, value);
                index++;
            }
        }
    }

    private void set(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value instanceof Optional<?> optional) {
            set(statement, index, optional.orElse(null));
        } else if (value instanceof Id id) {
            statement.setLong(index, id.value());
        } else if (value instanceof Instant instant) {
            dialect.setInstant(statement, index, instant);
        } else if (value instanceof long[] longs) {
            dialect.setLongs(statement, index, longs);
        } else {
            // Strings, numbers, truth values, dates and bytes, as JDBC maps them.
            statement.setObject(index, value);
        }
    }
}
