package org.crowdchange.ranking.ranked;

import java.util.List;

/**
 * That a rule lets one item defeat another.
 *
 * @param winner the item that defeats
 * @param loser the item that is defeated
 * @param strength by how much, as the rule measures it; above 0
 */
public record Defeat(String winner, String loser, long strength) {

    /** All defeats of a rule, as items stand in their order. */
    static List<Defeat> list(PairwiseMatrix matrix, Relation relation) {
        List<Defeat> defeats = new java.util.ArrayList<>();
        for (int a = 0; a < matrix.size(); a++) {
            for (int b = 0; b < matrix.size(); b++) {
                long strength = relation.strength(a, b);
                if (strength > 0) {
                    defeats.add(new Defeat(matrix.item(a), matrix.item(b), strength));
                }
            }
        }
        return List.copyOf(defeats);
    }

    /** Which item defeats which. */
    @FunctionalInterface
    interface Relation {
        /** Above 0 if the item at position a defeats that at position b. */
        long strength(int a, int b);
    }
}
