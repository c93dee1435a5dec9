package org.crowdchange.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.store.JournalAudit.Difference;
import org.junit.jupiter.api.Test;

class JournalAuditTest {
    /** How many random changes are tried. */
    private static final int TAMPERINGS = Integer.getInteger("crowd.tamperings", 500);

    private static final List<String> NODES = List.of("first", "second", "third");
    private static final List<Tampering> KINDS = List.of(Tampering.values());

    private final TamperedStore store = new TamperedStore();

    private List<JournalHead> write(String node, int count) {
        List<JournalHead> heads = new ArrayList<>();
        JournalHead head = JournalHead.empty(node);
        for (int i = 0; i < count; i++) {
            JournalEntry entry = Journals.after(head);
            store.write(entry);
            head = JournalHead.after(entry);
            heads.add(head);
        }
        return heads;
    }

    private List<JournalEntry> entries(String node) {
        return store.journals.getOrDefault(node, List.of());
    }

    @Test
    void everyRandomEditDeletionSwapAndCutIsFoundAndPlacedAndNoneIsFoundWhereThereIsNone() {
        for (int seed = 0; seed < TAMPERINGS; seed++) {
            Random random = new Random(seed);
            store.journals.clear();
            List<JournalHead> kept = new ArrayList<>();
            for (String node : NODES) {
                List<JournalHead> heads = write(node, 2 + random.nextInt(30));
                kept.add(heads.get(heads.size() - 1));
                heads.stream().filter(head -> random.nextInt(5) == 0).forEach(kept::add);
            }
            Collections.shuffle(kept, random);
            assertThat(JournalAudit.verify(store, kept)).as("seed %d", seed).isEmpty();

            String node = NODES.get(random.nextInt(NODES.size()));
            Tampering tampering = KINDS.get(random.nextInt(KINDS.size()));
            long place = tampering.apply(store.journals.get(node), random);
            if (random.nextBoolean()) {
                store.adjustHeads();
            }
            long trusted = kept.stream()
                    .filter(head -> head.node().equals(node) && head.sequence() < place)
                    .mapToLong(JournalHead::sequence)
                    .max()
                    .orElse(0);
            List<Difference> found = JournalAudit.verify(store, kept);
            String what = tampering + " at " + place + ", seed " + seed;
            if (tampering.hides()) {
                assertThat(found).as(what).singleElement().satisfies(difference -> {
                    assertThat(difference.node()).isEqualTo(node);
                    assertThat(difference.trusted()).isEqualTo(trusted);
                    assertThat(difference.at()).isGreaterThanOrEqualTo(place);
                });
            } else {
                assertThat(found).as(what).containsExactly(new Difference(node, trusted, place));
            }
        }
    }

    @Test
    void aJournalOfSeveralPagesIsWalkedToItsEnd() {
        List<JournalHead> heads = write("node", 2500);
        List<JournalHead> kept = List.of(heads.get(2499));
        assertThat(JournalAudit.verify(store, kept)).isEmpty();
        for (int place : List.of(1, 999, 1000, 1001, 2000, 2499)) {
            Collections.swap(entries("node"), place - 1, place);
            assertThat(JournalAudit.verify(store, kept)).containsExactly(new Difference("node", 0, place));
            Collections.swap(entries("node"), place - 1, place);
        }
    }

    @Test
    void aRewrittenEndIsPlacedBetweenTwoKeptHeads() {
        List<JournalHead> heads = write("node", 9);
        List<JournalHead> kept = List.of(heads.get(1), heads.get(4), heads.get(8));
        List<JournalEntry> entries = entries("node");
        List<JournalEntry> original = List.copyOf(entries);
        do {
            Collections.copy(entries, original);
        } while (Tampering.REWRITTEN_END.apply(entries, new Random()) != 4);
        store.adjustHeads();
        assertThat(JournalAudit.verify(store, kept)).containsExactly(new Difference("node", 2, 5));
    }

    @Test
    void entriesAfterTheKeptHeadsAreNoDifference() {
        List<JournalHead> heads = write("node", 9);
        write("newcomer", 3);
        assertThat(JournalAudit.verify(store, heads.subList(0, 4))).isEmpty();
        assertThat(JournalAudit.verify(store, List.of())).isEmpty();
    }

    @Test
    void behindTheKeptHeadsOnlyABrokenChainIsFound() {
        List<JournalHead> kept = write("node", 9).subList(4, 5);
        entries("node").remove(6);
        assertThat(JournalAudit.verify(store, kept)).containsExactly(new Difference("node", 5, 7));

        entries("node").subList(6, 8).clear();
        assertThat(JournalAudit.verify(store, kept)).containsExactly(new Difference("node", 5, 7));
        store.adjustHeads();
        assertThat(JournalAudit.verify(store, kept)).isEmpty();
    }

    @Test
    void aNodeThatIsGoneAndAHeadThatIsWrongAreFound() {
        List<JournalHead> kept = new ArrayList<>(write("a", 3).subList(2, 3));
        kept.addAll(write("b", 3).subList(2, 3));
        store.journals.remove("b");
        store.heads.remove("b");
        JournalHead right = kept.get(0);
        store.heads.put("a", new JournalHead("a", 3, right.at().plusMillis(1), right.hash()));
        assertThat(JournalAudit.verify(store, kept))
                .containsExactly(new Difference("a", 3, 3), new Difference("b", 0, 1));
    }

    @Test
    void aStoreWithoutEntriesIsAsItWasWritten() {
        assertThat(JournalAudit.verify(store, List.of())).isEmpty();
        assertThat(JournalAudit.verify(store, List.of(JournalHead.empty("node"))))
                .isEmpty();
    }
}
