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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crowdchange.jdbc.ValueTable.Column;
import org.crowdchange.model.StoreException;
import org.jspecify.annotations.Nullable;

/** H2, embedded or as a server. */
final class H2Dialect implements Dialect {
    private static final String UNIQUE_KEY = "23505";
    private static final int DEADLOCK = 40001;
    private static final int CONCURRENT_UPDATE = 90131;
    /**
     * Releases that lose commits. When they write into room in the middle of a file, they note in its header not the chunk
     * just written but the one before, and do not find the former after a kill (RandomAccessStore.writeChunk; before 2.5 it
     * was right). With 2.5.252, each of six runs of votes and kills lost acknowledged votes after 2 to 64 kills.
     */
    private static final Pattern LOSES_COMMITS = Pattern.compile("2\\.5\\.(250|251|252)\\b.*");

    @Override
    public String folder() {
        return "h2";
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
                columns.stream().map(c -> "CAST(? AS " + type(c) + " ARRAY)").collect(Collectors.joining(", "));
        return "UNNEST(" + arrays + ") AS " + alias + "(" + names(columns, "") + ")";
    }

    private static String names(List<Column> columns, String prefix) {
        return columns.stream().map(c -> prefix + c.name()).collect(Collectors.joining(", "));
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case NUMBER -> "BIGINT";
            case INSTANT -> "TIMESTAMP(3) WITH TIME ZONE";
            case TEXT -> "VARCHAR";
            case BYTES -> "VARBINARY";
        };
    }

    @Override
    public String byKey(String what, Table table, List<Column> columns, int key, String condition, Lock lock) {
        List<String> names = columns.subList(0, key).stream().map(Column::name).toList();
        return "SELECT " + what + " FROM " + valueTable("k", columns) + " JOIN " + table.name() + " b ON "
                + same("b", "k", names) + (condition.isEmpty() ? "" : " AND " + condition)
                + (lock == Lock.NONE ? "" : " FOR UPDATE");
    }

    private static String same(String one, String other, List<String> columns) {
        return columns.stream()
                .map(c -> one + "." + c + " = " + other + "." + c)
                .collect(Collectors.joining(" AND "));
    }

    @Override
    public String upsert(Table table, List<Column> columns, List<String> changed, boolean adds) {
        String set = changed.stream()
                .map(c -> c + " = " + (adds ? "t." + c + " + " : "") + "v." + c)
                .collect(Collectors.joining(", "));
        return "MERGE INTO " + table.name() + " t USING " + valueTable("v", columns) + " ON "
                + same("t", "v", table.keyColumns()) + " WHEN MATCHED THEN UPDATE SET " + set
                + " WHEN NOT MATCHED THEN INSERT (" + names(columns, "") + ") VALUES (" + names(columns, "v.") + ")";
    }

    @Override
    public void setLongs(PreparedStatement statement, int index, long[] values) throws SQLException {
        Object[] boxed = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = values[i];
        }
        statement.setObject(index, boxed);
    }

    @Override
    public int setValueTable(PreparedStatement statement, int index, ValueTable values) throws SQLException {
        for (int i = 0; i < values.columns().size(); i++) {
            @Nullable Object[] column = values.column(i);
            if (values.columns().get(i).type() == ValueTable.Type.INSTANT) {
                for (int row = 0; row < column.length; row++) {
                    column[row] = column[row] == null ? null : whole((Instant) column[row]);
                }
            }
            statement.setObject(index + i, column);
        }
        return index + values.columns().size();
    }

    @Override
    public boolean writesLists() {
        return false;
    }

    @Override
    public void setInstant(PreparedStatement statement, int index, Instant value) throws SQLException {
        statement.setObject(index, whole(value));
    }

    /** H2 would round to the nearest millisecond, possibly into the future. */
    private static OffsetDateTime whole(Instant value) {
        return value.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
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
                || e.getErrorCode() == DEADLOCK
                || e.getErrorCode() == CONCURRENT_UPDATE;
    }

    /**
     * H2 finds the row of {@code UPDATE ... WHERE id = ? AND version = ?}, waits for the transaction that holds it, and may
     * then change it although its version is another now: with eight threads on one row, 2 to 14 of 100 runs of 40 updates
     * lost one, on 2.3.232, 2.4.240 and 2.5.252, with SELECT FOR UPDATE before it or without. Of 300 runs one by one none
     * did, and of 150 at SERIALIZABLE none; the level is for stores that share a database.
     */
    @Override
    public boolean writesOneByOne() {
        return true;
    }

    /** H2 would keep the limit for the whole session; it waits for locks for as long as LOCK_TIMEOUT says. */
    @Override
    public boolean limitsStatements() {
        return false;
    }

    /** H2 has no locks but those of tables and rows, which its DDL lets go of. */
    @Override
    public boolean lockSchema(Connection connection) {
        return false;
    }

    @Override
    public void unlockSchema(Connection connection) {
        // Nothing was locked.
    }

    /** That WRITE_DELAY is not asked for here has its reason in {@link #committed}. */
    @Override
    public void check(Connection connection) throws SQLException {
        String url = connection.getMetaData().getURL();
        H2Url.refuseMemory(url);
        refuse(connection.getMetaData().getDatabaseProductVersion());
        if (connection.isReadOnly()) {
            throw new StoreException("The database " + url + " is opened for reading only");
        }
        try (Statement statement = connection.createStatement()) {
            for (String retention : settings(statement, "RETENTION_TIME")) {
                boolean enough = Integer.parseInt(retention) >= H2Url.LEAST_RETENTION_MILLIS;
                refuseUnless(enough, url, "RETENTION_TIME", retention, "at least " + H2Url.LEAST_RETENTION_MILLIS);
            }
            try (ResultSet row = statement.executeQuery("CALL LOCK_MODE()")) {
                row.next();
                refuseUnless(row.getInt(1) != 0, url, "LOCK_MODE", "0", "3, the default");
            }
            // Whoever may not do this now could acknowledge nothing later.
            statement.execute("CHECKPOINT SYNC");
        }
    }

    private static void refuse(String version) {
        if (LOSES_COMMITS.matcher(version).matches()) {
            throw new StoreException("H2 " + version
                    + " loses acknowledged votes when the process is killed; expected another release, as 2.4.240");
        }
    }

    private static List<String> settings(Statement statement, String name) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT setting_value FROM information_schema.settings WHERE setting_name = '" + name + "'")) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static void refuseUnless(boolean right, String url, String setting, String value, String expected) {
        if (!right) {
            throw new StoreException("The database " + url + " has " + setting + "=" + value
                    + ", which can lose acknowledged votes; expected " + expected);
        }
    }

    /**
     * H2 answers a statement that it has answered before from memory if no table has changed since. It notes the change
     * when a row is written and not when that is committed, so a reader in between makes it tell the old row for good
     * (see the project's issues 3894 and 4208; in 2.5.252 one look in a hundred beside a writer was too old).
     */
    @Override
    public void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET OPTIMIZE_REUSE_RESULTS 0");
        }
    }

    @Override
    public void committed(Connection connection, Durability durability) throws SQLException {
        // Not left to WRITE_DELAY, which falls back to half a second when the database is closed and opened again, or
        // when
        // anybody opens a connection whose URL says so.
        try (Statement statement = connection.createStatement()) {
            statement.execute(durability == Durability.DISK ? "CHECKPOINT SYNC" : "CHECKPOINT");
        }
    }
}
