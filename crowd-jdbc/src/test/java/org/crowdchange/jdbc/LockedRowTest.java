package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger's transaction keeps the rows of the tallies locked, and does not come to its end. */
@Tag("slow")
class LockedRowTest {
    /** Some times the timeout, and less than one timeout after the other for each of the voters. */
    private static final Duration BOUND = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void onH2VotersAreRefusedInTimeAndReadersAreNot() throws Exception {
        DataSource database = new UrlDataSource("jdbc:h2:async:" + folder.resolve("crowd"));
        // Keeps the database open between the connections of the store.
        try (Connection kept = database.getConnection()) {
            assertThat(kept.isValid(0)).isTrue();
            assertThatVotersAreRefusedInTimeAndReadersAreNot(database, "SELECT 0");
        }
    }

    @Test
    void onPostgresVotersAreRefusedInTimeAndReadersAreNot() throws Exception {
        String name = PostgresServer.create();
        try {
            assertThatVotersAreRefusedInTimeAndReadersAreNot(
                    PostgresServer.dataSource(name),
                    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                            + " AND wait_event_type = 'Lock'");
        } finally {
            PostgresServer.drop(name);
        }
    }

    @Test
    void onMariaDbVotersAreRefusedInTimeAndReadersAreNot() throws Exception {
        assertThatVotersAreRefusedInTimeAndReadersAreNot(
                MariaDbServer.newDatabase(),
                "SELECT count(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'");
    }

    private static void assertThatVotersAreRefusedInTimeAndReadersAreNot(DataSource database, String waiting)
            throws Exception {
        Duration timeout = Duration.ofSeconds(1);
        JdbcStore store =
                JdbcStore.builder(database, SchemaMode.CREATE).timeout(timeout).open();
        try (BusyHost host = new BusyHost(store, timeout, 32, 8)) {
            host.awaitAnswers();
            try (Connection stranger = database.getConnection()) {
                stranger.setAutoCommit(false);
                number(stranger, "SELECT subject FROM crowd_tally ORDER BY subject FOR UPDATE");
                host.awaitTroubles(true);
                host.awaitTroubles(true);
                assertThat(host.failed(true)).isPositive();
                // Whoever gave up waits in the server no longer: only the one that writes now does.
                assertThat(number(stranger, waiting)).isLessThanOrEqualTo(1L);
                host.awaitAnswers(false);
                stranger.rollback();
            }
            host.awaitAnswers();
            host.stop();
            assertThat(host.longest()).isLessThan(BOUND);
            assertThat(host.failed(false) + host.overloaded(false)).isZero();
            host.assertNothingIsLost();
        }
    }

    /** The number in the last row, after all rows are fetched, and so locked if the query says so. */
    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            long number = 0;
            while (row.next()) {
                number = row.getLong(1);
            }
            return number;
        }
    }
}
