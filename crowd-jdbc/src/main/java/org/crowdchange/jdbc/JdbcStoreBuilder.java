package org.crowdchange.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Opens a {@link JdbcStore}. Where the database is was said at {@link JdbcStore#builder}; here follows what is seldom
 * needed. Not thread-safe.
 */
public final class JdbcStoreBuilder {
    private final Source source;
    private final boolean mayForget;
    private SchemaMode schema;
    private Durability durability = Durability.DISK;
    private Limits limits = Limits.DEFAULT;

    /** Where the connections come from. */
    private interface Source {
        Connections open() throws SQLException;
    }

    private JdbcStoreBuilder(Source source, boolean mayForget, SchemaMode schema) {
        this.source = source;
        this.mayForget = mayForget;
        this.schema = schema;
    }

    static JdbcStoreBuilder folder(Path folder) {
        return new JdbcStoreBuilder(
                () -> {
                    requireWritable(folder);
                    return new OwnConnections(H2Url.in(folder));
                },
                false,
                SchemaMode.CREATE);
    }

    static JdbcStoreBuilder url(String url) {
        return new JdbcStoreBuilder(() -> new OwnConnections(H2Url.checked(url)), false, SchemaMode.CREATE);
    }

    static JdbcStoreBuilder memory(String name) {
        return new JdbcStoreBuilder(() -> new OwnConnections(H2Url.inMemory(name)), true, SchemaMode.CREATE);
    }

    static JdbcStoreBuilder dataSource(DataSource dataSource, SchemaMode schema) {
        return new JdbcStoreBuilder(() -> new DataSourceConnections(dataSource), false, schema);
    }

    /** What is done with the tables; without a word they are created in a database of the store's own. */
    public JdbcStoreBuilder schema(SchemaMode mode) {
        schema = mode;
        return this;
    }

    /** What an acknowledged change set survives; without a word {@link Durability#DISK}. */
    public JdbcStoreBuilder durability(Durability level) {
        durability = level;
        return this;
    }

    /**
     * How long the database may take for one statement, and how long a caller waits for one of the store's
     * {@link #connections}; without a word ten seconds. Streams may take longer, as long as rows keep flowing.
     *
     * <p>Whoever has waited that long for a connection gets an {@link org.crowdchange.model.OverloadedException}, whoever
     * waits that long for the database a {@link StoreException}. A server that does not answer at all (frozen, cut off) is
     * left after at most three seconds more and what the driver needs to give up; the connection is then ended. How long
     * {@link DataSource#getConnection} may take is for the host to set.
     *
     * @throws InvalidInputException if it is not from one second to one day
     */
    public JdbcStoreBuilder timeout(Duration most) {
        if (most.compareTo(Duration.ofSeconds(1)) < 0 || most.compareTo(Duration.ofDays(1)) > 0) {
            throw new InvalidInputException("timeout", most.toString(), "from PT1S to PT24H");
        }
        limits = new Limits(most, limits.connections());
        return this;
    }

    /**
     * How many connections the store uses at one time at most; without a word nine. One of them writes, and the others
     * read; at most half of these hand over ballots one after the other ({@link JdbcStore#eachBallot}), so that long exports
     * keep nobody from reading, and readers keep nobody from writing.
     *
     * @throws InvalidInputException if it is less than three
     */
    public JdbcStoreBuilder connections(int most) {
        if (most < Limits.FEWEST) {
            throw new InvalidInputException("connections", Integer.toString(most), "at least " + Limits.FEWEST);
        }
        limits = new Limits(limits.timeout(), most);
        return this;
    }

    /**
     * Opens the store.
     *
     * @throws StoreException if the database cannot be reached, is not fit for votes, or its tables are not as needed; the
     *     message says which
     */
    public JdbcStore open() {
        Connections connections = null;
        try {
            connections = source.open();
            Dialect dialect = use(connections, JdbcStoreBuilder::dialect);
            use(connections, connection -> {
                dialect.begin(connection);
                if (!mayForget) {
                    dialect.check(connection);
                }
                new Schema(connection, dialect).open(schema);
                return dialect;
            });
            return new JdbcStore(new Database(connections, dialect, durability, limits));
        } catch (SQLException e) {
            close(connections);
            throw cannotOpen(e);
        } catch (RuntimeException e) {
            close(connections);
            throw e;
        }
    }

    private static void close(@Nullable Connections connections) {
        if (connections != null) {
            connections.close();
        }
    }

    /** What is done with a connection while the store is opened. */
    private interface Step<T> {
        T take(Connection connection) throws SQLException;
    }

    private static <T> T use(Connections connections, Step<T> step) throws SQLException {
        Connection connection = connections.take();
        boolean sound = false;
        try {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(true);
            T result = step.take(connection);
            connection.setAutoCommit(autoCommit);
            sound = true;
            return result;
        } finally {
            connections.giveBack(connection, sound);
        }
    }

    private static Dialect dialect(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "h2" -> new H2Dialect();
            case "postgresql" -> new PostgresDialect();
            case "mariadb", "mysql" -> new MariaDbDialect();
            default ->
                throw new StoreException(
                        "Expected a database of the product H2, PostgreSQL, MariaDB or MySQL, got " + product);
        };
    }

    private static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreException("The folder " + folder + " could not be made: " + e.getMessage(), e);
        }
        if (!Files.isWritable(folder)) {
            throw new StoreException("The folder " + folder + " cannot be written to");
        }
    }

    private static StoreException cannotOpen(SQLException e) {
        // H2's number for a file that is locked.
        int inUse = 90020;
        String message = e.getErrorCode() == inUse
                ? "The database is in use by another process"
                : "The database could not be opened: " + e.getMessage();
        return new StoreException(message, e);
    }
}
