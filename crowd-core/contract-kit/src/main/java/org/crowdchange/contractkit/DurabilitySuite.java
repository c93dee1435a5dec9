package org.crowdchange.contractkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.HashChain;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.Participant;
import org.crowdchange.model.Question;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.ChangeSet.Stored;
import org.crowdchange.store.Kind;
import org.junit.jupiter.api.Test;

/** What was committed is there when the store is opened again. Needs a {@link DurableStoreFixture}. */
public abstract class DurabilitySuite extends StoreSuite {

    /** For subclasses. */
    protected DurabilitySuite() {}

    @Override
    protected abstract DurableStoreFixture fixture();

    @Test
    void everythingIsThereAfterReopening() {
        Question question = samples.question(samples.campaign().id());
        Idea idea = samples.idea(question, samples.participant().id());
        Participant voter = samples.participant();
        Ballot changed = Samples.ballot(voter, idea.id(), Opinion.DISAGREE);
        Ballot withdrawn = Samples.ballot(samples.participant(), idea.id(), Opinion.AGREE);
        Changes changes = new Changes();
        List<Stored<?>> others = samples.oneOfEach();
        others.forEach(changes::insert);
        JournalEntry entry = entry(JournalHead.empty("node"), voter);
        changes.insert(Kind.QUESTION, question)
                .insert(Kind.IDEA, idea)
                .open(idea.id(), question.id())
                .cast(Samples.ballot(voter, idea.id(), Opinion.AGREE))
                .cast(withdrawn)
                .journal(entry)
                .commitTo(store());
        new Changes()
                .update(Kind.IDEA, idea.revised("Second", "Wording"))
                .cast(changed)
                .withdraw(BallotKey.of(withdrawn))
                .journal(entry(JournalHead.after(entry), voter))
                .commitTo(store());
        Snapshot before = Snapshot.of(store(), samples);
        assertThat(before.records()).hasSizeGreaterThan(10);

        reopen();
        assertThat(Snapshot.of(store(), samples)).isEqualTo(before);
        reopen();
        assertThat(Snapshot.of(store(), samples)).isEqualTo(before);
    }

    @Test
    void theJournalGoesOnWhereItStopped() {
        Participant actor = samples.participant();
        for (int i = 0; i < 5; i++) {
            JournalHead head = store().journalHeads().getOrDefault("node", JournalHead.empty("node"));
            assertThat(head.sequence()).isEqualTo(i);
            new Changes().journal(entry(head, actor)).commitTo(store());
            reopen();
        }
        List<JournalEntry> all = store().journal("node", 0, 10);
        assertThat(all).hasSize(5);
        assertThat(HashChain.verify(JournalHead.empty("node"), all)).isEmpty();
    }

    private static JournalEntry entry(JournalHead head, Participant actor) {
        return HashChain.link(
                head,
                Samples.TIME,
                Action.PARTICIPANT_JOINED,
                Optional.empty(),
                actor.id(),
                actor.id(),
                new TreeMap<>());
    }
}
