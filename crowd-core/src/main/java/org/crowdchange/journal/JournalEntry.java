package org.crowdchange.journal;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import org.crowdchange.model.CampaignId;
import org.crowdchange.model.Id;
import org.crowdchange.model.ParticipantId;

/**
 * One accepted action.
 *
 * @param node the process that wrote it
 * @param sequence its number among the entries of that node, from 1 without gaps
 * @param at when it was accepted, in whole milliseconds; never earlier than the entry before it
 * @param action what happened
 * @param campaign the campaign in which it happened; empty for a participant who appears
 * @param subject the record that the action made or changed
 * @param actor who did it
 * @param details ids, numbers and words of crowd, as listed at each {@link Action}; no words of a person
 * @param hash the SHA-256 of this entry and of the hash before it, as 64 hexadecimal digits
 */
public record JournalEntry(
        String node,
        long sequence,
        Instant at,
        Action action,
        Optional<CampaignId> campaign,
        Id subject,
        ParticipantId actor,
        SortedMap<String, String> details,
        String hash) {

    /** Copies the details. */
    public JournalEntry {
        details = ImmutableSortedMap.copyOfSorted(details);
    }
}
