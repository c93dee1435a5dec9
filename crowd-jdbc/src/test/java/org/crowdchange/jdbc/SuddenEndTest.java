package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.crowdchange.jdbc.VotingProcess.World;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.StoreException;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that votes (SIGKILL) at random times, and looks into its database afterwards. How many times on each
 * database: the system property {@code crowd.kills}, ten if there is none.
 */
@Tag("slow")
class SuddenEndTest {
    private static final int KILLS = Integer.getInteger("crowd.kills", 10);
    private static final int LEAST_VOTES = 20;
    private static final int MOST_VOTES = 1000;

    private final World world = new World();
    private final VoteLedger ledger = new VoteLedger(world);

    @TempDir
    Path folder;

    @Test
    void noAcknowledgedVoteIsLostWheneverTheProcessIsKilled() throws Exception {
        voteAndKillTimeAndAgain(folder.toString(), "");
    }

    @Test
    void noAcknowledgedVoteIsLostOnPostgresWheneverTheProcessIsKilled() throws Exception {
        String database = PostgresServer.create();
        try {
            voteAndKillTimeAndAgain(PostgresServer.url(database), "postgres");
        } finally {
            PostgresServer.drop(database);
        }
    }

    @Test
    void noAcknowledgedVoteIsLostOnMariaDbWheneverTheProcessIsKilled() throws Exception {
        voteAndKillTimeAndAgain(MariaDbServer.newUrl(), "root");
    }

    private void voteAndKillTimeAndAgain(String where, String user) throws Exception {
        Random random = new Random(KILLS);
        for (int kill = 1; kill <= KILLS; kill++) {
            voteAndKill(where, user, kill, LEAST_VOTES + random.nextInt(MOST_VOTES - LEAST_VOTES + 1));
            if (where.startsWith("jdbc:")) {
                awaitEndOfSessions(where, user);
            }
            try (JdbcStore store = VotingProcess.open(where, user, world)) {
                ledger.assertKept(store);
                ledger.learn(store);
            }
        }
        // Sixty-four voters and five ideas: after some hundred votes most keys have one.
        assertThat(ledger.keys()).isGreaterThan(100);
    }

    /** A server ends by itself what it was told before its client died; only then is it quiet. */
    private static void awaitEndOfSessions(String url, String user) throws SQLException {
        String sessions = url.startsWith("jdbc:postgresql:")
                ? "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND backend_type = 'client backend' AND pid <> pg_backend_pid()"
                : "SELECT count(*) FROM information_schema.processlist WHERE db = database() AND id <> connection_id()";
        try (Connection connection = new UrlDataSource(url, user).getConnection();
                Statement statement = connection.createStatement()) {
            Patience.await("the end of the sessions of the killed process", () -> {
                try (ResultSet rows = statement.executeQuery(sessions)) {
                    return rows.next() && rows.getInt(1) == 0;
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    /** Lets the process vote, notes what it has acknowledged, and kills it after so many votes. */
    private void voteAndKill(String where, String user, int seed, int votes) throws Exception {
        Process process = start(where, user, seed);
        try (BufferedReader lines = process.inputReader()) {
            int seen = 0;
            // What was printed before the kill and is still in the pipe counts, too.
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", -1);
                if (words.length == 4 && words[3].matches("\\d+")) {
                    BallotKey key = new BallotKey(ParticipantId.parse(words[1]), IdeaId.parse(words[2]));
                    ledger.acknowledge(key, Integer.parseInt(words[3]));
                    seen++;
                }
                if (seen == votes) {
                    // Process.destroyForcibly would also close the pipe, with the last lines in it.
                    process.toHandle().destroyForcibly();
                }
            }
            assertThat(seen).as("votes before the kill").isGreaterThanOrEqualTo(votes);
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        // 128 and the number of SIGKILL.
        assertThat(process.exitValue()).isEqualTo(137);
    }

    private Process start(String where, String user, int seed) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        VotingProcess.class.getName(),
                        where,
                        user,
                        Integer.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** With a module path the classes of this module and of its tests are not on the class path. */
    private static String classPath() {
        return String.join(
                File.pathSeparator,
                Path.of("target", "classes").toString(),
                Path.of("target", "test-classes").toString(),
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path"));
    }

    @Test
    void aDatabaseThatAnotherProcessHasOpenIsRefusedInPlainWords() throws Exception {
        Process process = start(folder.toString(), "", 1);
        try (BufferedReader lines = process.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("ready");
            assertThatThrownBy(() -> JdbcStore.h2(folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("The database is in use by another process");
        } finally {
            process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
        // Whoever is killed leaves no lock behind.
        JdbcStore.h2(folder).close();
    }
}
