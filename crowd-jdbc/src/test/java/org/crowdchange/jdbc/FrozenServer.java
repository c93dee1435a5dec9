package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;

/** The processes of a database server, which can be stopped and let go on (SIGSTOP and SIGCONT). */
final class FrozenServer {
    private final long main;

    private FrozenServer(long main) {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "there are no signals here");
        this.main = main;
    }

    /** The server of a database of PostgreSQL. */
    static FrozenServer postgres(DataSource database) throws SQLException, IOException {
        return new FrozenServer(pid(Path.of(value(database, "SHOW data_directory"), "postmaster.pid")));
    }

    /** The server of a database of MariaDB. */
    static FrozenServer mariaDb(DataSource database) throws SQLException, IOException {
        return new FrozenServer(pid(Path.of(value(database, "SELECT @@pid_file"))));
    }

    private static String value(DataSource database, String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static long pid(Path file) throws IOException {
        return Long.parseLong(Files.readAllLines(file).get(0).strip());
    }

    void freeze() throws IOException, InterruptedException {
        // The first process first, so that it starts no more of them.
        signal("-STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        send(signal, List.of(main));
        List<Long> others = ProcessHandle.of(main)
                .orElseThrow()
                .descendants()
                .map(ProcessHandle::pid)
                .toList();
        if (!others.isEmpty()) {
            send(signal, others);
        }
    }

    private static void send(String signal, List<Long> pids) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/kill", signal));
        pids.forEach(pid -> command.add(pid.toString()));
        Process kill = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(kill.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
}
