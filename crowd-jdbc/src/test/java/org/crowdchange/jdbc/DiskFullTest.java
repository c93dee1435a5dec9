package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.crowdchange.jdbc.VotingProcess.World;
import org.crowdchange.store.GroupCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fills the disk of a database while people vote, and frees it again. The disk is a small one in memory, which needs the
 * rights of an administrator: without them the test is skipped, or fails if the system property {@code crowd.tmpfs} is
 * {@code required}.
 */
class DiskFullTest {
    /** H2 writes over what it no longer needs after 45 seconds only, so the file grows as long as the test runs. */
    private static final String SIZE = "48m";

    private static final int TIMES = 3;

    private final World world = new World();
    private final VoteLedger ledger = new VoteLedger(world);

    @TempDir
    Path disk;

    @BeforeEach
    void mount() throws Exception {
        if (run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "crowd-test", disk.toString()) != 0) {
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
    void afterTheDiskWasFullTheStoreGoesOnByItselfAndHasLostNothing() throws IOException {
        Path ballast = disk.resolve("ballast");
        Path folder = disk.resolve("h2");
        try (JdbcStore store = JdbcStore.h2(folder)) {
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
        try (JdbcStore store = JdbcStore.h2(folder)) {
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
