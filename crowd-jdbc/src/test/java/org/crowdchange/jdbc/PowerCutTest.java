package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.crowdchange.contractkit.Changes;
import org.crowdchange.contractkit.Recount;
import org.crowdchange.contractkit.Samples;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.Question;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.Kind;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cuts the power of a disk whose cache forgets, right after a commit was acknowledged. */
@Tag("slow")
class PowerCutTest {
    private static final FilePath FILE_SYSTEM = new UnforcedWrites();
    private static final int COMMITS = 30;
    private static final int SESSIONS = 4;

    @TempDir
    Path folder;

    private final Samples samples = new Samples(1);
    private final Question question = samples.question(samples.campaign().id());
    private final Idea idea = samples.idea(question, samples.participant().id());
    private final List<Ballot> acknowledged = new ArrayList<>();

    @BeforeAll
    static void register() {
        FilePath.register(FILE_SYSTEM);
    }

    @AfterAll
    static void unregister() {
        FilePath.unregister(FILE_SYSTEM);
    }

    @Test
    void noAcknowledgedVoteIsLostWhenThePowerFails() throws IOException {
        try (JdbcStore store = open(Durability.DISK)) {
            for (int i = 0; i < COMMITS; i++) {
                vote(store);
                assertThat(ballotsAfterPowerCut(i, false)).containsAll(acknowledged);
                // What the disk has of later writes is no harm either.
                assertThat(ballotsAfterPowerCut(i, true)).containsAll(acknowledged);
            }
        }
    }

    /**
     * A file that was closed and opened again has room in between, where H2 writes next. Its release 2.5.252 may not find
     * the last of what is written there.
     */
    @Test
    void noAcknowledgedVoteIsLostInAFileThatWasClosedAndOpenedAgain() throws IOException {
        Random random = new Random(SESSIONS);
        open(Durability.DISK).close();
        for (int session = 1; session <= SESSIONS; session++) {
            try (JdbcStore store = builder(Durability.DISK).open()) {
                for (int i = 0; i < COMMITS; i++) {
                    vote(store, 1 + random.nextInt(60));
                    assertThat(ballotsAfterPowerCut(i, false)).hasSize(acknowledged.size());
                }
            }
        }
    }

    @Test
    void atTheLevelOfTheProcessThePowerMayTakeTheLastVotes() throws IOException {
        try (JdbcStore store = open(Durability.PROCESS)) {
            for (int i = 0; i < COMMITS; i++) {
                vote(store);
            }
            assertThat(ballotsAfterPowerCut(0, false)).hasSizeLessThan(COMMITS);
        }
    }

    private JdbcStore open(Durability durability) {
        JdbcStore store = builder(durability).open();
        new Changes().insert(Kind.IDEA, idea).open(idea.id(), question.id()).commitTo(store);
        return store;
    }

    private JdbcStoreBuilder builder(Durability durability) {
        return JdbcStore.builder("jdbc:h2:unforced:" + folder.resolve("crowd") + ";WRITE_DELAY=0")
                .durability(durability);
    }

    private void vote(JdbcStore store) {
        vote(store, 1);
    }

    private void vote(JdbcStore store, int votes) {
        Changes changes = new Changes();
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < votes; i++) {
            Ballot ballot = Samples.ballot(samples.participant(), idea.id(), Opinion.AGREE);
            changes.cast(ballot);
            ballots.add(ballot);
        }
        changes.commitTo(store);
        acknowledged.addAll(ballots);
    }

    /** What another process finds on the disk, after checking that it makes sense. */
    private List<Ballot> ballotsAfterPowerCut(int seed, boolean someComeThrough) throws IOException {
        Path other = Files.createTempDirectory(folder, "after");
        byte[] content =
                UnforcedWrites.disk(folder.resolve("crowd.mv.db")).afterPowerCut(new Random(seed), someComeThrough);
        Files.write(other.resolve("crowd.mv.db"), content);
        try (JdbcStore store = JdbcStore.h2(other)) {
            assertThat(Recount.ofTallies(store, question.id())).isEqualTo(Recount.ofBallots(store, question.id()));
            return List.copyOf(
                    store.ballots(acknowledged.stream().map(BallotKey::of).toList())
                            .values());
        }
    }
}
