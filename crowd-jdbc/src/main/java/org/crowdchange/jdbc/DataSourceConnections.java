package org.crowdchange.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections of a host's DataSource, which stays the host's own: used as given and never closed. */
final class DataSourceConnections implements Connections {
    private static final Logger LOG = LoggerFactory.getLogger(DataSourceConnections.class);

    private final DataSource dataSource;

    DataSourceConnections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Connection take() throws SQLException {
        return dataSource.getConnection();
    }

    @Override
    public void giveBack(Connection connection, boolean sound) {
        if (!sound) {
            end(connection);
        }
        try {
            connection.close();
        } catch (SQLException | RuntimeException e) {
            LOG.warn("A connection could not be closed", e);
        }
    }

    /** Ends a connection, so that its pool does not hand it to the next one as if nothing had happened. */
    private static void end(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException | RuntimeException e) {
            LOG.warn("A connection of which the state is not known could not be ended", e);
            return;
        }
        // Pools go by what a connection throws: some do not notice that it has ended, and would hand it out once more.
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
            LOG.debug("The driver goes on with a connection that was to end");
        } catch (SQLException | RuntimeException e) {
            LOG.debug("The connection has ended", e);
        }
    }

    @Override
    public boolean areSet() {
        return false;
    }

    @Override
    public void close() {}
}
