package org.crowdchange.lab.metric;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How well the top of a list finds the items that are known to be good. C. D. Manning, P. Raghavan, H. Schütze,
 * <i>Introduction to Information Retrieval</i> (2008), chapter 8.
 */
public final class Retrieval {

    private Retrieval() {}

    /**
     * The mean precision over the good items: the sum over different scores, the highest first, of the growth of recall
     * times the precision so far. Items of equal score are found together, so the order in which they stand makes no
     * difference (scikit-learn's convention, without interpolation).
     *
     * @param good whether each item is good
     * @param scores by which the items are ordered, the highest first
     * @return 0 if no item is good
     * @throws IllegalArgumentException if the lists differ in length or a score is no finite number
     */
    public static double averagePrecision(boolean[] good, double[] scores) {
        if (good.length != scores.length) {
            throw new IllegalArgumentException(
                    good.length + " items and " + scores.length + " scores; expected as many of both");
        }
        Scores.requireNumbers(scores);
        int[] order = Scores.descending(scores);
        int found = 0;
        double sum = 0;
        for (int start = 0; start < order.length; ) {
            int end = start;
            int before = found;
            while (end < order.length && scores[order[end]] == scores[order[start]]) {
                found += good[order[end]] ? 1 : 0;
                end++;
            }
            sum += (found - before) * ((double) found / end);
            start = end;
        }
        return found == 0 ? 0 : sum / found;
    }

    /**
     * The share of the first places that hold good items; places beyond the end of the list hold none.
     *
     * @param ranking the items, best first, none twice
     * @param places how many places count, 1 or more
     */
    public static double precision(List<String> ranking, Set<String> good, int places) {
        return (double) hits(ranking, good, places) / places;
    }

    /**
     * The share of the good items that the first places hold; NaN if no item is good.
     *
     * @param ranking the items, best first, none twice
     * @param places how many places count, 1 or more
     */
    public static double recall(List<String> ranking, Set<String> good, int places) {
        return (double) hits(ranking, good, places) / good.size();
    }

    /**
     * 1 divided by the place of the first good item; 0 if the list holds none. Its mean over many lists is the mean
     * reciprocal rank.
     *
     * @param ranking the items, best first, none twice
     */
    public static double reciprocalRank(List<String> ranking, Set<String> good) {
        RankBiasedOverlap.requireDistinct(ranking);
        for (int i = 0; i < ranking.size(); i++) {
            if (good.contains(ranking.get(i))) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    /** The mean over lists of {@link #reciprocalRank}; NaN if there are no lists. */
    public static double meanReciprocalRank(List<List<String>> rankings, Set<String> good) {
        return rankings.stream()
                .mapToDouble(each -> reciprocalRank(each, good))
                .average()
                .orElse(Double.NaN);
    }

    /**
     * The share of the first places that two lists have in common, whatever the order within them.
     *
     * @param one items, best first, none twice
     * @param other items, best first, none twice
     * @param places how many places count, 1 or more
     */
    public static double overlap(List<String> one, List<String> other, int places) {
        RankBiasedOverlap.requireDistinct(other);
        Set<String> top = new HashSet<>(other.subList(0, Math.min(Math.max(0, places), other.size())));
        return (double) hits(one, top, places) / places;
    }

    private static long hits(List<String> ranking, Set<String> good, int places) {
        CumulativeGain.requirePlaces(places);
        RankBiasedOverlap.requireDistinct(ranking);
        return ranking.stream().limit(places).filter(good::contains).count();
    }
}
