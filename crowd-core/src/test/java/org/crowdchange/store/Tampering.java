package org.crowdchange.store;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.HashChain;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.CampaignId;
import org.crowdchange.model.Id;
import org.crowdchange.model.ParticipantId;

/** Ways of doing one wrong to the journal of a node. Each tells the number of the first entry that it touches. */
enum Tampering {
    /** One value of an entry is another one. */
    EDIT {
        @Override
        long apply(List<JournalEntry> entries, Random random) {
            int place = random.nextInt(entries.size());
            entries.set(place, edited(entries.get(place), random));
            return place + 1L;
        }
    },
    /** An entry is gone. */
    DELETION {
        @Override
        long apply(List<JournalEntry> entries, Random random) {
            int place = random.nextInt(entries.size());
            entries.remove(place);
            return place + 1L;
        }
    },
    /** Two entries stand in each other's place. */
    SWAP {
        @Override
        long apply(List<JournalEntry> entries, Random random) {
            int first = random.nextInt(entries.size() - 1);
            int second = first + 1 + random.nextInt(entries.size() - 1 - first);
            Collections.swap(entries, first, second);
            return first + 1L;
        }
    },
    /** Two entries stand in each other's place, each under the number of the other. */
    RENUMBERED_SWAP {
        @Override
        long apply(List<JournalEntry> entries, Random random) {
            long place = SWAP.apply(entries, random);
            for (int i = 0; i < entries.size(); i++) {
                entries.set(i, numbered(entries.get(i), i + 1L));
            }
            return place;
        }
    },
    /** An entry is gone, and those behind it have moved up. */
    RENUMBERED_DELETION {
        @Override
        long apply(List<JournalEntry> entries, Random random) {
            long place = DELETION.apply(entries, random);
            for (int i = 0; i < entries.size(); i++) {
                entries.set(i, numbered(entries.get(i), i + 1L));
            }
            return place;
        }
    },
    /** All entries from some place on are gone. */
    CUT_TAIL {
        @Override
        long apply(List<JournalEntry> entries, Random random) {
            int place = random.nextInt(entries.size());
            entries.subList(place, entries.size()).clear();
            return place + 1L;
        }
    },
    /** One value of an entry is another one, and its hash is right again. */
    HIDDEN_EDIT {
        @Override
        long apply(List<JournalEntry> entries, Random random) {
            int place = random.nextInt(entries.size());
            hide(entries, place, place + 1);
            return place + 1L;
        }
    },
    /** One value of an entry is another one, and all hashes from there to the end are right again. */
    REWRITTEN_END {
        @Override
        long apply(List<JournalEntry> entries, Random random) {
            int place = random.nextInt(entries.size());
            hide(entries, place, entries.size());
            return place + 1L;
        }
    };

    /** Does it to a journal of two entries at least. */
    abstract long apply(List<JournalEntry> entries, Random random);

    /** Whether hashes are computed anew, so that the place can only be told between two kept heads. */
    boolean hides() {
        return this == HIDDEN_EDIT || this == REWRITTEN_END;
    }

    /** Edits the entry at {@code from} and computes all hashes from there up to {@code to} anew. */
    private static void hide(List<JournalEntry> entries, int from, int to) {
        JournalEntry first = entries.get(from);
        JournalHead head = from == 0 ? JournalHead.empty(first.node()) : JournalHead.after(entries.get(from - 1));
        for (int i = from; i < to; i++) {
            JournalEntry e = entries.get(i);
            Id subject = i == from ? Journals.CAMPAIGN : e.subject();
            JournalEntry linked =
                    HashChain.link(head, e.at(), e.action(), e.campaign(), subject, e.actor(), e.details());
            entries.set(i, linked);
            head = JournalHead.after(linked);
        }
    }

    private static JournalEntry numbered(JournalEntry e, long number) {
        return new JournalEntry(
                e.node(), number, e.at(), e.action(), e.campaign(), e.subject(), e.actor(), e.details(), e.hash());
    }

    private static JournalEntry edited(JournalEntry e, Random random) {
        String node = e.node();
        long sequence = e.sequence();
        Instant at = e.at();
        Action action = e.action();
        Optional<CampaignId> campaign = e.campaign();
        Id subject = e.subject();
        ParticipantId actor = e.actor();
        SortedMap<String, String> details = new TreeMap<>(e.details());
        String hash = e.hash();
        switch (random.nextInt(10)) {
            case 0 -> node = node + "x";
            case 1 -> sequence = random.nextBoolean() ? sequence + 1 : sequence - 1;
            case 2 -> at = at.plusMillis(random.nextBoolean() ? 1 : -1);
            case 3 -> action = Action.VOTE_WITHDRAWN;
            case 4 -> campaign = Optional.empty();
            case 5 -> subject = Journals.CAMPAIGN;
            case 6 -> actor = new ParticipantId(actor.value() + 1);
            case 7 -> details.put("vote", "disagree");
            case 8 -> details.remove("number");
            default -> {
                int digit = random.nextInt(hash.length());
                char other = hash.charAt(digit) == '0' ? '1' : '0';
                hash = hash.substring(0, digit) + other + hash.substring(digit + 1);
            }
        }
        return new JournalEntry(node, sequence, at, action, campaign, subject, actor, details, hash);
    }
}
