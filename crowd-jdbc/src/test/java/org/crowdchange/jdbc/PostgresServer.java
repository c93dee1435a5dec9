package org.crowdchange.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A PostgreSQL server. One is for all tests of this process, each of which has databases of its own in it; a test that kills
 * its server starts one of its own.
 */
final class PostgresServer implements DatabaseServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String USER = "postgres";

    private final Path data;
    private EmbeddedPostgres server;

    /** Starts a server of the test's own, on data in a folder, which the caller deletes. */
    PostgresServer(Path folder) {
        data = folder.resolve("data");
        server = start(configuration().setDataDirectory(data).setCleanDataDirectory(false));
    }

    /** Started when a test needs it first, stopped when the process ends. */
    private static final class Holder {
        static final EmbeddedPostgres SERVER = start(configuration());
    }

    private static EmbeddedPostgres.Builder configuration() {
        // Durable, as a publisher's is: the library's own default for tests would not be.
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200");
    }

    private static EmbeddedPostgres start(EmbeddedPostgres.Builder configuration) {
        try {
            return configuration.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String url() {
        return server.getJdbcUrl(USER, "postgres");
    }

    @Override
    public String user() {
        return USER;
    }

    @Override
    public void kill() {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
        postmaster.descendants().forEach(all::add);
        all.forEach(ProcessHandle::destroyForcibly);
        Patience.await("the end of PostgreSQL", () -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** The process that was started to start the server has ended long ago; the server notes its own. */
    private ProcessHandle postmaster() {
        try (BufferedReader lines = Files.newBufferedReader(data.resolve("postmaster.pid"))) {
            return ProcessHandle.of(Long.parseLong(lines.readLine().strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void restart() {
        int port = server.getPort();
        close();
        server = start(configuration()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes a new database with nothing in it, on the server for all.
     *
     * @return its name
     */
    static String create() {
        String name = "crowd" + DATABASES.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return name;
    }

    /** Opens connections to a database on the server for all. */
    static DataSource dataSource(String name) {
        return Holder.SERVER.getDatabase(USER, name);
    }

    /** Where a database on the server for all is, for the user {@code postgres}. */
    static String url(String name) {
        return Holder.SERVER.getJdbcUrl(USER, name);
    }

    /** Clears a database away; the server would otherwise spend its last minute on writing all of them to the disk. */
    static void drop(String name) {
        execute("DROP DATABASE " + name + " WITH (FORCE)");
    }

    private static void execute(String sql) {
        try (Connection connection = Holder.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
