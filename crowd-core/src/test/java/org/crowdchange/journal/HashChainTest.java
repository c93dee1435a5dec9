package org.crowdchange.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.crowdchange.model.CampaignId;
import org.crowdchange.model.Id;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.ParticipantId;
import org.junit.jupiter.api.Test;

class HashChainTest {
    private static final CampaignId CAMPAIGN = new CampaignId(2979613428940865543L);
    private static final IdeaId IDEA = new IdeaId(2979613428941127688L);
    private static final ParticipantId ACTOR = new ParticipantId(2979613428941193225L);
    private static final Instant TIME = Instant.ofEpochMilli(1420790400123L);

    @Test
    void aHashIsTheOneThatAnotherProgramComputes() {
        // Python: h = hashlib.sha256(), fed with struct.pack('<i', len(t)) + t.encode() for texts and '<q', '<i' for
        // numbers, in the order that the class tells.
        JournalEntry first = link(JournalHead.empty("node-1"), Map.of("vote", "agree"));
        assertThat(first.hash()).isEqualTo("12d6adb1b2b13843bf4c8e70fc4a436241da7372264dcaa08c9f398a369dc248");

        JournalEntry second = HashChain.link(
                JournalHead.after(first),
                TIME.plusMillis(1),
                Action.PARTICIPANT_JOINED,
                Optional.empty(),
                ACTOR,
                ACTOR,
                new TreeMap<>());
        assertThat(second.hash()).isEqualTo("48e2c3b0a71b38fb3792fa4db1f024b59e695dcf475c51e07d91579578afd23d");
    }

    @Test
    void entriesAreNumberedFromOneWithoutGaps() {
        assertThat(chain(4)).extracting(JournalEntry::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(chain(4)).extracting(JournalEntry::node).containsOnly("node");
    }

    @Test
    void aWholeChainIsVerifiedFromTheStartOrFromAnyHead() {
        List<JournalEntry> chain = chain(5);
        assertThat(HashChain.verify(JournalHead.empty("node"), chain)).isEmpty();
        for (int from = 1; from <= 5; from++) {
            JournalHead head = JournalHead.after(chain.get(from - 1));
            assertThat(HashChain.verify(head, chain.subList(from, 5))).isEmpty();
        }
        assertThat(HashChain.verify(JournalHead.empty("node"), List.of())).isEmpty();
    }

    @Test
    void anyChangeToAnEntryShowsWhereItIs() {
        List<UnaryOperator<JournalEntry>> changes = List.of(
                e -> entry(e, e.at().plusMillis(1), e.action(), e.campaign(), e.subject(), e.actor(), e.details()),
                e -> entry(e, e.at(), Action.VOTE_WITHDRAWN, e.campaign(), e.subject(), e.actor(), e.details()),
                e -> entry(e, e.at(), e.action(), Optional.empty(), e.subject(), e.actor(), e.details()),
                e -> entry(e, e.at(), e.action(), e.campaign(), CAMPAIGN, e.actor(), e.details()),
                e -> entry(e, e.at(), e.action(), e.campaign(), e.subject(), other(), e.details()),
                e -> entry(e, e.at(), e.action(), e.campaign(), e.subject(), e.actor(), details("disagree")),
                e -> entry(e, e.at(), e.action(), e.campaign(), e.subject(), e.actor(), new TreeMap<>()));
        for (UnaryOperator<JournalEntry> change : changes) {
            for (int i = 0; i < 4; i++) {
                List<JournalEntry> chain = chain(4);
                chain.set(i, change.apply(chain.get(i)));
                assertThat(HashChain.verify(JournalHead.empty("node"), chain)).contains(i + 1L);
            }
        }
    }

    @Test
    void aLostASwappedAndAForeignEntryShow() {
        List<JournalEntry> lost = chain(4);
        lost.remove(1);
        assertThat(HashChain.verify(JournalHead.empty("node"), lost)).contains(2L);

        List<JournalEntry> swapped = chain(4);
        swapped.add(1, swapped.remove(2));
        assertThat(HashChain.verify(JournalHead.empty("node"), swapped)).contains(2L);

        List<JournalEntry> foreign = chain(2);
        foreign.add(link(new JournalHead("other", 2, TIME, foreign.get(1).hash()), Map.of()));
        assertThat(HashChain.verify(JournalHead.empty("node"), foreign)).contains(3L);

        assertThat(HashChain.verify(JournalHead.empty("other"), chain(1))).contains(1L);
    }

    @Test
    void detailsThatReadAlikeWhenPutTogetherAreDifferentEntries() {
        JournalHead head = JournalHead.empty("node");
        assertThat(link(head, Map.of("ab", "c")).hash())
                .isNotEqualTo(link(head, Map.of("a", "bc")).hash());
        assertThat(link(head, Map.of("a", "b", "c", "d")).hash())
                .isNotEqualTo(link(head, Map.of("a", "bcd")).hash());
    }

    private static List<JournalEntry> chain(int length) {
        List<JournalEntry> chain = new ArrayList<>();
        JournalHead head = JournalHead.empty("node");
        for (int i = 0; i < length; i++) {
            JournalEntry entry = link(head, Map.of("vote", "agree"));
            chain.add(entry);
            head = JournalHead.after(entry);
        }
        return chain;
    }

    private static JournalEntry link(JournalHead head, Map<String, String> details) {
        return HashChain.link(head, TIME, Action.VOTE_CAST, Optional.of(CAMPAIGN), IDEA, ACTOR, new TreeMap<>(details));
    }

    private static SortedMap<String, String> details(String vote) {
        return new TreeMap<>(Map.of("vote", vote));
    }

    private static ParticipantId other() {
        return new ParticipantId(ACTOR.value() + 1);
    }

    private static JournalEntry entry(
            JournalEntry before,
            Instant at,
            Action action,
            Optional<CampaignId> campaign,
            Id subject,
            ParticipantId actor,
            SortedMap<String, String> details) {
        return new JournalEntry(
                before.node(), before.sequence(), at, action, campaign, subject, actor, details, before.hash());
    }
}
