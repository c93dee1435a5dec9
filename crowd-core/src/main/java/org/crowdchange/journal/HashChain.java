package org.crowdchange.journal;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.crowdchange.model.CampaignId;
import org.crowdchange.model.Id;
import org.crowdchange.model.ParticipantId;

/**
 * Links the entries of one node: each hash covers all values of its entry and the hash before it. Starting from a head
 * that one trusts, any change to the entries after it shows, and {@link #verify} says where. Pure functions of constant
 * cost per entry; thread-safe.
 *
 * <p>The bytes that are hashed, in this order: the hash before (64 hexadecimal digits) and the node as texts; sequence and
 * milliseconds since 1970 as 8 bytes each; the action's code as 4; campaign (or 0), subject and actor as 8 each; the number
 * of details as 4; then name and value of each detail, by name, as texts. Numbers are little-endian; a text is its length in
 * bytes as 4 bytes, then its bytes in UTF-8.
 */
public final class HashChain {
    private HashChain() {}

    /** The next entry after {@code head}, with its number and hash. */
    public static JournalEntry link(
            JournalHead head,
            Instant at,
            Action action,
            Optional<CampaignId> campaign,
            Id subject,
            ParticipantId actor,
            SortedMap<String, String> details) {
        long sequence = head.sequence() + 1;
        String hash = hash(head, sequence, at, action, campaign, subject, actor, details);
        return new JournalEntry(head.node(), sequence, at, action, campaign, subject, actor, details, hash);
    }

    /**
     * Walks entries of one node from a trusted head.
     *
     * @return the number of the first entry that is not the one that was written there, or empty if all are
     */
    public static Optional<Long> verify(JournalHead head, Iterable<JournalEntry> entries) {
        JournalHead before = head;
        for (JournalEntry entry : entries) {
            boolean right = entry.node().equals(before.node())
                    && entry.sequence() == before.sequence() + 1
                    && entry.hash()
                            .equals(hash(
                                    before,
                                    entry.sequence(),
                                    entry.at(),
                                    entry.action(),
                                    entry.campaign(),
                                    entry.subject(),
                                    entry.actor(),
                                    entry.details()));
            if (!right) {
                return Optional.of(before.sequence() + 1);
            }
            before = JournalHead.after(entry);
        }
        return Optional.empty();
    }

    private static String hash(
            JournalHead before,
            long sequence,
            Instant at,
            Action action,
            Optional<CampaignId> campaign,
            Id subject,
            ParticipantId actor,
            SortedMap<String, String> details) {
        Hasher hasher = Hashing.sha256().newHasher();
        put(hasher, before.hash());
        put(hasher, before.node());
        hasher.putLong(sequence)
                .putLong(at.toEpochMilli())
                .putInt(action.code())
                .putLong(campaign.map(CampaignId::value).orElse(0L))
                .putLong(subject.value())
                .putLong(actor.value())
                .putInt(details.size());
        for (Map.Entry<String, String> detail : details.entrySet()) {
            put(hasher, detail.getKey());
            put(hasher, detail.getValue());
        }
        return hasher.hash().toString();
    }

    /** Lengths go in as well, so that no two different entries are the same sequence of bytes. */
    private static void put(Hasher hasher, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hasher.putInt(bytes.length).putBytes(bytes);
    }
}
