package org.crowdchange.jdbc;

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

    /** Ends the server for good. */
    @Override
    void close();
}
