package org.crowdchange.ranking.ranked;

import java.util.List;
import java.util.stream.IntStream;

/** The items with the highest score. */
final class Best {
    private Best() {}

    static List<String> of(List<String> items, double[] scores) {
        double best = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            best = Math.max(best, score);
        }
        double highest = best;
        return IntStream.range(0, scores.length)
                .filter(i -> scores[i] == highest)
                .mapToObj(items::get)
                .toList();
    }
}
