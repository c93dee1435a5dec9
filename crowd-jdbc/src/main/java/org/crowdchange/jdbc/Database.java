package org.crowdchange.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTimeoutException;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.OverloadedException;
import org.crowdchange.model.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work on a connection: takes it, ends every transaction one way or the other, and gives it back, within {@link Limits}.
 * Thread-safe.
 */
final class Database {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private static final int ATTEMPTS = 5;
    /** How databases say that they have stopped a statement that took too long, or that waited too long for a lock. */
    private static final Set<String> TIMEOUTS = Set.of("57014", "55P03", "70100", "HYT00");

    private final Connections connections;
    private final Dialect dialect;
    private final Durability durability;
    private final Limits limits;
    private final Places writers;
    private final Places readers;
    private final Places streams;
    private final Calls calls;
    private volatile boolean closed;

    Database(Connections connections, Dialect dialect, Durability durability, Limits limits) {
        this.connections = connections;
        this.dialect = dialect;
        this.durability = durability;
        this.limits = limits;
        writers = new Places(1, "write", limits.timeout());
        readers = new Places(limits.readers(), "read", limits.timeout());
        streams = new Places(limits.streams(), "hand over ballots", limits.timeout());
        calls = new Calls(
                dialect.limitsStatements() ? limits.statementSeconds() : 0,
                limits.silence().multipliedBy(2));
    }

    /** What is done on a connection. */
    interface Work<T> {
        T run(Sql sql) throws SQLException;
    }

    /**
     * Runs work that only reads, and that reads once: a statement sees one committed state, several may see several.
     *
     * @throws OverloadedException if no connection for reading becomes free in time
     */
    <T> T read(String what, Work<T> work) {
        return in(readers, () -> readOnce(what, connection -> limited(connection, work)));
    }

    /** As {@link #read}, in a transaction, in which drivers fetch large results piece by piece; rows may flow for long. */
    <T> T stream(String what, Work<T> work) {
        return in(
                streams,
                () -> in(
                        readers,
                        () -> readOnce(what, connection -> {
                            connection.setAutoCommit(false);
                            return work.run(new Sql(connection, dialect));
                        })));
    }

    private <T> T readOnce(String what, Use<T> use) {
        try {
            return use(what, false, use);
        } catch (StoppedException e) {
            throw new StoreException("The database stopped when it should " + what, e);
        }
    }

    /**
     * Runs work in one transaction and commits it, one at a time. Work that the database has stopped in favour of another
     * transaction is done again.
     *
     * @throws OverloadedException if the connection for writing does not become free in time; nothing is begun then
     * @throws StoreException if it fails; undone if the commit was not yet asked for and the database has rolled back,
     *     unless it took too long, as the same again would take as long
     */
    <T> T write(String what, Work<T> work) {
        return in(
                writers,
                () -> retrying(what, connection -> {
                    connection.setAutoCommit(false);
                    return limited(connection, sql -> {
                        T result = work.run(sql);
                        commit(what, connection, sql);
                        return result;
                    });
                }));
    }

    /** Runs work while its caller has one of these places. */
    private <T> T in(Places places, Supplier<T> work) {
        calls.endOverdue();
        places.take();
        try {
            return work.get();
        } finally {
            places.giveBack();
        }
    }

    private void commit(String what, Connection connection, Sql sql) throws SQLException {
        boolean together = sql.allDeferred() && dialect.sendsTogether();
        if (!together) {
            sql.flush();
        }
        try {
            if (together) {
                // What is sent together is committed with its last statement, and needs no further message for that.
                connection.setAutoCommit(true);
                sql.flush();
            } else {
                connection.commit();
            }
            dialect.committed(connection, durability);
        } catch (SQLException e) {
            if (dialect.isStopped(e) || (together && dialect.isRefused(e))) {
                throw e;
            }
            // It may be committed all the same, and rolling back would undo nothing then.
            throw isTimeout(e) ? late(what, e) : failed(what, e, false);
        }
    }

