package org.crowdchange.ranking;

import java.util.List;

/**
 * Items that a method does not tell apart: one step of a ranking.
 *
 * @param number 1 for the best tier, then counting up without gaps
 * @param items the items, at least one, in item order
 */
public record Tier(int number, List<RankedItem> items) {

    /** @throws IllegalArgumentException if the tier is empty or its number is below 1 */
    public Tier {
        if (number < 1 || items.isEmpty()) {
            throw new IllegalArgumentException("tier " + number + " has " + items.size()
                    + " items; expected a number from 1 and at least one item");
        }
        items = List.copyOf(items);
    }

    /** The rank that the items share: 1 + the number of items in better tiers. */
    public int rank() {
        return items.get(0).rank();
    }

    /** Whether the votes say anything about these items; see {@link RankedItem#rated()}. */
    public boolean rated() {
        return items.get(0).rated();
    }
}
