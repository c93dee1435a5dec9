package org.crowdchange.journal;

import java.time.Instant;

/**
 * How far the journal of a node reaches.
 *
 * @param node the node
 * @param sequence the number of its last entry; 0 if it has none
 * @param at when the last entry was accepted; 1970 if there is none
 * @param hash the hash of the last entry; {@link #EMPTY_HASH} if there is none
 */
public record JournalHead(String node, long sequence, Instant at, String hash) {
    /** The hash before the first entry. */
    public static final String EMPTY_HASH = "0".repeat(64);

    /** The head of a journal without entries. */
    public static JournalHead empty(String node) {
        return new JournalHead(node, 0, Instant.EPOCH, EMPTY_HASH);
    }

    /** The head after this entry. */
    public static JournalHead after(JournalEntry entry) {
        return new JournalHead(entry.node(), entry.sequence(), entry.at(), entry.hash());
    }
}
