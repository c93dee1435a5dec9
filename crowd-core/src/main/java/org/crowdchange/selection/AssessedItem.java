package org.crowdchange.selection;

import java.util.List;

/**
 * An item judged by several criteria.
 *
 * @param item the item
 * @param rank 1 + the number of items with a larger total
 * @param total the sum of the parts
 * @param parts what each criterion contributes, in the order of the criteria: weight times normalised value
 */
public record AssessedItem(String item, int rank, double total, List<Double> parts) {

    /** Copies the list. */
    public AssessedItem {
        parts = List.copyOf(parts);
    }
}
