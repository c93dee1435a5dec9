package org.crowdchange.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crowdchange.jdbc.ValueTable.Column;
import org.crowdchange.model.StoreException;
import org.jspecify.annotations.Nullable;

/** PostgreSQL 14 and newer, and databases that speak its protocol and its SQL. */
final class PostgresDialect implements Dialect {
    private static final String UNIQUE_KEY = "23505";
    private static final String NOT_A_NUMBER = "22P02";
    private static final String FAILED = "crowd statement ";
    private static final Pattern FAILED_NUMBER = Pattern.compile(FAILED + "(\\d+) with");
    /** The letters "crowd" as a number: a key that no other user of advisory locks is likely to have. */
    private static final long SCHEMA_LOCK = 0x63726F7764L;
    /** Bad data, broken constraints, missing rights and tables, a full disk, a limit, a thing in use. */
    private static final Set<String> REFUSED = Set.of("22", "23", "42", "53", "54", "55");
    /** Serialization failure and deadlock. */
    private static final Set<String> STOPPED = Set.of("40001", "40P01");

    @Override
    public String folder() {
        return "postgresql";
    }

    @Override
    public List<String> migrations() {
        return List.of("V1__create_tables.sql");
    }

    @Override
    public String anyOf(String column) {
        return column + " = ANY(?)";
    }

    @Override
    public String valueTable(String alias, List<Column> columns) {
        String arrays =
                columns.stream().map(c -> "CAST(? AS " + type(c) + "[])").collect(Collectors.joining(", "));
        String rows = "UNNEST(" + arrays + ") AS " + alias + "(" + names(columns) + ")";
        if (columns.stream().noneMatch(c -> c.type() == ValueTable.Type.INSTANT)) {
            return rows;
        }
        String typed = columns.stream().map(PostgresDialect::typed).collect(Collectors.joining(", "));
        return "(SELECT " + typed + " FROM " + rows + ") AS " + alias;
    }

    private static String typed(Column column) {
        return column.type() == ValueTable.Type.INSTANT
                ? "TIMESTAMPTZ 'epoch' + " + column.name() + " * INTERVAL '1 millisecond' AS " + column.name()
                : column.name();
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static String type(Column column) {
        return switch (column.type()) {
            // Instants go as milliseconds, which the driver sends in binary form and the database need not parse.
            case NUMBER, INSTANT -> "bigint";
            case TEXT -> "text";
            case BYTES -> "bytea";
        };
    }

    /** The limit keeps the database from looking at the whole table, instead of at one row after the other. */
    @Override
    public String byKey(String what, Table table, List<Column> columns, int key, String condition, Lock lock) {
        String same = columns.subList(0, key).stream()
                .map(c -> c.name() + " = k." + c.name())
                .collect(Collectors.joining(" AND "));
        String row = "SELECT * FROM " + table.name() + " WHERE " + same + " LIMIT 1"
                + (lock == Lock.NONE ? "" : " FOR " + lock);
        return "SELECT " + what + " FROM " + valueTable("k", columns) + " CROSS JOIN LATERAL (" + row + ") b"
                + (condition.isEmpty() ? "" : " WHERE " + condition);
    }

    @Override
    public String upsert(Table table, List<Column> columns, List<String> changed, boolean adds) {
        String set = changed.stream()
                .map(c -> c + " = " + (adds ? table.name() + "." + c + " + " : "") + "EXCLUDED." + c)
                .collect(Collectors.joining(", "));
        return table.insert(columns, this) + " ON CONFLICT (" + String.join(", ", table.keyColumns())
                + ") DO UPDATE SET " + set;
    }

    @Override
    public boolean sendsTogether() {
        return true;
    }

    /**
     * Plans are made once and kept, as planning anew costs more than running them; and use indexes, as a plan may be from the
     * time when a table was empty, and be kept for a minute while it grows.
     */
    @Override
    public String settings() {
        return "SELECT set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true)";
    }

    /** A query has no way to fail but by a value that cannot be; the database tells which one that was. */
    @Override
    public String required(String statement, int number) {
        String rows = statement.startsWith("SELECT") ? statement : statement + " RETURNING 1";
        return "WITH r AS (" + rows + "), n AS (SELECT COUNT(*) AS n FROM r), f AS (SELECT CASE WHEN n = ? THEN 0"
                + " ELSE CAST('" + FAILED + number + " with ' || n AS INTEGER) END AS f FROM n)"
                + " SELECT r.*, f FROM f LEFT JOIN r ON TRUE";
    }

    @Override
    public OptionalInt failed(SQLException e) {
        Matcher number = FAILED_NUMBER.matcher(e.getMessage() == null ? "" : e.getMessage());
        return NOT_A_NUMBER.equals(e.getSQLState()) && number.find()
                ? OptionalInt.of(Integer.parseInt(number.group(1)))
                : OptionalInt.empty();
    }

    @Override
    public void setLongs(PreparedStatement statement, int index, long[] values) throws SQLException {
        statement.setArray(
                index,
                statement
                        .getConnection()
                        .createArrayOf("bigint", Arrays.stream(values).boxed().toArray(Long[]::new)));
    }

    @Override
    public int setValueTable(PreparedStatement statement, int index, ValueTable values) throws SQLException {
        Connection connection = statement.getConnection();
        for (int i = 0; i < values.columns().size(); i++) {
            Column column = values.columns().get(i);
            statement.setArray(index + i, connection.createArrayOf(type(column), array(column, values.column(i))));
        }
        return index + values.columns().size();
    }

    /** In the types for which the driver has a binary form. */
    private static @Nullable Object[] array(Column column, @Nullable Object[] values) {
        return switch (column.type()) {
            case NUMBER -> Arrays.copyOf(values, values.length, Long[].class);
            case TEXT -> Arrays.copyOf(values, values.length, String[].class);
            case BYTES -> Arrays.copyOf(values, values.length, byte[][].class);
            case INSTANT -> {
                @Nullable Long[] millis = new @Nullable Long[values.length];
                for (int i = 0; i < values.length; i++) {
                    millis[i] = values[i] == null ? null : (Long) ((Instant) values[i]).toEpochMilli();
                }
                yield millis;
            }
        };
    }

    @Override
    public boolean writesLists() {
        return false;
    }

    @Override
    public void setInstant(PreparedStatement statement, int index, Instant value) throws SQLException {
        // The database would round to the nearest millisecond, possibly into the future.
        statement.setObject(index, value.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC));
    }

