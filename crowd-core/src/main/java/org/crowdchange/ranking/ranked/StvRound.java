package org.crowdchange.ranking.ranked;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One round of a count by single transferable vote: what every item had, and then what happened. The votes of the tally,
 * the exhausted and the lost ones add up to the number of ballots.
 *
 * @param number from 1
 * @param quota the votes with which an item is elected in this round
 * @param tally the votes of the items that are elected or still in the running, by item
 * @param kept for Meek's rule the share of a vote that an item keeps, for Warren's its price, by item; else empty
 * @param exhausted the votes of ballots that rank no item that can still use them, blank ones included
 * @param lost the votes that rounding has lost so far
 * @param events what happened, in this order
 */
public record StvRound(
        int number,
        BigDecimal quota,
        SortedMap<String, BigDecimal> tally,
        SortedMap<String, BigDecimal> kept,
        BigDecimal exhausted,
        BigDecimal lost,
        List<StvEvent> events) {

    /** Copies the collections. */
    public StvRound {
        tally = Collections.unmodifiableSortedMap(new TreeMap<>(tally));
        kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
        events = List.copyOf(events);
    }
}
