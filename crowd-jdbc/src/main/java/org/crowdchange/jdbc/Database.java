package org.crowdchange.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work on a connection: takes it, ends every transaction one way or the other, and gives it back. Thread-safe. */
final class Database {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private static final int ATTEMPTS = 5;

    private final Connections connections;
    private final Dialect dialect;
    private final Durability durability;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile boolean closed;

    Database(Connections connections, Dialect dialect, Durability durability) {
        this.connections = connections;
        this.dialect = dialect;
        this.durability = durability;
    }

    /** What is done on a connection. */
    interface Work<T> {
        T run(Sql sql) throws SQLException;
    }

    /** Runs work that only reads, and that reads once: a statement sees one committed state, several may see several. */
    <T> T read(String what, Work<T> work) {
        return useOnce(what, connection -> work.run(new Sql(connection, dialect)));
    }

    /** As {@link #read}, in a transaction, in which drivers fetch large results piece by piece. */
    <T> T stream(String what, Work<T> work) {
        return useOnce(what, connection -> {
            connection.setAutoCommit(false);
            return work.run(new Sql(connection, dialect));
        });
    }

    private <T> T useOnce(String what, Use<T> use) {
        try {
            return use(what, false, use);
        } catch (StoppedException e) {
            throw new StoreException("The database stopped when it should " + what, e);
        }
    }

    /**
     * Runs work in one transaction and commits it. Work that the database has stopped in favour of another transaction is
     * done again.
     *
     * @throws StoreException if it fails; undone if the commit was not yet asked for and the database has rolled back
     */
    <T> T write(String what, Work<T> work) {
        boolean oneByOne = dialect.writesOneByOne();
        if (oneByOne) {
            writing.lock();
        }
        try {
            return retrying(what, connection -> {
                connection.setAutoCommit(false);
                Sql sql = new Sql(connection, dialect);
                T result = work.run(sql);
                commit(what, connection, sql);
                return result;
            });
        } finally {
            if (oneByOne) {
                writing.unlock();
            }
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
            throw failed(what, e, false);
        }
    }

    private <T> T retrying(String what, Use<T> use) {
        for (int attempt = 1; ; attempt++) {
            try {
                return use(what, true, use);
            } catch (StoppedException e) {
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
                sound = restore(connection, autoCommit, isolation);
            }
        } catch (SQLException e) {
            throw dialect.isStopped(e) ? new StoppedException(e) : failed(what, e, writes && sound);
        } finally {
            connections.giveBack(connection, sound);
        }
    }

    /**
     * Ends what is not committed and makes the connection as it was taken. Trouble here does not change the answer: what
     * was committed is committed.
     *
     * @return whether the connection may be used again
     */
    private static boolean restore(Connection connection, boolean autoCommit, OptionalInt isolation) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
            }
            if (isolation.isPresent()) {
                connection.setTransactionIsolation(isolation.getAsInt());
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

    /** Refuses all further work. */
    void close() {
        closed = true;
        connections.close();
    }
}
