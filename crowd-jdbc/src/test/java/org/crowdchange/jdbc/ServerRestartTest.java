package org.crowdchange.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.crowdchange.jdbc.VotingProcess.World;
import org.crowdchange.store.GroupCommit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a database server (SIGKILL) while people vote, and starts it again on the same data. How many times: the system
 * property {@code crowd.restarts}, three if there is none.
 */
@Tag("slow")
class ServerRestartTest {
    private static final int RESTARTS = Integer.getInteger("crowd.restarts", 3);
    private static final int MOST_VOTES = 500;

    private final World world = new World();
    private final VoteLedger ledger = new VoteLedger(world);

    @TempDir
    Path folder;

    @Test
    void theStoreGoesOnAfterPostgresWasKilledAndHasLostNothing() {
        try (DatabaseServer server = new PostgresServer(folder)) {
            killAndRestartTimeAndAgain(server);
        }
    }

    @Test
    void theStoreGoesOnAfterMariaDbWasKilledAndHasLostNothing() {
        MariaDbServer.assumePresent();
        try (DatabaseServer server = new MariaDbServer(folder)) {
            killAndRestartTimeAndAgain(server);
        }
    }

    private void killAndRestartTimeAndAgain(DatabaseServer server) {
        try (HikariDataSource pool = server.pool();
                JdbcStore store = JdbcStore.open(pool, SchemaMode.CREATE)) {
            VotingProcess.prepare(store, world);
            GroupCommit writes = new GroupCommit(store, VotingProcess.NODE, Instant::now);
            Random random = new Random(RESTARTS);
            for (int restart = 1; restart <= RESTARTS; restart++) {
                try (Voting voting = new Voting(world, writes, ledger, restart)) {
                    voting.awaitVotes(1 + random.nextInt(MOST_VOTES));
                    server.kill();
                    voting.awaitRefused(VotingProcess.THREADS);
                    server.restart();
                    voting.awaitVotes(MOST_VOTES);
                }
                ledger.assertKept(store);
            }
        }
    }
}
