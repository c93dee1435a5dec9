package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.crowdchange.jdbc.VotingProcess.World;
import org.crowdchange.store.GroupCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fills the disk of a database while people vote, and frees it again; nothing has to be started anew. The disk is a small
 * one in memory, which needs the rights of an administrator: without them the test is skipped, or fails if the system
 * property {@code crowd.tmpfs} is {@code required}.
 */
@Tag("slow")
class DiskFullTest {
    private static final int TIMES = 3;

    private final World world = new World();
    private final VoteLedger ledger = new VoteLedger(world);

    @TempDir
    Path disk;

    private void mount(String size) throws Exception {
        if (run("mount", "-t", "tmpfs", "-o", "size=" + size, "crowd-test", disk.toString()) != 0) {
            String reason = "A file system in memory cannot be mounted here, which needs an administrator on Linux";
            if ("required".equals(System.getProperty("crowd.tmpfs"))) {
                throw new IllegalStateException(reason);
            }
            Assumptions.abort(reason);
        }
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            // There is no such program.
            return -1;
        }
    }

    @Test
    void theStoreGoesOnAfterTheDiskOfH2WasFullAndHasLostNothing() throws Exception {
        // H2 writes over what it no longer needs after 45 seconds only, so the file grows as long as the test runs.
        mount("48m");
        Path folder = disk.resolve("h2");
        try (JdbcStore store = JdbcStore.h2(folder)) {
            fillAndFreeTimeAndAgain(store);
        }
        try (JdbcStore store = JdbcStore.h2(folder)) {
            ledger.assertKept(store);
        }
    }

    @Test
    void theStoreGoesOnAfterTheDiskOfPostgresWasFullAndHasLostNothing() throws Exception {
        // The first file of the log has room for all that is written here, so that it is the tables that find none. A
        // server that cannot write its log ends, as in ServerRestartTest.
        mount("256m");
        try (DatabaseServer server = new PostgresServer(disk)) {
            fillAndFreeTimeAndAgain(server);
        }
    }

    @Test
    void theStoreGoesOnAfterTheDiskOfMariaDbWasFullAndHasLostNothing() throws Exception {
        MariaDbServer.assumePresent();
        mount("512m");
        try (DatabaseServer server = new MariaDbServer(disk)) {
            fillAndFreeTimeAndAgain(server);
        }
    }

    private void fillAndFreeTimeAndAgain(DatabaseServer server) throws Exception {
        try (HikariDataSource pool = server.pool();
                JdbcStore store = JdbcStore.open(pool, SchemaMode.CREATE)) {
            fillAndFreeTimeAndAgain(store);
        }
    }

    private void fillAndFreeTimeAndAgain(JdbcStore store) throws Exception {
        Path ballast = disk.resolve("ballast");
        VotingProcess.prepare(store, world);
        GroupCommit writes = new GroupCommit(store, VotingProcess.NODE, Instant::now);
        for (int time = 1; time <= TIMES; time++) {
            try (Voting voting = new Voting(world, writes, ledger, time)) {
                voting.awaitVotes(200);
                fill(ballast);
                voting.awaitRefused(VotingProcess.THREADS);
                Files.delete(ballast);
                voting.awaitVotes(200);
            }
            ledger.assertKept(store);
        }
    }

    private static void fill(Path ballast) throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast)) {
            byte[] some = new byte[4096];
            assertThatThrownBy(() -> {
                        while (true) {
                            out.write(some);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }
}