    @Override
    public Instant getInstant(ResultSet row, int index) throws SQLException {
        return row.getObject(index, OffsetDateTime.class).toInstant();
    }

    @Override
    public boolean isTaken(SQLException e) {
        return UNIQUE_KEY.equals(e.getSQLState());
    }

    @Override
    public boolean isStopped(SQLException e) {
        return e instanceof SQLTransactionRollbackException
                || (e.getSQLState() != null && STOPPED.contains(e.getSQLState()));
    }

    @Override
    public boolean isRefused(SQLException e) {
        return e.getSQLState() != null && REFUSED.contains(e.getSQLState().substring(0, 2));
    }

    @Override
    public boolean writesOneByOne() {
        return false;
    }

    @Override
    public boolean limitsStatements() {
        return true;
    }

    @Override
    public boolean lockSchema(Connection connection) throws SQLException {
        execute(connection, "SELECT pg_advisory_lock(" + SCHEMA_LOCK + ")");
        return true;
    }

    @Override
    public void unlockSchema(Connection connection) throws SQLException {
        execute(connection, "SELECT pg_advisory_unlock(" + SCHEMA_LOCK + ")");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void check(Connection connection) throws SQLException {
        String url = connection.getMetaData().getURL();
        refuseIf(connection, url, "fsync", "off");
        refuseIf(connection, url, "synchronous_commit", "off");
        refuseIf(connection, url, "full_page_writes", "off");
        refuseIf(connection, url, "transaction_read_only", "on");
    }

    private static void refuseIf(Connection connection, String url, String setting, String bad) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            if (row.getString(1).equals(bad)) {
                throw new StoreException("The database " + url + " has " + setting + "=" + bad
                        + ", which can lose acknowledged votes; expected another value, as is the default");
            }
        }
    }

    @Override
    public void begin(Connection connection) {
        // Every setting that matters is looked at once, by check; a host that changes it later does so knowingly.
    }

    @Override
    public void committed(Connection connection, Durability durability) {
        // The server answers a commit when the disk has it.
    }
}
