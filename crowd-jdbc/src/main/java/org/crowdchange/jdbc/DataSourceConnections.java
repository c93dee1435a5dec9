package org.crowdchange.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
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
            try {
                // A pool must not hand it to the next one as if nothing had happened.
                connection.abort(Runnable::run);
            } catch (SQLException | RuntimeException e) {
                LOG.warn("A connection of which the state is not known could not be ended", e);
            }
        }
        try {
            connection.close();
        } catch (SQLException | RuntimeException e) {
            LOG.warn("A connection could not be closed", e);
        }
    }

    @Override
    public boolean areSet() {
        return false;
    }

    @Override
    public void close() {}
}
