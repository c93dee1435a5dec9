package org.crowdchange.ranking.ranked;

import java.util.List;

/**
 * The orders of all items that contradict the ballots least.
 *
 * @param distance how often a ballot prefers an item to one that stands above it, over all ballots and pairs of items
 * @param lowerBound no order has less; the distance itself if it is known to be the least
 * @param rankings best item first; all orders of this distance, or some if there are too many or the search was not
 *     exact
 * @param complete whether these are all orders of the least distance
 */
public record KemenyRankings(long distance, long lowerBound, List<List<String>> rankings, boolean complete) {

    /** Copies the rankings. */
    public KemenyRankings {
        rankings = rankings.stream().map(List::copyOf).toList();
    }
}
