package org.crowdchange.jdbc;

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
        HikariDataSource pool = Pool.of(new UrlDataSource(url(), user()), 8);
        pool.setConnectionTimeout(1000);
        return pool;
    }

    /** Ends the server for good. */
    @Override
    void close();
}
