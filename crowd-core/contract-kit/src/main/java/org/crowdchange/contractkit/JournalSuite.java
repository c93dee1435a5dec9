package org.crowdchange.contractkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.HashChain;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.ConflictException;
import org.crowdchange.model.Participant;
import org.crowdchange.store.JournalAudit;
import org.crowdchange.store.JournalFollower;
import org.junit.jupiter.api.Test;

/** Each node has one row of entries without gaps, and no reader misses any. */
public abstract class JournalSuite extends StoreSuite {

    /** For subclasses. */
    protected JournalSuite() {}

    @Test
    void aStoreBeginsWithoutEntries() {
        assertThat(store().journalHeads()).isEmpty();
        assertThat(store().journal("node", 0, 10)).isEmpty();
    }

    @Test
    void entriesOfEveryKindComeBackAsTheyWereWritten() {
        Campaign campaign = samples.campaign();
        Participant actor = samples.participant();
        List<JournalEntry> entries = new ArrayList<>();
        JournalHead head = JournalHead.empty("node");
        for (Action action : Action.values()) {
            SortedMap<String, String> details = new TreeMap<>();
            for (int i = 0; i < action.code() % 4; i++) {
                details.put("detail" + i, "=&+% ;,\"'\\\n\u00e9\ud83d\ude00" + "x".repeat(i * 100));
            }
            Optional<org.crowdchange.model.CampaignId> where =
                    action == Action.PARTICIPANT_JOINED ? Optional.empty() : Optional.of(campaign.id());
            JournalEntry entry = HashChain.link(
                    head, Samples.TIME.plusMillis(action.code()), action, where, campaign.id(), actor.id(), details);
            entries.add(entry);
            head = JournalHead.after(entry);
        }
        Changes changes = new Changes();
        entries.forEach(changes::journal);
        changes.commitTo(store());

        assertThat(store().journal("node", 0, 1000)).containsExactlyElementsOf(entries);
        assertThat(store().journalHeads()).containsExactly(Map.entry("node", head));
        assertThat(HashChain.verify(JournalHead.empty("node"), store().journal("node", 0, 1000)))
                .isEmpty();
    }

    @Test
    void aReaderGoesOnFromItsPosition() {
        List<JournalEntry> entries = write("node", 7);

        assertThat(store().journal("node", 0, 3)).containsExactlyElementsOf(entries.subList(0, 3));
        assertThat(store().journal("node", 3, 3)).containsExactlyElementsOf(entries.subList(3, 6));
        assertThat(store().journal("node", 6, 3)).containsExactlyElementsOf(entries.subList(6, 7));
        assertThat(store().journal("node", 7, 3)).isEmpty();
        assertThat(store().journal("node", 1000, 3)).isEmpty();
        assertThat(HashChain.verify(JournalHead.after(entries.get(2)), store().journal("node", 3, 100)))
                .isEmpty();
    }

    @Test
    void nodesHaveNumbersOfTheirOwn() {
        List<JournalEntry> first = new ArrayList<>(write("first", 2));
        List<JournalEntry> second = write("second", 3);
        first.addAll(write("first", 2));

        assertThat(store().journal("first", 0, 10)).containsExactlyElementsOf(first);
        assertThat(store().journal("second", 0, 10)).containsExactlyElementsOf(second);
        assertThat(store().journal("third", 0, 10)).isEmpty();
        assertThat(store().journal("First", 0, 10)).isEmpty();
        assertThat(store().journalHeads())
                .containsOnly(
                        Map.entry("first", JournalHead.after(first.get(3))),
                        Map.entry("second", JournalHead.after(second.get(2))));
    }

    @Test
    void aChangeSetMayCarryEntriesOfTwoNodes() {
        JournalEntry first = entry(JournalHead.empty("first"));
        JournalEntry second = entry(JournalHead.empty("second"));
        JournalEntry third = entry(JournalHead.after(first));
        new Changes().journal(first).journal(second).journal(third).commitTo(store());

        assertThat(store().journal("first", 0, 10)).containsExactly(first, third);
        assertThat(store().journal("second", 0, 10)).containsExactly(second);
    }

    @Test
    void aTakenNumberIsAConflict() {
        List<JournalEntry> entries = write("node", 3);
        assertConflict(new Changes().journal(entry(JournalHead.after(entries.get(1)))));
        assertConflict(new Changes().journal(entries.get(2)));
        assertConflict(new Changes().journal(entry(JournalHead.empty("node"))));
        assertThat(store().journal("node", 0, 10)).containsExactlyElementsOf(entries);
    }

    @Test
    void aGapIsAConflict() {
        List<JournalEntry> entries = write("node", 1);
        JournalEntry second = entry(JournalHead.after(entries.get(0)));
        JournalEntry third = entry(JournalHead.after(second));
        JournalEntry fourth = entry(JournalHead.after(third));
        assertConflict(new Changes().journal(third));
        assertConflict(new Changes().journal(second).journal(fourth));
        assertConflict(new Changes().journal(third).journal(second));
        assertConflict(new Changes().journal(entry(new JournalHead("new", 1, Samples.TIME, JournalHead.EMPTY_HASH))));
        assertThat(store().journal("node", 0, 10)).containsExactlyElementsOf(entries);
        assertThat(store().journalHeads()).containsOnlyKeys("node");
    }

