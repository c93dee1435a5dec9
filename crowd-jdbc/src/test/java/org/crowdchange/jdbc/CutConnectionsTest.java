package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.crowdchange.store.JournalAudit;
import org.crowdchange.store.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Cuts the connections to a database after random numbers of bytes while people vote and read. How many: the system property
 * {@code crowd.cuts}, sixty if there is none.
 */
@Tag("slow")
class CutConnectionsTest {
    private static final int CUTS = Integer.getInteger("crowd.cuts", 60);
    /** Of one direction: some tens of batches. */
    private static final int MOST_BYTES = 200_000;

    private static final Duration BOUND = Duration.ofSeconds(60);

    @Test
    void whereverConnectionsToPostgresAreCutNoVoteIsLostOrCountedTwice() throws Exception {
        String name = PostgresServer.create();
        assertThatNoVoteIsLostOrCountedTwice(PostgresServer.dataSource(name), "postgres");
        PostgresServer.drop(name);
    }

    @Test
    void whereverConnectionsToMariaDbAreCutNoVoteIsLostOrCountedTwice() throws Exception {
        assertThatNoVoteIsLostOrCountedTwice(MariaDbServer.newDatabase(), "root");
    }

    private static void assertThatNoVoteIsLostOrCountedTwice(DataSource direct, String user) throws Exception {
        String url = url(direct);
        try (FaultyProxy proxy = new FaultyProxy(port(url), 65_536);
                HikariDataSource pool = pool(url.replaceFirst("//[^/]*/", "//127.0.0.1:" + proxy.port() + "/"), user);
                Store store = JdbcStore.builder(pool, SchemaMode.CREATE)
                        .timeout(Duration.ofSeconds(5))
                        .open();
                BusyHost host = new BusyHost(store, Duration.ofSeconds(5), 32, 4)) {
            host.awaitAnswers();
            proxy.cutAfter(MOST_BYTES);
            pool.getHikariPoolMXBean().softEvictConnections();
            long end = System.nanoTime() + BOUND.toNanos() + TimeUnit.SECONDS.toNanos(CUTS);
            while (proxy.cuts() < CUTS) {
                assertThat(System.nanoTime() - end).as("until so many are cut").isNegative();
                LockSupport.parkNanos(10_000_000);
            }
            proxy.cutAfter(0);
            pool.getHikariPoolMXBean().softEvictConnections();
            host.awaitAnswers();
            host.awaitAnswers();
            host.stop();

            assertThat(host.failed(true)).isPositive();
            assertThat(host.longest()).isLessThan(BOUND);
            host.assertNothingIsLost();
            assertThat(JournalAudit.verify(store, store.journalHeads().values()))
                    .isEmpty();
        }
    }

    private static String url(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    private static int port(String url) throws IOException {
        Matcher port = Pattern.compile(":(\\d+)/").matcher(url);
        assertThat(port.find()).isTrue();
        return Integer.parseInt(port.group(1));
    }

    private static HikariDataSource pool(String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(0);
        // Looked at each time it is taken, as a host's pool does after a while.
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(2));
        config.setValidationTimeout(TimeUnit.SECONDS.toMillis(1));
        return new HikariDataSource(config);
    }
}
