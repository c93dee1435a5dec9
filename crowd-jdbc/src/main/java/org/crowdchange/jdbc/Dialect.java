package org.crowdchange.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.crowdchange.jdbc.ValueTable.Column;

/** All that differs from one database product to another. Implementations have no state. */
interface Dialect {

    /** The folder of the migrations of this product. */
    String folder();

    /** The names of the migrations, in the order of their numbers. */
    List<String> migrations();

    /** A condition with one question mark, for a list of numbers: the column has one of them. */
    String anyOf(String column);

    /** A table of values with one question mark or several, for {@link #setValueTable}. */
    String valueTable(String alias, List<Column> columns);

    /** A query that has the rows of a table of values, in the types of the database. */
    default String selectValues(List<Column> columns) {
        return "SELECT " + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + " FROM "
                + valueTable("v", columns);
    }

    /**
     * A query of the rows {@code b} of a table that have the keys in a table of values {@code k}, in the order of these: so
     * written that each is looked up by its key, whatever the database thinks of the sizes of the two.
     *
     * @param what what is asked for
     * @param table the table
     * @param columns the columns of the table of values, first those of the key, which are named as in the table
     * @param key how many these are
     * @param condition what else is asked of a row, or empty
     * @param lock what is kept from others until the transaction ends
     */
    String byKey(String what, Table table, List<Column> columns, int key, String condition, Lock lock);

    /** What others may not do with a row until the transaction ends. */
    enum Lock {
        NONE,
        /** Others may do the same, but not change it. */
        SHARE,
        UPDATE
    }

    /**
     * Adds rows from a table of values, or changes these columns of those that are there already.
     *
     * @param columns the columns of the table
     * @param changed the columns that are changed
     * @param adds whether the new value is added to the old one; if not, it takes its place
     */
    String upsert(Table table, List<Column> columns, List<String> changed, boolean adds);

    /** Whether one statement may be several, which go to the server and come back as one, and are one transaction. */
    default boolean sendsTogether() {
        return false;
    }

    /** A query that goes before statements that are sent together and sets for them alone what they need. */
    default String settings() {
        throw new IllegalStateException("Statements are sent one by one");
    }

    /**
     * A statement that has the rows of another one, a query or an update, and fails by itself if these are not as many as a
     * further question mark at the end says. Only for a database to which statements are sent together: others let the
     * number be compared before the next one is sent.
     *
     * @param statement the other one
     * @param number what {@link #failed} tells it by
     */
    default String required(String statement, int number) {
        throw new IllegalStateException("Statements are sent one by one");
    }

    /** The number of the required statement that has failed, if this is why. */
    default OptionalInt failed(SQLException e) {
        return OptionalInt.empty();
    }

    /** Whether a list of numbers is written into the statement in place of its question mark. */
    boolean writesLists();

    /** Sets a list of numbers, unless lists are written into statements. */
    void setLongs(PreparedStatement statement, int index, long[] values) throws SQLException;

    /**
     * Sets a table of values.
     *
     * @return the index after the last question mark that this has taken
     */
    int setValueTable(PreparedStatement statement, int index, ValueTable values) throws SQLException;

    /** Sets an instant in whole milliseconds. */
    void setInstant(PreparedStatement statement, int index, Instant value) throws SQLException;

    /** Reads an instant that is not null. */
    Instant getInstant(ResultSet row, int index) throws SQLException;

    /** Whether a unique key refused a row. */
    boolean isTaken(SQLException e);

    /** Whether the transaction was stopped in favour of another one and may be done again. */
    boolean isStopped(SQLException e);

    /** Whether the database has refused a statement and undone what was sent together with it; false if that is not sure. */
    default boolean isRefused(SQLException e) {
        return false;
    }

    /**
     * Whether a store lets one transaction write at a time, at the isolation level SERIALIZABLE, because the locks of the
     * database do not keep two from changing one row.
     */
    boolean writesOneByOne();

    /** Whether a statement can be given a time limit that costs nothing and ends with it. */
    boolean limitsStatements();

    /**
     * Waits until no other node runs scripts, and keeps others from it until {@link #unlockSchema}.
     *
     * @return whether the database can do so
     */
    boolean lockSchema(Connection connection) throws SQLException;

    /** Lets other nodes run scripts. */
    void unlockSchema(Connection connection) throws SQLException;

    /**
     * Refuses a database that would lose or mix up what was acknowledged.
     *
     * @throws org.crowdchange.model.StoreException if the database is not fit; the message says why
     */
    void check(Connection connection) throws SQLException;

    /** Sets what the database needs; before each use of a connection of which the settings are not known. */
    void begin(Connection connection) throws SQLException;

    /** Makes sure, after the commit, that the database keeps its word. */
    void committed(Connection connection, Durability durability) throws SQLException;
}