    private <T> T retrying(String what, Use<T> use) {
        long start = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return use(what, true, use);
            } catch (StoppedException e) {
                if (System.nanoTime() - start > limits.timeout().toNanos()) {
                    throw late(what, e);
                }
                if (attempt == ATTEMPTS) {
                    throw e.asConflict();
                }
                LOG.debug("A transaction was stopped in favour of another one and is done again", e);
            }
        }
    }

    /** The database has stopped a transaction and undone it; nothing speaks against trying again. */
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoppedException(SQLException cause) {
            super(cause);
        }

        ConflictException asConflict() {
            ConflictException conflict = new ConflictException("Other transactions were faster, time and again");
            conflict.initCause(this);
            return conflict;
        }
    }

    /** What is done with the bare connection. */
    private interface Use<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T use(String what, boolean writes, Use<T> use) {
        if (closed) {
            throw new StoreException("The store is closed");
        }
        // The file of an embedded database is closed for everybody if an interrupted thread reads or writes it.
        boolean interrupted = Thread.interrupted();
        try {
            return useConnection(what, writes, use);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T useConnection(String what, boolean writes, Use<T> use) {
        boolean serializable = writes && dialect.writesOneByOne();
        Connection connection;
        try {
            connection = connections.take();
        } catch (SQLException e) {
            throw new StoreException("Could not connect to the database to " + what, e);
        }
        boolean sound = false;
        try {
            OptionalInt silence = limitSilence(connection);
            boolean autoCommit = connection.getAutoCommit();
            OptionalInt isolation =
                    serializable ? OptionalInt.of(connection.getTransactionIsolation()) : OptionalInt.empty();
            try {
                if (serializable) {
                    connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
                }
                if (!connections.areSet()) {
                    dialect.begin(connection);
                }
                return use.run(connection);
            } finally {
                sound = restore(connection, autoCommit, isolation, silence);
            }
        } catch (SQLException e) {
            if (dialect.isStopped(e)) {
                throw new StoppedException(e);
            }
            throw isTimeout(e) ? late(what, e) : failed(what, e, writes && sound);
        } finally {
            connections.giveBack(connection, sound);
        }
    }

    private <T> T limited(Connection connection, Work<T> work) throws SQLException {
        Calls.Call call = calls.begin(connection);
        try {
            return work.run(new Sql(connection, dialect, call));
        } finally {
            call.end();
        }
    }

    /**
     * Lets the connection break if the server is silent for too long. For drivers this is a setting of the socket and
     * costs no round trip.
     *
     * @return what to set afterwards; empty for nothing
     */
    private OptionalInt limitSilence(Connection connection) throws SQLException {
        int most = Math.toIntExact(limits.silence().toMillis());
        try {
            int before = connection.getNetworkTimeout();
            if (before > 0 && before <= most) {
                return OptionalInt.empty();
            }
            // Some drivers do it in the executor, and it has to be done before the first statement.
            connection.setNetworkTimeout(Runnable::run, most);
            return OptionalInt.of(before);
        } catch (SQLFeatureNotSupportedException e) {
            LOG.debug("The driver waits for a silent server for as long as it is set to", e);
            return OptionalInt.empty();
        }
    }

    /**
     * Ends what is not committed and makes the connection as it was taken. Trouble here does not change the answer: what
     * was committed is committed.
     *
     * @return whether the connection may be used again
     */
    private static boolean restore(
            Connection connection, boolean autoCommit, OptionalInt isolation, OptionalInt silence) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
            }
            if (isolation.isPresent()) {
                connection.setTransactionIsolation(isolation.getAsInt());
            }
            if (silence.isPresent()) {
                connection.setNetworkTimeout(Runnable::run, silence.getAsInt());
            }
            return true;
        } catch (SQLException | RuntimeException e) {
            LOG.warn("A transaction could not be ended; its connection is given up", e);
            return false;
        }
    }

    private static StoreException failed(String what, SQLException e, boolean undone) {
        // What the database says may have words of a participant in it; it is told to logs, not to callers.
        String message = "The database could not " + what + " (SQL state " + e.getSQLState() + ")";
        return undone ? StoreException.undone(message, e) : new StoreException(message, e);
    }

    private static StoreException late(String what, Exception e) {
        return new StoreException("The database took too long to " + what, e);
    }

    private static boolean isTimeout(SQLException e) {
        return e instanceof SQLTimeoutException || (e.getSQLState() != null && TIMEOUTS.contains(e.getSQLState()));
    }

    /** Refuses all further work. */
    void close() {
        closed = true;
        connections.close();
    }
}
