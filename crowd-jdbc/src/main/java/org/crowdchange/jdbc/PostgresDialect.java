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
import java.util.List;
import java.util.Set;
import org.crowdchange.model.StoreException;

/** PostgreSQL 14 and newer, and databases that speak its protocol and its SQL. */
final class PostgresDialect implements Dialect {
    private static final String UNIQUE_KEY = "23505";
    /** The letters "crowd" as a number: a key that no other user of advisory locks is likely to have. */
    private static final long SCHEMA_LOCK = 0x63726F7764L;
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
    public String pairsJoin(String alias, String first, String second) {
        return "UNNEST(CAST(? AS BIGINT[]), CAST(? AS BIGINT[])) AS " + alias + "(" + first + ", " + second + ") JOIN";
    }

    @Override
    public String lock(String alias) {
        return " FOR UPDATE OF " + alias;
    }

    @Override
    public void setLongs(PreparedStatement statement, int index, long[] values) throws SQLException {
        Object[] boxed = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = values[i];
        }
        statement.setArray(index, statement.getConnection().createArrayOf("bigint", boxed));
    }

    @Override
    public int setPairs(PreparedStatement statement, int index, Pairs pairs) throws SQLException {
        setLongs(statement, index, pairs.first());
        setLongs(statement, index + 1, pairs.second());
        return index + 2;
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
    public boolean writesOneByOne() {
        return false;
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
