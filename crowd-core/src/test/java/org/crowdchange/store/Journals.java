package org.crowdchange.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.HashChain;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.CampaignId;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.ParticipantId;

/** Entries for tests, no two alike. */
final class Journals {
    static final CampaignId CAMPAIGN = new CampaignId(2979613428940865543L);
    static final IdeaId IDEA = new IdeaId(2979613428941127688L);
    static final ParticipantId ACTOR = new ParticipantId(2979613428941193225L);
    static final Instant TIME = Instant.ofEpochMilli(1420790400123L);

    private Journals() {}

    /** The entry after a head. */
    static JournalEntry after(JournalHead head) {
        return HashChain.link(
                head,
                TIME.plusMillis(head.sequence()),
                Action.VOTE_CAST,
                Optional.of(CAMPAIGN),
                IDEA,
                ACTOR,
                new TreeMap<>(Map.of("vote", "agree", "number", Long.toString(head.sequence()))));
    }

    /** Writes so many entries of a node. */
    static void write(Store store, String node, int count) {
        for (int i = 0; i < count; i++) {
            JournalHead head = store.journalHeads().getOrDefault(node, JournalHead.empty(node));
            store.commit(
                    new ChangeSet(Map.of(), List.of(), List.of(), Map.of(), Map.of(), List.of(), List.of(after(head))));
        }
    }
}
