package org.crowdchange.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** A database server of a test's own, which can be killed and started again on the same data and the same port. */
interface DatabaseServer extends AutoCloseable {
    /** Where its database is. */
    String url();

    /** Who may do everything there, without a password. */
    String user();

    /** Ends all processes of the server at once (SIGKILL), and waits until they are gone. */
    void kill();

    /** Starts the server after it was killed, and waits until it answers. */
    void restart();

    /** Opens a pool of connections as a host has one, which asks a server that does not answer for a second only. */
    default HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(new UrlDataSource(url(), user()));
        config.setMaximumPoolSize(8);
        config.setConnectionTimeout(1000);
        return new HikariDataSource(config);
    }

    /** Ends the server for good. */
    @Override
    void close();
}
