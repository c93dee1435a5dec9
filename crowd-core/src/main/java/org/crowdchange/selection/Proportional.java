package org.crowdchange.selection;

import java.util.Map;
import org.crowdchange.ranking.Parameters;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.Tally;

/**
 * Shortlists in which every group of voters finds its part, and not only the largest: by any method that elects several
 * winners, such as sequential proportional approval, equal shares, Phragmén, or a single transferable vote.
 */
public final class Proportional {

    private Proportional() {}

    /**
     * The items that a method elects when there are so many seats.
     *
     * @param method a method with a parameter {@code seats}, which gets the size; its ranking puts the elected items first
     * @throws org.crowdchange.model.InvalidInputException if the method has no such parameter
     * @throws IllegalArgumentException if the method does not accept the size
     */
    public static <T extends Tally<T>> Shortlist shortlist(RankingMethod<T> method, T tally, int size) {
        return Shortlist.of(Parameters.with(method, Map.of("seats", size)).rank(tally), size);
    }
}
