package org.crowdchange.ranking;

import java.util.Arrays;
import java.util.Optional;

/**
 * The columns of a ranking, best item first. Ten thousand items then are a handful of arrays, and a {@link RankedItem}
 * is made for those that somebody looks at.
 */
final class Places {
    final String[] items;
    final double[] score;
    final double[] low;
    final double[] high;
    final long[] evidence;
    private final int rated;
    private final int[] tier;
    private final int[] best;
    private final int[] worst;
    // Where each tier begins, and behind the last of them the number of items.
    private int[] tierStart = {0};

    /** @param rated how many items the votes say something about; they stand first */
    Places(int size, int rated) {
        this.rated = rated;
        items = new String[size];
        score = new double[size];
        low = new double[size];
        high = new double[size];
        evidence = new long[size];
        tier = new int[size];
        best = new int[size];
        worst = new int[size];
    }

    /** Fills in tiers and ranges, once the items stand in their order. */
    void settle() {
        tierStart = new int[items.length + 1];
        int tiers = 0;
        for (int i = 0; i < items.length; i++) {
            if (i == 0 || i == rated || (i < rated && score[i] != score[i - 1])) {
                tierStart[tiers++] = i;
            }
            tier[i] = tiers;
        }
        tierStart[tiers] = items.length;
        tierStart = Arrays.copyOf(tierStart, tiers + 1);

        double[] from = new double[rated];
        double[] to = new double[rated];
        for (int i = 0; i < rated; i++) {
            boolean certain = Double.isNaN(low[i]);
            from[i] = certain ? score[i] : low[i];
            to[i] = certain ? score[i] : high[i];
        }
        RankRanges ranges = new RankRanges(from, to);
        for (int i = 0; i < items.length; i++) {
            int first = tierStart[tier[i] - 1] + 1;
            int last = tierStart[tier[i]];
            // An interval need not hold its score, but the range of ranks holds the rank.
            best[i] = i < rated ? Math.min(first, ranges.best[i]) : first;
            worst[i] = i < rated ? Math.max(last, ranges.worst[i]) : last;
        }
    }

    int size() {
        return items.length;
    }

    int tiers() {
        return tierStart.length - 1;
    }

    /** Where a tier begins; {@code tierStart(tiers())} is the number of items. */
    int tierStart(int index) {
        return tierStart[index];
    }

    RankedItem item(int place) {
        Optional<Interval> interval =
                Double.isNaN(low[place]) ? Optional.empty() : Optional.of(new Interval(low[place], high[place]));
        return new RankedItem(
                items[place],
                place < rated,
                tier[place],
                tierStart[tier[place] - 1] + 1,
                best[place],
                worst[place],
                score[place],
                interval,
                evidence[place]);
    }
}
