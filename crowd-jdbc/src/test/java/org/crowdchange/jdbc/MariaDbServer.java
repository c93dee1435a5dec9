package org.crowdchange.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;

/**
 * A MariaDB server, where the machine has the programs. One is for all tests of this process, each of which has databases of
 * its own in it; a test that kills its server starts one of its own.
 */
final class MariaDbServer implements DatabaseServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin");
    private static final String USER = "root";
    private static final int START_SECONDS = 60;

    private final Path folder;
    private final int port;
    private final String url;
    private final String database;
    private Process process;

    /** Starts a server of the test's own, with a database, on data in a folder, which the caller deletes. */
    MariaDbServer(Path folder) {
        try {
            this.folder = folder;
            install(folder);
            port = freePort();
            url = "jdbc:mariadb://127.0.0.1:" + port + "/";
            process = start(folder, port);
            awaitAnswer();
            database = create();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started when a test needs it first, stopped when the process ends. */
    private static final class Holder {
        static final MariaDbServer SERVER = forAll();

        private static MariaDbServer forAll() {
            try {
                Path folder = Files.createTempDirectory("crowd-mariadb");
                MariaDbServer server = new MariaDbServer(folder);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    server.close();
                    delete(folder);
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Skips the test where there can be no server, and says why. */
    static void assumePresent() {
        if (program("mariadbd").isPresent() && program("mariadb-install-db").isPresent()) {
            return;
        }
        if ("required".equals(System.getProperty("crowd.mariadb"))) {
            throw new IllegalStateException("crowd.mariadb is required, and mariadbd is not installed");
        }
        Assumptions.abort("MariaDB is not installed here: no mariadbd in " + String.join(", ", FOLDERS));
    }

    /** A new database with nothing in it, on the server for all; the test is skipped where there is none. */
    static DataSource newDatabase() {
        return new UrlDataSource(newUrl(), USER);
    }

    /** Where a new database with nothing in it is, for the user {@code root}; else as {@link #newDatabase}. */
    static String newUrl() {
        assumePresent();
        return Holder.SERVER.url + Holder.SERVER.create();
    }

    private String create() {
        String name = "crowd" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url, USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    private static Optional<Path> program(String name) {
        return FOLDERS.stream()
                .map(each -> Path.of(each, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void install(Path folder) throws IOException {
        run(
                folder.resolve("log"),
                program("mariadb-install-db").orElseThrow().toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--datadir=" + folder.resolve("data"));
    }

    private static Process start(Path folder, int port) throws IOException {
        return new ProcessBuilder(
                        program("mariadbd").orElseThrow().toString(),
                        "--no-defaults",
                        "--user=" + System.getProperty("user.name"),
                        "--datadir=" + folder.resolve("data"),
                        "--socket=" + folder.resolve("socket"),
                        "--pid-file=" + folder.resolve("pid"),
                        // Of its own: a server that starts clears away what others have in theirs.
                        "--tmpdir=" + folder,
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--max-connections=200")
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    @Override
    public String url() {
        return url + database;
    }

    @Override
    public String user() {
        return USER;
    }

    @Override
    public void kill() {
        process.destroyForcibly();
        Patience.await("the end of MariaDB", () -> !process.isAlive());
    }

    @Override
    public void restart() {
        try {
            process = start(folder, port);
            awaitAnswer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private static void run(Path log, String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(command[0] + " failed: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitAnswer() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (true) {
            try (Connection connection = DriverManager.getConnection(url, USER, "")) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "MariaDB did not start: " + Files.readString(folder.resolve("log")), e);
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