    private void assertConflict(Changes changes) {
        assertThatThrownBy(() -> changes.commitTo(store())).isInstanceOf(ConflictException.class);
    }

    @Test
    void noReaderMissesAnEntryWhileTwoNodesWrite() {
        int commits = 60;
        Campaign campaign = samples.campaign();
        Participant actor = samples.participant();
        Set<String> done = ConcurrentHashMap.newKeySet();
        List<Callable<List<JournalEntry>>> tasks = new ArrayList<>();
        for (String node : List.of("first", "second")) {
            tasks.add(() -> {
                try {
                    return writeInRuns(node, commits, campaign, actor);
                } finally {
                    done.add(node);
                }
            });
            // Asks for what comes after what it has seen, in pages of odd sizes, until the writer is done and no more
            // comes.
            tasks.add(() -> {
                List<JournalEntry> seen = new ArrayList<>();
                boolean more = true;
                while (more) {
                    boolean over = done.contains(node);
                    long after = seen.isEmpty() ? 0 : seen.get(seen.size() - 1).sequence();
                    List<JournalEntry> page = store().journal(node, after, 1 + seen.size() % 7);
                    seen.addAll(page);
                    more = !over || !page.isEmpty();
                }
                return seen;
            });
        }
        List<List<JournalEntry>> results = Race.values(Race.run(tasks));

        for (int i = 0; i < results.size(); i += 2) {
            List<JournalEntry> written = results.get(i);
            assertThat(results.get(i + 1)).containsExactlyElementsOf(written);
            assertThat(HashChain.verify(JournalHead.empty(written.get(0).node()), written))
                    .isEmpty();
        }
    }

    @Test
    void aFollowerMissesNoEntryAndSeesNoneTwiceWhileTwoNodesWrite() {
        int commits = 60;
        List<String> nodes = List.of("first", "second");
        Campaign campaign = samples.campaign();
        Participant actor = samples.participant();
        Set<String> done = ConcurrentHashMap.newKeySet();
        List<Callable<List<JournalEntry>>> tasks = new ArrayList<>();
        for (String node : nodes) {
            tasks.add(() -> {
                try {
                    return writeInRuns(node, commits, campaign, actor);
                } finally {
                    done.add(node);
                }
            });
        }
        tasks.add(() -> {
            List<JournalEntry> seen = new ArrayList<>();
            JournalFollower follower = new JournalFollower(store(), Map.of());
            for (boolean over = false; !over; ) {
                over = done.containsAll(nodes);
                follower.poll(seen::addAll);
            }
            return seen;
        });
        // One that forgets everything but its position after each poll.
        tasks.add(() -> {
            List<JournalEntry> seen = new ArrayList<>();
            Map<String, Long> position = Map.of();
            for (boolean over = false; !over; ) {
                over = done.containsAll(nodes);
                JournalFollower follower = new JournalFollower(store(), position);
                follower.poll(seen::addAll);
                position = follower.position();
            }
            return seen;
        });
        List<List<JournalEntry>> results = Race.values(Race.run(tasks));

        for (List<JournalEntry> seen : results.subList(2, 4)) {
            for (int i = 0; i < 2; i++) {
                String node = nodes.get(i);
                assertThat(seen.stream().filter(entry -> entry.node().equals(node)))
                        .containsExactlyElementsOf(results.get(i));
            }
            assertThat(seen).hasSize(results.get(0).size() + results.get(1).size());
        }
        List<JournalHead> kept = results.subList(0, 2).stream()
                .map(written -> JournalHead.after(written.get(written.size() - 1)))
                .toList();
        assertThat(JournalAudit.verify(store(), kept)).isEmpty();
    }

    /** Commits runs of one to five entries of a node. */
    private List<JournalEntry> writeInRuns(String node, int commits, Campaign campaign, Participant actor) {
        List<JournalEntry> written = new ArrayList<>();
        JournalHead head = JournalHead.empty(node);
        for (int i = 0; i < commits; i++) {
            Changes changes = new Changes();
            for (int j = 0; j <= i % 5; j++) {
                JournalEntry entry = entry(head, campaign, actor);
                changes.journal(entry);
                written.add(entry);
                head = JournalHead.after(entry);
            }
            changes.commitTo(store());
        }
        return written;
    }

    /** Writes so many entries of a node, one by one. */
    private List<JournalEntry> write(String node, int count) {
        List<JournalEntry> written = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            JournalHead head = store().journalHeads().getOrDefault(node, JournalHead.empty(node));
            JournalEntry entry = entry(head);
            new Changes().journal(entry).commitTo(store());
            written.add(entry);
        }
        return written;
    }

    private JournalEntry entry(JournalHead head) {
        return entry(head, samples.campaign(), samples.participant());
    }

    private static JournalEntry entry(JournalHead head, Campaign campaign, Participant actor) {
        return HashChain.link(
                head,
                Samples.TIME.plusMillis(head.sequence()),
                Action.CAMPAIGN_CREATED,
                Optional.of(campaign.id()),
                campaign.id(),
                actor.id(),
                new TreeMap<>());
    }
}
