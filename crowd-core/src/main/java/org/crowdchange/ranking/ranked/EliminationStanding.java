package org.crowdchange.ranking.ranked;

/**
 * How far an item came in a count in which items leave.
 *
 * @param item the item
 * @param winner whether it won
 * @param round the round after which it left, from 1; 0 if it was still there at the end
 * @param votes what was counted for it in its last round
 * @param measure what was counted, as in "first places"
 */
public record EliminationStanding(String item, boolean winner, int round, long votes, String measure) {}
