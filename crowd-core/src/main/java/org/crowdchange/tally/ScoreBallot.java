package org.crowdchange.tally;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The scores, grades or points that one voter gave to some items. What a voter left out has no score.
 *
 * <p>A value: immutable and safe for use by many threads. Ballots are ordered by their items and scores.
 *
 * @param scores the scores by item, in item order
 */
public record ScoreBallot(SortedMap<String, Integer> scores) implements Comparable<ScoreBallot> {

    /** @throws IllegalArgumentException if an item is empty or a score out of {@link ScoreTally#MAX_LEVEL} */
    public ScoreBallot {
        scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
        for (Map.Entry<String, Integer> each : scores.entrySet()) {
            if (each.getKey().isEmpty()) {
                throw new IllegalArgumentException("the item is \"\"; expected some text");
            }
            ScoreTally.Builder.requireLevel(each.getValue());
        }
    }

    /** A ballot with these scores. */
    public static ScoreBallot of(Map<String, Integer> scores) {
        return new ScoreBallot(new TreeMap<>(scores));
    }

    /** What the ballot costs where every point costs one: the sum of the scores without their signs. */
    public long points() {
        long points = 0;
        for (int score : scores.values()) {
            points += Math.abs(score);
        }
        return points;
    }

    /** What the ballot costs where k votes cost k²: the sum of the squares of the scores. */
    public long squares() {
        long squares = 0;
        for (int score : scores.values()) {
            squares += (long) score * score;
        }
        return squares;
    }

    @Override
    public int compareTo(ScoreBallot other) {
        Iterator<Map.Entry<String, Integer>> theirs = other.scores.entrySet().iterator();
        for (Map.Entry<String, Integer> ours : scores.entrySet()) {
            if (!theirs.hasNext()) {
                return 1;
            }
            Map.Entry<String, Integer> their = theirs.next();
            int items = ours.getKey().compareTo(their.getKey());
            int order = items != 0 ? items : ours.getValue().compareTo(their.getValue());
            if (order != 0) {
                return order;
            }
        }
        return theirs.hasNext() ? -1 : 0;
    }

    /** The items and scores, as in "{queue=2, rota=5}". */
    @Override
    public String toString() {
        return scores.toString();
    }
}
