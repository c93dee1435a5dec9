package org.crowdchange.ranking.ranked;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One round of a count in which items leave until a winner is found.
 *
 * @param number from 1
 * @param measure what was counted, as in "first places"
 * @param tally what was counted for each item that was still there, by item
 * @param needed what an item needed to win at once; 0 if nothing would do
 * @param exhausted how many voters ranked none of the items that were still there
 * @param left the items that left at the end of the round, in item order; empty in the round that decided
 */
public record EliminationRound(
        int number, String measure, SortedMap<String, Long> tally, long needed, long exhausted, List<String> left) {

    /** Copies the collections. */
    public EliminationRound {
        tally = Collections.unmodifiableSortedMap(new TreeMap<>(tally));
        left = List.copyOf(left);
    }
}
