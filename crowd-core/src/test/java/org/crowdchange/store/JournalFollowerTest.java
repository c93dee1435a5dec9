package org.crowdchange.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.StoreException;
import org.crowdchange.store.memory.MemoryStore;
import org.junit.jupiter.api.Test;

class JournalFollowerTest {
    private final Store store = new MemoryStore();
    private final JournalFollower follower = new JournalFollower(store, Map.of());
    private final List<JournalEntry> seen = new ArrayList<>();

    private int poll() {
        return follower.poll(seen::addAll);
    }

    private List<JournalEntry> seenOf(String node) {
        return seen.stream().filter(entry -> entry.node().equals(node)).toList();
    }

    @Test
    void eachPollHandsOverWhatIsNewOfEachNodeInItsOrder() {
        assertThat(poll()).isZero();
        Journals.write(store, "first", 3);
        assertThat(poll()).isEqualTo(3);
        assertThat(poll()).isZero();
        Journals.write(store, "second", 2);
        Journals.write(store, "first", 1);
        assertThat(poll()).isEqualTo(3);
        assertThat(seenOf("first")).containsExactlyElementsOf(store.journal("first", 0, 10));
        assertThat(seenOf("second")).containsExactlyElementsOf(store.journal("second", 0, 10));
        assertThat(follower.position()).isEqualTo(Map.of("first", 4L, "second", 2L));
    }

    @Test
    void aLongJournalComesInPagesOfOneNode() {
        Journals.write(store, "first", 2300);
        Journals.write(store, "second", 10);
        List<List<JournalEntry>> pages = new ArrayList<>();
        assertThat(follower.poll(pages::add)).isEqualTo(2310);
        assertThat(pages).allSatisfy(page -> {
            assertThat(page).hasSizeBetween(1, 1000);
            assertThat(page)
                    .extracting(JournalEntry::node)
                    .containsOnly(page.get(0).node());
        });
        pages.forEach(seen::addAll);
        assertThat(seenOf("first")).containsExactlyElementsOf(store.journal("first", 0, 5000));
    }

    @Test
    void anotherFollowerGoesOnFromAStoredPosition() {
        Journals.write(store, "first", 3);
        poll();
        Journals.write(store, "first", 2);
        Journals.write(store, "second", 1);
        List<JournalEntry> rest = new ArrayList<>();
        new JournalFollower(store, follower.position()).poll(rest::addAll);
        assertThat(rest).extracting(JournalEntry::sequence).containsExactlyInAnyOrder(4L, 5L, 1L);
    }

    @Test
    void aFollowerFromNowReadsNothingOfThePast() {
        Journals.write(store, "first", 3);
        JournalFollower fromNow = JournalFollower.fromNow(store);
        Journals.write(store, "first", 1);
        Journals.write(store, "second", 1);
        assertThat(fromNow.poll(seen::addAll)).isEqualTo(2);
        assertThat(seenOf("first")).extracting(JournalEntry::sequence).containsExactly(4L);
    }

    @Test
    void whatAReaderFailedOnIsHandedOverAgain() {
        Journals.write(store, "first", 1500);
        assertThatThrownBy(() -> follower.poll(page -> {
                    if (!seen.isEmpty()) {
                        throw new IllegalStateException("no room");
                    }
                    seen.addAll(page);
                }))
                .hasMessage("no room");
        poll();
        assertThat(seen).containsExactlyElementsOf(store.journal("first", 0, 5000));
    }

    @Test
    void entriesThatFollowOnAreSkippedAndOthersAreNot() {
        Journals.write(store, "first", 2);
        follower.skip(store.journal("first", 0, 10));
        assertThat(poll()).isZero();
        Journals.write(store, "first", 2);
        follower.skip(store.journal("first", 3, 10));
        poll();
        assertThat(seen).extracting(JournalEntry::sequence).containsExactly(3L, 4L);
        follower.skip(store.journal("first", 0, 2));
        assertThat(follower.position()).isEqualTo(Map.of("first", 4L));
    }

    @Test
    void aMissingEntryStopsTheFollowerInFrontOfIt() {
        TamperedStore holed = new TamperedStore();
        JournalHead head = JournalHead.empty("node");
        for (int i = 0; i < 5; i++) {
            JournalEntry entry = Journals.after(head);
            holed.write(entry);
            head = JournalHead.after(entry);
        }
        JournalFollower careful = new JournalFollower(holed, Map.of("node", 1L));
        JournalEntry third = holed.journals.get("node").remove(2);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> careful.poll(seen::addAll))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("The journal of node lacks entry 3");
        }
        assertThat(seen).isEmpty();
        holed.journals.get("node").add(2, third);
        assertThat(careful.poll(seen::addAll)).isEqualTo(4);

        holed.journals.get("node").subList(3, 5).clear();
        holed.adjustHeads();
        assertThatThrownBy(() -> careful.poll(seen::addAll))
                .isInstanceOf(StoreException.class)
                .hasMessage("The journal of node ends at entry 3, but 5 were read");
    }
}
