package org.crowdchange.ranking.ranked;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that happened to an item in a round of a count by single transferable vote.
 *
 * @param kind what
 * @param item the item
 * @param votes the votes that it had
 * @param transfers the votes that went from it to other items, by item; only those that got some
 * @param exhausted the votes that went from it to nobody, because the ballots rank no other item that is left
 * @param lost the votes that rounding lost on the way
 */
public record StvEvent(
        Kind kind,
        String item,
        BigDecimal votes,
        SortedMap<String, BigDecimal> transfers,
        BigDecimal exhausted,
        BigDecimal lost) {

    /** What can happen to an item. */
    public enum Kind {
        /** It reached the quota. */
        ELECTED,
        /** It did not reach the quota, but as many items were left as seats. */
        ELECTED_TO_FILL,
        /** Its votes above the quota were transferred. */
        SURPLUS,
        /** It had the fewest votes, and all of them were transferred. */
        EXCLUDED
    }

    /** Copies the transfers. */
    public StvEvent {
        transfers = Collections.unmodifiableSortedMap(new TreeMap<>(transfers));
    }
}
