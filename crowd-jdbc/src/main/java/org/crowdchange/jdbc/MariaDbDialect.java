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
import java.util.List;
import java.util.Set;
import org.crowdchange.model.StoreException;

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

    /** With the order of the join said, so that few pairs never make it read, and lock, the whole of the other table. */
    @Override
    public String pairsJoin(String alias, String first, String second) {
        return "JSON_TABLE(?, '$[*]' COLUMNS (" + first + " BIGINT PATH '$[0]', " + second + " BIGINT PATH '$[1]')) AS "
                + alias + " STRAIGHT_JOIN";
    }

    /** The database has no arrays, and finds what stands in a list by its index. */
    @Override
    public boolean writesLists() {
        return true;
    }

    @Override
    public String lock(String alias) {
        return " FOR UPDATE";
    }

    @Override
    public void setLongs(PreparedStatement statement, int index, long[] values) {
        throw new IllegalStateException("Lists are written into statements");
    }

    @Override
    public int setPairs(PreparedStatement statement, int index, Pairs pairs) throws SQLException {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < pairs.first().length; i++) {
            json.append(i == 0 ? "[" : ",[")
                    .append(pairs.first()[i])
                    .append(',')
                    .append(pairs.second()[i])
                    .append(']');
        }
        statement.setString(index, json.append(']').toString());
        return index + 1;
    }

    @Override
    public void setInstant(PreparedStatement statement, int index, Instant value) throws SQLException {
        // Without a time zone, so that none of the session, the driver or the server comes into it.
        statement.setObject(index, LocalDateTime.ofInstant(value.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC));
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
