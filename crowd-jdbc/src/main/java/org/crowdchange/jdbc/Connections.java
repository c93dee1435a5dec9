package org.crowdchange.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections come from and go back to. Thread-safe. */
interface Connections {

    /** A connection that nobody else uses until it is given back. */
    Connection take() throws SQLException;

    /**
     * Takes a connection back. Never throws.
     *
     * @param sound whether it is known to be as it was taken: no transaction open, its settings as before
     */
    void giveBack(Connection connection, boolean sound);

    /** Whether each connection is known to have the settings that the database needs. */
    boolean areSet();

    /** Closes what this object has opened itself; connections that are still in use are closed when they come back. */
    void close();
}
