package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a host's connection waits for a silent server is its own again after use. */
class ConnectionTimeoutTest {

    @Test
    void theTimeoutOfAConnectionToPostgresComesBackAsItWas() throws SQLException {
        String name = PostgresServer.create();
        try (Connection connection = PostgresServer.dataSource(name).getConnection()) {
            assertThatTheTimeoutComesBackAsItWas(connection, new PostgresDialect());
        } finally {
            PostgresServer.drop(name);
        }
    }

    @Test
    void theTimeoutOfAConnectionToMariaDbComesBackAsItWas() throws SQLException {
        try (Connection connection = MariaDbServer.newDatabase().getConnection()) {
            assertThatTheTimeoutComesBackAsItWas(connection, new MariaDbDialect());
        }
    }

    private static void assertThatTheTimeoutComesBackAsItWas(Connection connection, Dialect dialect)
            throws SQLException {
        Limits limits = new Limits(Duration.ofSeconds(1), 9);
        Database database = new Database(new SingleConnection(connection), dialect, Durability.DISK, limits);
        int most = Math.toIntExact(limits.silence().toMillis());
        for (int before : new int[] {0, most - 1, most + 1}) {
            connection.setNetworkTimeout(Runnable::run, before);
            // Whoever waits for less already is not made to wait longer.
            assertThat(database.<Integer>read("read", sql -> connection.getNetworkTimeout()))
                    .isEqualTo(before == 0 ? most : Math.min(before, most));
            assertThat(connection.getNetworkTimeout()).isEqualTo(before);
        }
    }
}
