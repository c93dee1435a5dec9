package org.crowdchange.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crowdchange.jdbc.ValueTable.Column;
import org.crowdchange.model.StoreException;
import org.jspecify.annotations.Nullable;

/** MariaDB 10.6 and newer, and MySQL 8. */
final class MariaDbDialect implements Dialect {
    private static final int DUPLICATE_KEY = 1062;
    private static final String SCHEMA_LOCK = "crowd_schema";
    private static final int LOCK_SECONDS = 60;
    /** Lock wait timeout, deadlock, and a row that has changed since the transaction's snapshot. */
    private static final Set<Integer> STOPPED = Set.of(1205, 1213, 1020);

    @Override
    public String folder() {
        return "mariadb";
    }

    @Override
    public List<String> migrations() {
        return List.of("V1__create_tables.sql");
    }

    @Override
    public String anyOf(String column) {
        return column + " IN (?)";
    }

    @Override
    public String valueTable(String alias, List<Column> columns) {
        return "JSON_TABLE(?, '$[*]' COLUMNS ("
                + IntStream.range(0, columns.size())
                        .mapToObj(i -> columns.get(i).name() + " " + type(columns.get(i)) + " PATH '$[" + i + "]'")
                        .collect(Collectors.joining(", "))
                + ")) AS " + alias;
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case NUMBER -> "BIGINT";
            case INSTANT -> "DATETIME(3)";
            case TEXT, BYTES -> "LONGTEXT";
        };
    }

    /** Bytes stand in hexadecimal digits in a table of values, as JSON has none. */
    private static String value(Column column, String name) {
        return column.type() == ValueTable.Type.BYTES ? "UNHEX(" + name + ")" : name;
    }

    @Override
    public String selectValues(List<Column> columns) {
        String names = columns.stream().map(c -> value(c, c.name())).collect(Collectors.joining(", "));
        return "SELECT " + names + " FROM " + valueTable("v", columns);
    }

    /** With the order of the join said, so that few pairs never make it read, and lock, the whole of the other table. */
    @Override
    public String byKey(String what, Table table, List<Column> columns, int key, String condition, Lock lock) {
        String same = columns.subList(0, key).stream()
                .map(c -> "b." + c.name() + " = " + value(c, "k." + c.name()))
                .collect(Collectors.joining(" AND "));
        return "SELECT " + what + " FROM " + valueTable("k", columns) + " STRAIGHT_JOIN " + table.name() + " b ON "
                + same
                + (condition.isEmpty() ? "" : " AND " + condition)
                + switch (lock) {
                    case NONE -> "";
                    case SHARE -> " LOCK IN SHARE MODE";
                    case UPDATE -> " FOR UPDATE";
                };
    }

    @Override
    public String upsert(Table table, List<Column> columns, List<String> changed, boolean adds) {
        String set = changed.stream()
                .map(c -> c + " = " + (adds ? table.name() + "." + c + " + " : "") + "VALUES(" + c + ")")
                .collect(Collectors.joining(", "));
        return table.insert(columns, this) + " ON DUPLICATE KEY UPDATE " + set;
    }

    /** The database has no arrays, and finds what stands in a list by its index. */
    @Override
    public boolean writesLists() {
        return true;
    }

    @Override
    public void setLongs(PreparedStatement statement, int index, long[] values) {
        throw new IllegalStateException("Lists are written into statements");
    }

    @Override
    public int setValueTable(PreparedStatement statement, int index, ValueTable values) throws SQLException {
        StringBuilder json = new StringBuilder("[");
        for (@Nullable Object[] row : values.rows()) {
            json.append(json.length() == 1 ? "[" : ",[");
            for (int i = 0; i < row.length; i++) {
                json.append(i == 0 ? "" : ",");
                appendJson(json, row[i]);
            }
            json.append(']');
        }
        statement.setString(index, json.append(']').toString());
        return index + 1;
    }

    private static void appendJson(StringBuilder json, @Nullable Object value) {
        if (value == null || value instanceof Number) {
            json.append(value);
        } else if (value instanceof byte[] bytes) {
            json.append('"').append(HexFormat.of().formatHex(bytes)).append('"');
        } else if (value instanceof Instant instant) {
            json.append('"').append(local(instant)).append('"');
        } else {
            appendQuoted(json, value.toString());
        }
    }

    private static void appendQuoted(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    @Override
    public void setInstant(PreparedStatement statement, int index, Instant value) throws SQLException {
        statement.setObject(index, local(value));
    }

    /** Without a time zone, so that none of the session, the driver or the server comes into it. */
    private static LocalDateTime local(Instant value) {
        return LocalDateTime.ofInstant(value.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    @Override
    public Instant getInstant(ResultSet row, int index) throws SQLException {
        return row.getObject(index, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    @Override
    public boolean isTaken(SQLException e) {
        return e.getErrorCode() == DUPLICATE_KEY;
    }

    @Override
    public boolean isStopped(SQLException e) {
        return e instanceof SQLTransactionRollbackException || STOPPED.contains(e.getErrorCode());
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
        if (!"1".equals(setting(connection, "GET_LOCK('" + SCHEMA_LOCK + "', " + LOCK_SECONDS + ")"))) {
            throw new StoreException(
                    "Another node has been making the tables of crowd for more than " + LOCK_SECONDS + " seconds");
        }
        return true;
    }

    @Override
    public void unlockSchema(Connection connection) throws SQLException {
        setting(connection, "RELEASE_LOCK('" + SCHEMA_LOCK + "')");
    }

    @Override
    public void check(Connection connection) throws SQLException {
        String url = connection.getMetaData().getURL();
        String flush = setting(connection, "@@innodb_flush_log_at_trx_commit");
        if (!flush.equals("1")) {
            throw new StoreException("The database " + url + " has innodb_flush_log_at_trx_commit=" + flush
                    + ", which can lose acknowledged votes; expected 1, the default");
        }
        String mode = setting(connection, "@@sql_mode");
        if (!mode.contains("STRICT_TRANS_TABLES") && !mode.contains("STRICT_ALL_TABLES")) {
            throw new StoreException("The database " + url + " has sql_mode=" + mode
                    + ", in which it cuts values off without a word; expected STRICT_TRANS_TABLES in it, as is the"
                    + " default");
        }
        if (setting(connection, "@@read_only").equals("1")) {
            throw new StoreException("The database " + url + " is open for reading only");
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    /**
     * For the next transaction alone. At the default, REPEATABLE READ, looking for ballots that are not there would lock
     * the gaps between those that are, and two nodes would stop each other time and again.
     */
    @Override
    public void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
        }
    }

    @Override
    public void committed(Connection connection, Durability durability) {
        // The server answers a commit when the disk has it.
    }
}
