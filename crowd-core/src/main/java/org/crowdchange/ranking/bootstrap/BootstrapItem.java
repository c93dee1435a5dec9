package org.crowdchange.ranking.bootstrap;

import java.util.Optional;
import org.crowdchange.ranking.Interval;

/**
 * How an item's place spreads over the crowds that could have been.
 *
 * @param item the item
 * @param rank its rank by the real votes
 * @param score its score by the real votes
 * @param scoreInterval the percentile interval of its score; empty if it was rated in no round
 * @param bestRank the lower end of the percentile interval of its rank, 1 or more
 * @param worstRank the upper end, not below {@code bestRank}
 */
public record BootstrapItem(
        String item, int rank, double score, Optional<Interval> scoreInterval, int bestRank, int worstRank) {}
