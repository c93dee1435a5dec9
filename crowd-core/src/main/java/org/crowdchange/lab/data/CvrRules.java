package org.crowdchange.lab.data;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the rows of a cast-vote record are read as ballots: where the ranks stand, what the marks mean, and what becomes of a
 * ballot that marks several candidates at one rank or skips ranks.
 *
 * @param firstRank the column of the first rank, from 0
 * @param ranks how many ranks there are; 0 if all columns from the first one on are ranks
 * @param overvote the text where several candidates are marked at a rank; empty if none stands for that
 * @param undervote the text where nobody is marked; an empty field always means that
 * @param writeIn the text for a written-in name that is not declared; empty if none stands for that
 * @param writeInItem the item that such a name counts for; empty if it counts as nobody
 * @param endAtOvervote whether a ballot ends at an overvote; if not, the rank is passed over
 * @param maximumSkipped how many ranks in a row may be skipped; a rank that stands behind more of them does not count, nor
 *     does what follows
 * @param endAtDuplicate whether a ballot ends where it names a candidate again; if not, the rank is passed over
 * @param candidates the item for each text that names a candidate; if empty, each text names an item of its own
 */
public record CvrRules(
        int firstRank,
        int ranks,
        String overvote,
        String undervote,
        String writeIn,
        String writeInItem,
        boolean endAtOvervote,
        int maximumSkipped,
        boolean endAtDuplicate,
        Map<String, String> candidates) {

    /** The largest number of skipped ranks, for rules that allow any. */
    public static final int ANY_NUMBER = Integer.MAX_VALUE;

    /** @throws IllegalArgumentException if a number is negative */
    public CvrRules {
        if (firstRank < 0 || ranks < 0 || maximumSkipped < 0) {
            throw new IllegalArgumentException("firstRank is " + firstRank + ", ranks is " + ranks
                    + " and maximumSkipped is " + maximumSkipped + "; expected 0 or more");
        }
        candidates = Map.copyOf(new LinkedHashMap<>(candidates));
    }

    /**
     * The usual marks, {@code overvote}, {@code undervote} and {@code UWI}, in which overvotes and skipped ranks are passed
     * over and undeclared write-ins are an item like any other.
     *
     * @param firstRank the column of the first rank, from 0
     * @param ranks how many ranks there are; 0 if all columns from the first one on are ranks
     */
    public static CvrRules usual(int firstRank, int ranks) {
        return new CvrRules(
                firstRank, ranks, "overvote", "undervote", "UWI", "UWI", false, ANY_NUMBER, false, Map.of());
    }
}
