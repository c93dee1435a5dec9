package org.crowdchange.ranking.budget;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a budget rule spends the money on.
 *
 * @param budget how much there is to spend
 * @param purchases the projects that are funded, in the order in which the rule took them
 * @param cost what they cost together, at most the budget
 * @param exhaustive whether none of the other projects would fit into what is left
 * @param share how much money each voter had, or had been given, when the rule ended, in currency; 0 for rules in which voters
 *     have no money. With raises more than the budget divided by the voters.
 * @param raises how many times the shares were raised by a step
 * @param complete false if raising the shares came to no end within the limit of the rule
 */
public record Allocation(
        BigDecimal budget,
        List<Purchase> purchases,
        BigDecimal cost,
        boolean exhaustive,
        double share,
        long raises,
        boolean complete) {

    /** Copies the list. */
    public Allocation {
        purchases = List.copyOf(purchases);
    }

    /** The projects that are funded, in the order in which the rule took them. */
    public List<String> selected() {
        return purchases.stream().map(Purchase::project).toList();
    }

    /** What is left of the budget. */
    public BigDecimal leftover() {
        return budget.subtract(cost);
    }

    /** Whether a project had to be picked from several equals. */
    public boolean tieBroken() {
        return purchases.stream().anyMatch(each -> !each.tied().isEmpty());
    }
}
