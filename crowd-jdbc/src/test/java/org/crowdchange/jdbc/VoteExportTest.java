package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.crowdchange.contractkit.Samples;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Question;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All votes of a question are read, in order, by a process that has not the memory for them. How many: the system property
 * {@code crowd.export.votes}, 200,000 if there is none. How long it took stands in {@code target/vote-export.txt}.
 */
@Tag("slow")
class VoteExportTest {
    private static final int IDEAS = 100;
    private static final int VOTERS = Integer.getInteger("crowd.export.votes", 200_000) / IDEAS;
    /** Megabytes, in which 200,000 votes at once do not fit. H2 runs within the process, and needs more for itself. */
    private static final int LITTLE = 24;
    /** Between ids that a generator makes in one millisecond and in the next. */
    private static final long NEXT_ID = 1L << 21;

    @TempDir
    Path folder;

    private final Samples samples = new Samples(6);
    private final Question question = samples.question(samples.campaign().id());
    private final Idea idea = samples.idea(question, samples.participant().id());

    @Test
    void onH2AnExportDoesNotNeedMemoryForAllVotes() throws Exception {
        JdbcStore.h2(folder).close();
        fill(new UrlDataSource("jdbc:h2:" + folder.resolve("crowd")), "(SELECT x AS n FROM SYSTEM_RANGE(0, %d))");
        assertThatAllAreRead("H2", 64, folder.toString());
    }

    @Test
    void onPostgresAnExportDoesNotNeedMemoryForAllVotes() throws Exception {
        String name = PostgresServer.create();
        try {
            DataSource database = PostgresServer.dataSource(name);
            JdbcStore.open(database, SchemaMode.CREATE).close();
            fill(database, "(SELECT n FROM generate_series(CAST(0 AS BIGINT), %d) n)");
            assertThatAllAreRead("PostgreSQL", LITTLE, PostgresServer.url(name), "postgres");
            assertThatWhoeverStopsInTheMiddleDisturbsNobody(database);
        } finally {
            PostgresServer.drop(name);
        }
    }

    @Test
    void onMariaDbAnExportDoesNotNeedMemoryForAllVotes() throws Exception {
        DataSource database = MariaDbServer.newDatabase();
        JdbcStore.open(database, SchemaMode.CREATE).close();
        fill(database, "(SELECT seq AS n FROM seq_0_to_%d)");
        try (Connection connection = database.getConnection()) {
            assertThatAllAreRead("MariaDB", LITTLE, connection.getMetaData().getURL(), "root");
        }
        assertThatWhoeverStopsInTheMiddleDisturbsNobody(database);
    }

    /** Lets the database make the votes itself, as their way through the store is not what is tried here. */
    private void fill(DataSource database, String series) throws SQLException {
        String ideas = String.format(series, IDEAS - 1);
        String voters = String.format(series, VOTERS - 1);
        String subject = idea.id().value() + " + i.n * " + NEXT_ID;
        String voter = idea.author().value() + " + v.n * " + NEXT_ID;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO crowd_tally (subject, scope, agree, disagree, pass) SELECT " + subject + ", "
                    + question.id().value() + ", " + VOTERS + ", 0, 0 FROM " + ideas + " i");
            statement.execute("INSERT INTO crowd_ballot (subject, participant, cast_at, vote) SELECT " + subject + ", "
                    + voter + ", TIMESTAMP '2015-01-09 08:00:00', 1 FROM " + ideas + " i CROSS JOIN " + voters + " v");
        }
    }

    /** With a single connection, so that whoever comes next gets the one on which rows were still to come. */
    private void assertThatWhoeverStopsInTheMiddleDisturbsNobody(DataSource database) {
        try (HikariDataSource pool = Pool.of(database, 1);
                JdbcStore store = JdbcStore.open(pool, SchemaMode.VALIDATE)) {
            int[] seen = {0};
            assertThatThrownBy(() -> store.eachBallot(question.id(), ballot -> {
                        if (++seen[0] == VOTERS) {
                            throw new IllegalStateException("enough");
                        }
                    }))
                    .hasMessage("enough");
            assertThat(store.talliesIn(question.id())).hasSize(IDEAS);
        }
    }

    private void assertThatAllAreRead(String product, int megabytes, String... store)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-cp",
                classPath(),
                ExportProcess.class.getName(),
                question.id().toString()));
        command.addAll(List.of(store));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            String last = lines.lines().reduce("", (before, line) -> line);
            assertThat(last).startsWith(IDEAS * VOTERS + " ");
            Files.writeString(
                    Path.of("target", "vote-export.txt"),
                    product + ": " + last + " ms\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
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
}
