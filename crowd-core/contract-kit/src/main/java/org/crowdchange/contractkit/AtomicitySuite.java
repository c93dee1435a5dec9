package org.crowdchange.contractkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.HashChain;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.Participant;
import org.crowdchange.model.Phase;
import org.crowdchange.model.Question;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.Kind;
import org.junit.jupiter.api.Test;

/** A change set is written whole or not at all, and nobody sees a part of it. */
public abstract class AtomicitySuite extends StoreSuite {

    /** For subclasses. */
    protected AtomicitySuite() {}

    @Test
    void oneBadPartLeavesNothingAtAllBehind() {
        Town town = new Town();
        Map<String, Consumer<Changes>> badParts = badParts(town);
        assertThat(badParts).hasSize(12);

        badParts.forEach((name, spoil) -> {
            Changes changes = town.goodChanges();
            spoil.accept(changes);
            Snapshot before = Snapshot.of(store(), samples);
            assertThatThrownBy(() -> changes.commitTo(store()))
                    .as("%s is a conflict", name)
                    .isInstanceOf(ConflictException.class);
            assertThat(Snapshot.of(store(), samples))
                    .as("what is stored after a change set with %s", name)
                    .isEqualTo(before);
        });

        Snapshot before = Snapshot.of(store(), samples);
        town.goodChanges().commitTo(store());
        assertThat(Snapshot.of(store(), samples))
                .as("what is stored after good changes")
                .isNotEqualTo(before);
    }

    private Map<String, Consumer<Changes>> badParts(Town town) {
        Participant neverStored = samples.participant();
        Idea neverOpened = samples.idea(town.question, town.author.id());
        Participant sameId = new Participant(town.author.id(), 1, "host:same-id", "Same", Samples.TIME);
        Participant sameName =
                new Participant(samples.participant().id(), 1, town.author.identity(), "Same", Samples.TIME);
        Participant takesName =
                new Participant(town.other.id(), 2, town.author.identity(), town.other.alias(), Samples.TIME);
        Map<String, Consumer<Changes>> bad = new TreeMap<>();
        bad.put("a record at another version", c -> c.unchanged(Kind.QUESTION, town.question.id(), 2));
        bad.put("a missing record to rest on", c -> c.unchanged(Kind.PARTICIPANT, neverStored.id(), 1));
        bad.put("an update from another version", c -> c.update(Kind.PARTICIPANT, 7, town.other));
        bad.put("an update of a missing record", c -> c.update(Kind.PARTICIPANT, 1, neverStored));
        bad.put("a taken id", c -> c.insert(Kind.PARTICIPANT, sameId));
        bad.put("a name taken by a new record", c -> c.insert(Kind.PARTICIPANT, sameName));
        bad.put("a name taken by an update", c -> c.update(Kind.PARTICIPANT, takesName));
        bad.put("a subject opened again", c -> c.open(town.idea.id(), town.question.id()));
        bad.put(
                "a ballot on a subject that is not open",
                c -> c.cast(Samples.ballot(town.other, neverOpened.id(), Opinion.AGREE)));
        bad.put("a taken journal number", c -> c.journal(town.entry(JournalHead.empty("node"))));
        bad.put(
                "a gap in the journal",
                c -> c.journal(town.entry(new JournalHead("node", 100, Samples.TIME, JournalHead.EMPTY_HASH))));
        bad.put(
                "a gap in the journal of a new node",
                c -> c.journal(town.entry(new JournalHead("other", 1, Samples.TIME, JournalHead.EMPTY_HASH))));
        return bad;
    }

    /** A few records that are stored, and changes to every part of them. */
    private final class Town {
        final Campaign campaign = samples.campaign();
        final Participant author = samples.participant();
        final Participant other = samples.participant();
        final Question question = samples.question(campaign.id());
        final Idea idea = samples.idea(question, author.id());
        final JournalEntry first = entry(JournalHead.empty("node"));
        final Ballot ballot = Samples.ballot(author, idea.id(), Opinion.AGREE);

        Town() {
            new Changes()
                    .insert(Kind.CAMPAIGN, campaign)
                    .insert(Kind.PARTICIPANT, author)
                    .insert(Kind.PARTICIPANT, other)
                    .insert(Kind.QUESTION, question)
                    .insert(Kind.IDEA, idea)
                    .open(idea.id(), question.id())
                    .cast(ballot)
                    .journal(first)
                    .commitTo(store());
        }

