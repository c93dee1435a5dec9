package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.crowdchange.contractkit.Recount;
import org.crowdchange.jdbc.VotingProcess.World;
import org.crowdchange.journal.HashChain;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.StoreException;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that votes (SIGKILL) at random times, and looks into its database afterwards. How many times: the system
 * property {@code crowd.kills}, five if there is none.
 */
class SuddenEndTest {
    private static final int KILLS = Integer.getInteger("crowd.kills", 5);
    /** At most so many acknowledged votes before a kill; at least a fiftieth of it. */
    private static final int VOTES = 1000;

    private final World world = new World();

    @TempDir
    Path folder;

    @Test
    void noAcknowledgedVoteIsLostWheneverTheProcessIsKilled() throws Exception {
        Random random = new Random(KILLS);
        Map<BallotKey, Integer> acknowledged = new HashMap<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            int votes = VOTES / 50 + random.nextInt(VOTES);
            voteAndKill(kill, votes, acknowledged);
            try (JdbcStore store = JdbcStore.h2(folder)) {
                assertNothingIsLost(store, acknowledged);
                assertConsistent(store);
                // From now on a vote that was written without an answer is known, too.
                VotingProcess.counts(Recount.journal(store, VotingProcess.NODE), world)
                        .forEach((key, number) -> acknowledged.merge(key, number, Math::max));
            }
        }
        // Sixteen threads on sixty-four voters and five ideas: after some hundred votes most keys have one.
        assertThat(acknowledged).hasSizeGreaterThan(100);
    }

    /** Lets the process vote, notes what it has acknowledged, and kills it after so many votes. */
    private void voteAndKill(int seed, int votes, Map<BallotKey, Integer> acknowledged) throws Exception {
        Process process = start(seed);
        try (BufferedReader lines = process.inputReader()) {
            int seen = 0;
            // What was printed before the kill and is still in the pipe counts, too.
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", -1);
                if (words.length == 4 && words[3].matches("\\d+")) {
                    BallotKey key = new BallotKey(ParticipantId.parse(words[1]), IdeaId.parse(words[2]));
                    acknowledged.merge(key, Integer.parseInt(words[3]), Math::max);
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

    private Process start(int seed) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        VotingProcess.class.getName(),
                        folder.toString(),
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

    private static void assertNothingIsLost(JdbcStore store, Map<BallotKey, Integer> acknowledged) {
        Map<BallotKey, Ballot> stored = store.ballots(acknowledged.keySet());
        acknowledged.forEach((key, number) -> {
            assertThat(stored).as("a ballot under an acknowledged key").containsKey(key);
            // The one after it may have been written without an answer.
            assertThat(stored.get(key).vote())
                    .as("vote %d under %s", number, key)
                    .isIn(VotingProcess.vote(number), VotingProcess.vote(number + 1));
        });
    }

    private void assertConsistent(JdbcStore store) {
        List<JournalEntry> journal = Recount.journal(store, VotingProcess.NODE);
        assertThat(HashChain.verify(JournalHead.empty(VotingProcess.NODE), journal))
                .isEmpty();
        assertThat(store.journalHeads())
                .containsEntry(VotingProcess.NODE, JournalHead.after(journal.get(journal.size() - 1)));
        assertThat(Recount.ofTallies(store, world.question.id()))
                .isEqualTo(Recount.ofBallots(store, world.question.id()))
                .isEqualTo(Recount.ofJournal(store));
        // The last entry under each key is the ballot that is stored.
        Map<BallotKey, Integer> counts = VotingProcess.counts(journal, world);
        Map<BallotKey, Ballot> stored = store.ballots(counts.keySet());
        counts.forEach((key, number) -> assertThat(stored.get(key).vote()).isEqualTo(VotingProcess.vote(number)));
        long ballots = stored.size();
        long[] all = {0};
        store.eachBallot(world.question.id(), ballot -> all[0]++);
        assertThat(all[0]).isEqualTo(ballots);
    }

    @Test
    void aDatabaseThatAnotherProcessHasOpenIsRefusedInPlainWords() throws Exception {
        Process process = start(1);
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
