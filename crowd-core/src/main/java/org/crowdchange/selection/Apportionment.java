package org.crowdchange.selection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crowdchange.ranking.TieBreak;

/**
 * How many places each group gets.
 *
 * @param places for each group, in the order of their names, the places that it gets for certain
 * @param tied the groups that have an equal claim to the places that are left, in the order of their names; each can get one
 *     of them; empty if none is left
 * @param open how many places are left to them, less than there are of them
 */
public record Apportionment(Map<String, Integer> places, List<String> tied, int open) {

    /** Copies both. */
    public Apportionment {
        places = Collections.unmodifiableMap(new TreeMap<>(places));
        tied = List.copyOf(tied);
        if (open < 0 || (open == 0) != tied.isEmpty() || (open > 0 && open >= tied.size())) {
            throw new IllegalArgumentException(
                    open + " open places for " + tied + "; expected fewer places than groups, or neither");
        }
    }

    /** The places of each group, with those that are left given to tied groups in an order. */
    public Map<String, Integer> resolved(TieBreak ties) {
        List<String> order = new ArrayList<>(tied);
        if (ties == TieBreak.REVERSE_ITEM_ORDER) {
            Collections.reverse(order);
        }
        Map<String, Integer> all = new TreeMap<>(places);
        order.subList(0, open).forEach(group -> all.merge(group, 1, Integer::sum));
        return Collections.unmodifiableMap(all);
    }
}
