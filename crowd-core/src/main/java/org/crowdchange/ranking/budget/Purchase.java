package org.crowdchange.ranking.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A project that a rule funded.
 *
 * @param round 1 for the first project, then counting up
 * @param project the project
 * @param cost what it costs
 * @param stage which part of the rule took it
 * @param supporters how many people gave it points
 * @param measure by which it was taken: in the stage {@link Stage#GREEDY} satisfaction per unit of cost, most first (0 for a
 *     project that costs nothing); in {@link Stage#EQUAL_SHARES} what a unit of satisfaction cost its supporters, least first;
 *     in {@link Stage#PHRAGMEN} how much money every voter had been given when its supporters could pay for it, least first
 * @param largestPayment the most that one supporter paid; empty in the stage {@link Stage#GREEDY}, in which nobody pays
 * @param tied the projects that were equal to it in this round, in item order, of which it was picked by the tie-break
 */
public record Purchase(
        int round,
        String project,
        BigDecimal cost,
        Stage stage,
        long supporters,
        double measure,
        OptionalDouble largestPayment,
        List<String> tied) {

    /** The parts of a rule. */
    public enum Stage {
        /** Bought by supporters who share the cost as equally as they can. */
        EQUAL_SHARES,
        /** Bought as soon as the supporters had saved the cost. */
        PHRAGMEN,
        /** Taken for its satisfaction per unit of cost. */
        GREEDY
    }

    /** Copies the list. */
    public Purchase {
        tied = List.copyOf(tied);
    }

    /**
     * The number of supporters that would carry the cost if each paid the largest payment: at most {@link #supporters}, and
     * less if some had too little left. Empty if nobody paid anything.
     */
    public OptionalDouble effectiveSupporters() {
        double most = largestPayment.orElse(0);
        return most > 0 ? OptionalDouble.of(cost.doubleValue() / most) : OptionalDouble.empty();
    }
}
