package org.crowdchange.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calls that are under way. A socket has a timeout for reading and none for writing: whoever sends more than the buffers
 * hold to a server that has stopped would wait for as long as that takes. As there is no thread to look after them, whoever
 * comes next does. Thread-safe.
 */
final class Calls {
    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

    private final int statementSeconds;
    private final Duration longest;
    private final Set<Call> running = ConcurrentHashMap.newKeySet();

    /**
     * @param statementSeconds how long a statement may take; 0 to leave that to the database
     * @param longest after how long without a new statement a connection is ended
     */
    Calls(int statementSeconds, Duration longest) {
        this.statementSeconds = statementSeconds;
        this.longest = longest;
    }

    /** Begins a call. */
    Call begin(Connection connection) {
        Call call = new Call(connection);
        running.add(call);
        return call;
    }

    /** Ends the connections of calls that have been waiting for one statement for too long. */
    void endOverdue() {
        for (Call call : running) {
            if (System.nanoTime() - call.since > longest.toNanos()) {
                call.abort();
            }
        }
    }

    /** Work on one connection. */
    final class Call implements Sql.StatementLimit {
        private final Connection connection;
        private final AtomicBoolean aborted = new AtomicBoolean();
        private volatile long since = System.nanoTime();

        private Call(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void apply(Statement statement) throws SQLException {
            since = System.nanoTime();
            if (statementSeconds > 0) {
                statement.setQueryTimeout(statementSeconds);
            }
        }

        /** The call has come to its end. */
        void end() {
            running.remove(this);
        }

        /** Ends the connection, if nobody else does so already: for that some drivers make a new one, which may take long. */
        private void abort() {
            if (!aborted.compareAndSet(false, true)) {
                return;
            }
            LOG.warn("A statement has not come to its end within {}; its connection is ended", longest);
            try {
                connection.abort(Runnable::run);
            } catch (SQLException | RuntimeException e) {
                LOG.warn("A connection could not be ended", e);
            }
        }
    }
}
