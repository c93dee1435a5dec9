package org.crowdchange.jdbc;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.crowdchange.model.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections to an H2 database that this store has opened itself. There are as many as were in use at one time; as long as
 * one is kept, an embedded database stays open.
 */
final class OwnConnections implements Connections {
    private static final Logger LOG = LoggerFactory.getLogger(OwnConnections.class);

    private final Driver driver;
    private final String url;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    OwnConnections(String url) throws SQLException {
        this.driver = driver(url);
        this.url = url;
    }

    /** Found without DriverManager, which does not see the drivers of a web application. */
    private static Driver driver(String url) throws SQLException {
        for (Driver driver : ServiceLoader.load(Driver.class, OwnConnections.class.getClassLoader())) {
            if (driver.acceptsURL(url)) {
                return driver;
            }
        }
        throw new StoreException("There is no JDBC driver for " + url + "; is com.h2database:h2 on the class path?");
    }

    @Override
    public Connection take() throws SQLException {
        if (closed) {
            throw new SQLException("The store is closed");
        }
        Connection connection = idle.pollFirst();
        return connection != null ? connection : open();
    }

    private Connection open() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "sa");
        login.setProperty("password", "");
        Connection connection = driver.connect(url, login);
        if (connection == null) {
            throw new SQLException("The driver does not know the URL " + url);
        }
        return connection;
    }

    @Override
    public void giveBack(Connection connection, boolean sound) {
        if (sound) {
            idle.addFirst(connection);
        } else {
            end(connection);
        }
        if (closed) {
            endIdle();
        }
    }

    @Override
    public boolean areSet() {
        return true;
    }

    @Override
    public void close() {
        closed = true;
        endIdle();
    }

    private void endIdle() {
        for (Connection c = idle.pollFirst(); c != null; c = idle.pollFirst()) {
            end(c);
        }
    }

    private static void end(Connection connection) {
        try {
            connection.close();
        } catch (SQLException | RuntimeException e) {
            LOG.warn("A connection could not be closed", e);
        }
    }
}
