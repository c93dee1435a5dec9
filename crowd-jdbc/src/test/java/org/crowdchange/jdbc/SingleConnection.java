package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;

/** Gives out one connection again and again. */
record SingleConnection(Connection connection) implements Connections {
    @Override
    public Connection take() {
        return connection;
    }

    @Override
    public void giveBack(Connection used, boolean sound) {
        assertThat(sound).isTrue();
    }

    @Override
    public boolean areSet() {
        return true;
    }

    @Override
    public void close() {}
}
