package org.crowdchange.selection;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges items by several criteria at once: the total of an item is the sum over the criteria of weight times
 * normalised value. That is the simple additive weighting of the textbooks (P. C. Fishburn, "Additive utilities with
 * incomplete product sets", <i>Operations Research</i> 15, 1967, 537-542).
 *
 * <p>Weights are opinions. {@link Assessment} therefore says how far each of them can move before the shortlist changes
 * (after E. Triantaphyllou, A. Sánchez, "A sensitivity analysis approach for some deterministic multi-criteria decision
 * making methods", <i>Decision Sciences</i> 28, 1997, 151-194).
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param criteria at least one, no two of one name, one of them with a weight above 0
 */
public record WeightedCriteria(List<Criterion> criteria) {

    /** @throws IllegalArgumentException if there are no criteria, two have one name, or no weight is above 0 */
    public WeightedCriteria {
        criteria = List.copyOf(criteria);
        Set<String> names = new HashSet<>();
        for (Criterion criterion : criteria) {
            if (!names.add(criterion.name())) {
                throw new IllegalArgumentException(
                        "two criteria are called \"" + criterion.name() + "\"; expected a name for each");
            }
        }
        if (criteria.stream().noneMatch(each -> each.weight() > 0)) {
            throw new IllegalArgumentException(
                    "no criterion has a weight above 0, of " + criteria.size() + "; expected at least one");
        }
    }

    /** Criteria in this order. */
    public static WeightedCriteria of(Criterion... criteria) {
        return new WeightedCriteria(Arrays.asList(criteria));
    }

    /** All items that a criterion has a value for, in item order. */
    public List<String> items() {
        Set<String> items = new TreeSet<>();
        criteria.forEach(each -> items.addAll(each.values().keySet()));
        return List.copyOf(items);
    }

    /**
     * Judges all items and takes the best.
     *
     * @param size how many, 0 or more
     * @throws IllegalArgumentException if the size is negative
     */
    public Assessment assess(int size) {
        Shortlist.requireSize(size);
        return new Assessment(this, size);
    }
}
