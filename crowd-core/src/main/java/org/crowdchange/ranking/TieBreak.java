package org.crowdchange.ranking;

import java.util.Comparator;

/**
 * How a method that must pick one of several equals picks it. A method that had to says so in its ranking; see {@link
 * Ranking#tieBroken()}.
 */
public enum TieBreak {
    /** The first in item order, which compares the ids as texts: "10" stands before "9". */
    ITEM_ORDER,
    /** The last in item order; to see whether a result hangs on how ties are broken. */
    REVERSE_ITEM_ORDER;

    /** The order of positions of a tally, the one that is picked first. */
    public Comparator<Integer> positions() {
        return this == ITEM_ORDER ? Comparator.naturalOrder() : Comparator.reverseOrder();
    }
}