        Changes goodChanges() {
            Idea another = samples.idea(question, other.id());
            return new Changes()
                    .unchanged(Kind.PARTICIPANT, author.id(), 1)
                    .insert(Kind.IDEA, another)
                    .insert(Kind.REVISION, samples.revision(another))
                    .insert(Kind.PARTICIPANT, samples.participant())
                    .insert(Kind.ARTICLE, samples.article(campaign.id()))
                    .update(Kind.IDEA, idea.revised("Better", "Much better."))
                    .update(Kind.CAMPAIGN, campaign.closed(Samples.TIME))
                    .open(another.id(), question.id())
                    .cast(Samples.ballot(other, another.id(), Opinion.PASS))
                    .cast(Samples.ballot(other, idea.id(), Opinion.AGREE))
                    .withdraw(BallotKey.of(ballot))
                    .journal(entry(JournalHead.after(first)));
        }

        JournalEntry entry(JournalHead head) {
            return HashChain.link(
                    head,
                    Samples.TIME,
                    Action.IDEA_REVISED,
                    Optional.of(campaign.id()),
                    idea.id(),
                    author.id(),
                    new TreeMap<>());
        }
    }

    @Test
    void aReaderNeverSeesAVoteWithoutItsEntryOrAnEntryWithoutItsVote() {
        Town town = new Town();
        Watch watch = new Watch(2);
        List<Callable<String>> tasks = new ArrayList<>();
        Samples voters = new Samples(1);
        tasks.add(() -> watch.write(i -> {
            new Changes()
                    .cast(Samples.ballot(voters.participant(), town.idea.id(), Opinion.AGREE))
                    .journal(town.entry(head()))
                    .commitTo(store());
        }));
        // Whatever is read second is at least as new, so it has at least as much of each change set.
        tasks.add(() -> watch.look(() -> {
            long votes = votes(town.idea.id());
            long entries = head().sequence();
            return entries >= votes ? "" : entries + " entries after " + votes + " votes";
        }));
        tasks.add(() -> watch.look(() -> {
            long entries = head().sequence();
            long votes = votes(town.idea.id());
            return votes >= entries ? "" : votes + " votes after " + entries + " entries";
        }));
        assertThat(Race.values(Race.run(tasks))).containsOnly("");
        assertThat(votes(town.idea.id())).isEqualTo(head().sequence()).isGreaterThan(Watch.COMMITS);
    }

    private JournalHead head() {
        return store().journalHeads().getOrDefault("node", JournalHead.empty("node"));
    }

    @Test
    void aRecordIsNeverReadHalfOldAndHalfNew() {
        Campaign first = samples.campaign();
        new Changes().insert(Kind.CAMPAIGN, version(first, 1)).commitTo(store());
        Watch watch = new Watch(2);
        List<Callable<String>> tasks = new ArrayList<>();
        tasks.add(() -> watch.write(
                i -> new Changes().update(Kind.CAMPAIGN, version(first, i + 1)).commitTo(store())));
        tasks.add(() -> watch.look(() -> {
            Campaign read = stored(Kind.CAMPAIGN, first.id());
            return read.equals(version(first, read.version())) ? "" : "Half old, half new: " + read;
        }));
        tasks.add(() -> watch.look(() -> {
            Campaign read = store().named(Kind.CAMPAIGN, first.slug()).orElseThrow();
            return read.equals(version(first, read.version())) ? "" : "Half old, half new: " + read;
        }));
        assertThat(Race.values(Race.run(tasks))).containsOnly("");
    }

    /** A version of which every part says which one it is. */
    private static Campaign version(Campaign campaign, int version) {
        List<Phase> phases = new ArrayList<>();
        for (int i = 0; i < version % 3 + 1; i++) {
            Phase last = campaign.phases().get(2);
            phases.add(Phase.of(
                    "phase-" + i,
                    "Phase " + i + " of " + version,
                    last.firstDay().plusDays(i * 10L),
                    last.firstDay().plusDays(i * 10L + version % 5)));
        }
        return new Campaign(
                campaign.id(),
                version,
                campaign.slug(),
                "Version " + version,
                "",
                ZoneOffset.UTC,
                phases,
                Optional.empty());
    }

    /** Lets a writer go on until each of the readers beside it has looked often enough. */
    private static final class Watch {
        static final int COMMITS = 50;
        private static final int LOOKS = 100;

        private final CountDownLatch looksLeft;
        private volatile boolean over;

        Watch(int readers) {
            looksLeft = new CountDownLatch(readers * LOOKS);
        }

        /** Commits again and again, the number of the commit in hand, from 1. */
        String write(IntConsumer commit) {
            try {
                for (int i = 1; i <= COMMITS || (looksLeft.getCount() > 0 && !over); i++) {
                    commit.accept(i);
                }
            } finally {
                over = true;
            }
            return "";
        }

        /** Looks again and again until the writer is done or something is wrong. */
        String look(Callable<String> look) throws Exception {
            String seen = "";
            try {
                for (int looks = 0; seen.isEmpty() && !over; looks++) {
                    seen = look.call();
                    if (looks < LOOKS) {
                        looksLeft.countDown();
                    }
                }
            } finally {
                over = true;
            }
            return seen.isEmpty() ? look.call() : seen;
        }
    }
}
