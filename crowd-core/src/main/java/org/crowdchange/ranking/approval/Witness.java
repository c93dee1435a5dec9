package org.crowdchange.ranking.approval;

import java.util.List;

/**
 * A group of voters that a committee denies what an {@link Axiom} demands, and the items that show it.
 *
 * @param ballots the positions of the group's ballots in the tally; for {@link Axiom#PARETO} those of the voters who would
 *     have more
 * @param voters how many voters cast them
 * @param deserved how many members the group deserves, by the argument of the axiom; for {@link Axiom#PARETO} the size of the
 *     committee
 * @param items the items on which the group agrees, or which it would rather have; for {@link Axiom#PARETO} the better
 *     committee
 * @param sentence what is wrong, in plain English
 */
public record Witness(List<Integer> ballots, long voters, int deserved, List<String> items, String sentence) {

    /** Copies the lists. */
    public Witness {
        ballots = List.copyOf(ballots);
        items = List.copyOf(items);
    }
}
