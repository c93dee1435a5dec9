package org.crowdchange.ranking;

import java.util.Optional;

/**
 * One item at its place in a {@link Ranking}.
 *
 * <p>Ranks are counted from 1, and items of one tier share the rank of the first of them: 1, 2, 2, 4. From
 * {@code bestRank} to {@code worstRank} goes the range of ranks that the data cannot tell apart: an item could stand
 * higher than any item except those whose interval lies wholly above its own, and lower than any except those whose
 * interval lies wholly below. Where the method gives no interval, the range is that of the tie.
 *
 * @param item the item
 * @param rated whether the votes say anything about the item; those of which they say nothing stand in the last tier by
 *     convention, and their score is what the method's formula gives without votes
 * @param tier the number of its tier, 1 for the best
 * @param rank 1 + the number of items in better tiers
 * @param bestRank the best rank it could have, 1 to {@code rank}
 * @param worstRank the worst rank it could have, {@code rank} or more
 * @param score what the method computed; larger is better; always finite
 * @param interval where the score could lie, if the method knows
 * @param evidence the number of votes that the score rests on
 */
public record RankedItem(
        String item,
        boolean rated,
        int tier,
        int rank,
        int bestRank,
        int worstRank,
        double score,
        Optional<Interval> interval,
        long evidence) {

    /** @throws IllegalArgumentException if the ranks are not in order, the score not finite or the evidence negative */
    public RankedItem {
        if (bestRank < 1 || bestRank > rank || rank > worstRank || tier < 1 || tier > rank) {
            throw new IllegalArgumentException("\"" + item + "\" has tier " + tier + ", rank " + rank + ", could be "
                    + bestRank + " to " + worstRank + "; expected 1 <= best <= rank <= worst and 1 <= tier <= rank");
        }
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException(
                    "the score of \"" + item + "\" is " + score + "; expected a finite number");
        }
        if (evidence < 0) {
            throw new IllegalArgumentException(
                    "the evidence of \"" + item + "\" is " + evidence + "; expected 0 or more votes");
        }
    }

    /**
     * The place in words, to end a sentence with: "rank 3, could be 2 to 5"; "rank 3" when nothing else is possible;
     * "rank 3, tied with 2 others" where the method gives no interval.
     */
    public String place() {
        if (!rated) {
            return "listed last";
        }
        if (interval.isPresent()) {
            return "rank " + rank + (bestRank == worstRank ? "" : ", could be " + bestRank + " to " + worstRank);
        }
        int others = worstRank - rank;
        return "rank " + rank + (others == 0 ? "" : ", tied with " + others + (others == 1 ? " other" : " others"));
    }
}
