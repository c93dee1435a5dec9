package org.crowdchange.benchmarks.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The installed MariaDB, started on a folder of its own with the settings that it has by default. */
final class MariaDbServer implements AutoCloseable {
    static final String USER = "root";

    private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin");
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Process process;
    private final Path folder;
    private final String url;

    private MariaDbServer(Process process, Path folder, String url) {
        this.process = process;
        this.folder = folder;
        this.url = url;
    }

    static MariaDbServer start() throws IOException {
        Path folder = Files.createTempDirectory("crowd-load-mariadb");
        String user = "--user=" + System.getProperty("user.name");
        run(
                program("mariadb-install-db"),
                "--no-defaults",
                user,
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--datadir=" + folder.resolve("data"));
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process process = command(
                        program("mariadbd"),
                        "--no-defaults",
                        user,
                        "--datadir=" + folder.resolve("data"),
                        "--socket=" + folder.resolve("socket"),
                        "--pid-file=" + folder.resolve("pid"),
                        "--tmpdir=" + folder,
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--max-connections=200")
                .start();
        MariaDbServer server = new MariaDbServer(process, folder, "jdbc:mariadb://127.0.0.1:" + port + "/crowd");
        server.createDatabase("jdbc:mariadb://127.0.0.1:" + port + "/");
        return server;
    }

    private static String program(String name) {
        return FOLDERS.stream()
                .map(each -> Path.of(each, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "MariaDB is not installed here: no " + name + " in " + String.join(", ", FOLDERS)))
                .toString();
    }

    private static ProcessBuilder command(String... words) {
        return new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    private static void run(String... words) throws IOException {
        Process process = command(words).start();
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(words[0] + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void createDatabase(String root) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            try (var connection = DriverManager.getConnection(root, USER, "");
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE crowd");
                return;
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    close();
                    throw new IllegalStateException("MariaDB did not start", e);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
