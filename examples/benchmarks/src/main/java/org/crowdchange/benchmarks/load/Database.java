package org.crowdchange.benchmarks.load;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.crowdchange.jdbc.JdbcStore;
import org.crowdchange.jdbc.SchemaMode;

/** A database of the kind that a publisher has, empty, with its durable settings, for one run. */
abstract class Database implements AutoCloseable {

    /** Starts a database of this product: {@code postgresql}, {@code mariadb} or {@code h2}. */
    static Database start(String product) throws IOException {
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "postgresql" -> new Postgres();
            case "mariadb" -> new MariaDb(MariaDbServer.start());
            case "h2" -> new H2(Files.createTempDirectory("crowd-load"));
            default ->
                throw new IllegalArgumentException(
                        "The database \"" + product + "\" is unknown; expected postgresql, mariadb or h2");
        };
    }

    /** Product, version and the settings that durability depends on. */
    abstract String describe() throws SQLException;

    /** A store as a host opens it. */
    abstract JdbcStore openStore();

    /** A connection for plain JDBC, in auto-commit mode. */
    abstract Connection connect() throws SQLException;

    /** Inserts (subject, participant, vote, cast_at) into the yardstick's table, or replaces vote and time. */
    abstract String upsert();

    /** What forces a commit to the disk, where the database does not do so by itself; empty else. */
    String force() {
        return "";
    }

    /** Runs statements one after the other. */
    void execute(List<String> statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** The number that a query answers. */
    long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    /** The first value that a query answers. */
    String text(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public abstract void close();

    private static HikariDataSource pool(String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword("");
        return new HikariDataSource(config);
    }

    private static final class Postgres extends Database {
        private static final String USER = "postgres";

        private final EmbeddedPostgres server;
        private final HikariDataSource pool;

        Postgres() throws IOException {
            // The library's own defaults are for tests and would lose what was acknowledged.
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "256MB")
                    .start();
            pool = pool(url(), USER);
        }

        private String url() {
            return server.getJdbcUrl(USER, USER);
        }

        @Override
        String describe() throws SQLException {
            return "PostgreSQL " + text("SHOW server_version") + ", fsync=" + text("SHOW fsync")
                    + ", synchronous_commit=" + text("SHOW synchronous_commit") + ", full_page_writes="
                    + text("SHOW full_page_writes") + ", shared_buffers=" + text("SHOW shared_buffers");
        }

        @Override
        JdbcStore openStore() {
            return JdbcStore.open(pool, SchemaMode.CREATE);
        }

        @Override
        Connection connect() throws SQLException {
            return DriverManager.getConnection(url(), USER, "");
        }

        @Override
        String upsert() {
            return "INSERT INTO yardstick_vote (subject, participant, vote, cast_at) VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT (subject, participant) DO UPDATE SET vote = EXCLUDED.vote, cast_at = EXCLUDED.cast_at";
        }

        @Override
        public void close() {
            pool.close();
            try {
                server.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class MariaDb extends Database {
        private final MariaDbServer server;
        private final HikariDataSource pool;

        MariaDb(MariaDbServer server) {
            this.server = server;
            pool = pool(server.url(), MariaDbServer.USER);
        }

        @Override
        String describe() throws SQLException {
            return "MariaDB " + text("SELECT VERSION()") + ", innodb_flush_log_at_trx_commit="
                    + text("SELECT @@innodb_flush_log_at_trx_commit") + ", innodb_buffer_pool_size="
                    + text("SELECT @@innodb_buffer_pool_size");
        }

        @Override
        JdbcStore openStore() {
            return JdbcStore.open(pool, SchemaMode.CREATE);
        }

        @Override
        Connection connect() throws SQLException {
            return DriverManager.getConnection(server.url(), MariaDbServer.USER, "");
        }

        @Override
        String upsert() {
            return "INSERT INTO yardstick_vote (subject, participant, vote, cast_at) VALUES (?, ?, ?, ?)"
                    + " ON DUPLICATE KEY UPDATE vote = VALUES(vote), cast_at = VALUES(cast_at)";
        }

        @Override
        public void close() {
            pool.close();
            server.close();
        }
    }

    private static final class H2 extends Database {
        private final Path folder;

        H2(Path folder) {
            this.folder = folder;
        }

        @Override
        String describe() throws SQLException {
            return "H2 " + text("CALL H2VERSION()") + ", in a file, forced to the disk after each commit";
        }

        @Override
        JdbcStore openStore() {
            return JdbcStore.h2(folder.resolve("crowd"));
        }

        @Override
        Connection connect() throws SQLException {
            return DriverManager.getConnection("jdbc:h2:" + folder.resolve("yardstick") + ";WRITE_DELAY=0", "sa", "");
        }

        @Override
        String upsert() {
            return "MERGE INTO yardstick_vote (subject, participant, vote, cast_at) KEY (subject, participant)"
                    + " VALUES (?, ?, ?, ?)";
        }

        @Override
        String force() {
            return "CHECKPOINT SYNC";
        }

        @Override
        public void close() {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
