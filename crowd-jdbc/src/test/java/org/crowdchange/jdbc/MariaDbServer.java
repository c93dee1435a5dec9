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
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;

/**
 * A MariaDB server for all tests of this process, where the machine has the programs; each test has databases of its own in
 * it.
 */
final class MariaDbServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin");
    private static final String USER = "root";
    private static final int START_SECONDS = 60;

    private final String url;

    private MariaDbServer(String url) {
        this.url = url;
    }

    /** Started when a test needs it first, stopped when the process ends. */
    private static final class Holder {
        static final MariaDbServer SERVER = start();
    }

    /** Why there is no server here; empty if there can be one. */
    static Optional<String> missing() {
        if (program("mariadbd").isPresent() && program("mariadb-install-db").isPresent()) {
            return Optional.empty();
        }
        if ("required".equals(System.getProperty("crowd.mariadb"))) {
            throw new IllegalStateException("crowd.mariadb is required, and mariadbd is not installed");
        }
        return Optional.of("MariaDB is not installed here: no mariadbd in " + String.join(", ", FOLDERS));
    }

    /** A new database with nothing in it; the test is skipped where there is no server. */
    static DataSource newDatabase() {
        missing().ifPresent(reason -> Assumptions.abort(reason));
        String name = "crowd" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(Holder.SERVER.url, USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new UrlDataSource(Holder.SERVER.url + name, USER);
    }

    private static Optional<Path> program(String name) {
        return FOLDERS.stream()
                .map(each -> Path.of(each, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static MariaDbServer start() {
        try {
            Path folder = Files.createTempDirectory("crowd-mariadb");
            Path log = folder.resolve("log");
            run(
                    log,
                    program("mariadb-install-db").orElseThrow().toString(),
                    "--no-defaults",
                    "--user=" + System.getProperty("user.name"),
                    "--auth-root-authentication-method=normal",
                    "--skip-test-db",
                    "--datadir=" + folder.resolve("data"));
            int port = freePort();
            Process server = new ProcessBuilder(
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
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
            String url = "jdbc:mariadb://127.0.0.1:" + port + "/";
            awaitAnswer(url, server, log);
            return new MariaDbServer(url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static void awaitAnswer(String url, Process server, Path log) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (true) {
            try (Connection connection = DriverManager.getConnection(url, USER, "")) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                if (!server.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("MariaDB did not start: " + Files.readString(log), e);
                }
            }
            Thread.onSpinWait();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void stop(Process server, Path folder) {
        server.destroyForcibly();
        try {
            server.waitFor(START_SECONDS, TimeUnit.SECONDS);
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
