package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.crowdchange.contractkit.Recount;
import org.crowdchange.journal.HashChain;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Ballot;
import org.crowdchange.store.ChangeSet.BallotKey;

/**
 * What voters know: how many of their votes under a key were acknowledged, and how many begun. A store may have any number
 * between them. Thread-safe.
 */
final class VoteLedger {
    private final VotingProcess.World world;
    private final Map<BallotKey, Integer> acknowledged = new ConcurrentHashMap<>();
    private final Map<BallotKey, Integer> begun = new ConcurrentHashMap<>();

    VoteLedger(VotingProcess.World world) {
        this.world = world;
    }

    void begin(BallotKey key, int number) {
        begun.merge(key, number, Math::max);
    }

    void acknowledge(BallotKey key, int number) {
        acknowledged.merge(key, number, Math::max);
    }

    int acknowledged(BallotKey key) {
        return acknowledged.getOrDefault(key, 0);
    }

    /** How many keys have an acknowledged vote. */
    int keys() {
        return acknowledged.size();
    }

    /** Takes what a store has as acknowledged: from now on a vote that was written without an answer is known, too. */
    void learn(JdbcStore store) {
        VotingProcess.counts(Recount.journal(store, VotingProcess.NODE), world).forEach(this::acknowledge);
    }

    /** Checks that nothing acknowledged is lost, nothing counted twice, and all that the store tells agrees. */
    void assertKept(JdbcStore store) {
        List<JournalEntry> journal = Recount.journal(store, VotingProcess.NODE);
        Map<BallotKey, Integer> written = VotingProcess.counts(journal, world);
        assertThat(written.keySet()).as("keys with a vote").containsAll(acknowledged.keySet());
        written.forEach((key, number) -> assertThat(number)
                .as("votes under %s", key)
                .isBetween(acknowledged(key), begun.getOrDefault(key, acknowledged(key) + 1)));
        assertThat(HashChain.verify(JournalHead.empty(VotingProcess.NODE), journal))
                .isEmpty();
        assertThat(store.journalHeads())
                .containsEntry(VotingProcess.NODE, JournalHead.after(journal.get(journal.size() - 1)));
        assertThat(Recount.ofTallies(store, world.question.id()))
                .isEqualTo(Recount.ofBallots(store, world.question.id()))
                .isEqualTo(Recount.ofJournal(store));
        // The last entry under each key is the ballot that is stored.
        Map<BallotKey, Ballot> stored = store.ballots(written.keySet());
        written.forEach((key, number) -> {
            assertThat(stored).as("ballots").containsKey(key);
            assertThat(stored.get(key).vote()).as("the vote under %s", key).isEqualTo(VotingProcess.vote(number));
        });
        long[] all = {0};
        store.eachBallot(world.question.id(), ballot -> all[0]++);
        assertThat(all[0]).isEqualTo(stored.size());
    }
}
