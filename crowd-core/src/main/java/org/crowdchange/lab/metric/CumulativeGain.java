package org.crowdchange.lab.metric;

import java.util.Arrays;

/**
 * How much relevance an order by scores puts near the top.
 *
 * <p><b>Source.</b> K. Järvelin, J. Kekäläinen, "Cumulated gain-based evaluation of IR techniques", <i>ACM Transactions on
 * Information Systems</i> 20 (2002), 422-446, <a href="https://doi.org/10.1145/582415.582418">doi:10.1145/582415.582418</a>;
 * for equal scores F. McSherry, M. Najork, "Computing information retrieval performance measures efficiently in the presence
 * of tied scores", <i>ECIR</i> 2008, <a
 * href="https://doi.org/10.1007/978-3-540-78646-7_38">doi:10.1007/978-3-540-78646-7_38</a>.
 *
 * <p>The item at place i from 1 contributes its gain divided by log<sub>2</sub>(1 + i). Items of equal score contribute the
 * mean over all orders in which they could stand. The two {@link Gain}s give different numbers; say which one you report.
 */
public final class CumulativeGain {

    private CumulativeGain() {}

    /**
     * The discounted cumulative gain of the first places.
     *
     * @param relevance how relevant each item is
     * @param scores by which the items are ordered, the highest first
     * @param places how many places count, 1 or more; beyond the number of items all do
     * @throws IllegalArgumentException if the lists differ in length or hold something that is no finite number, or there are
     *     no places
     */
    public static double discounted(double[] relevance, double[] scores, int places, Gain gain) {
        Scores.requirePairs(relevance, scores);
        requirePlaces(places);
        int[] order = Scores.descending(scores);
        double sum = 0;
        for (int start = 0; start < Math.min(places, order.length); ) {
            int end = start;
            double gains = 0;
            double discounts = 0;
            while (end < order.length && scores[order[end]] == scores[order[start]]) {
                gains += gain.of(relevance[order[end]]);
                discounts += end < places ? discount(end) : 0;
                end++;
            }
            sum += gains / (end - start) * discounts;
            start = end;
        }
        return sum;
    }

    /**
     * The discounted cumulative gain as a share of the best that any order of these items could have: 0 to 1 for
     * relevances of 0 or more. If there is nothing to gain, 0.
     *
     * @throws IllegalArgumentException as {@link #discounted} does
     */
    public static double normalised(double[] relevance, double[] scores, int places, Gain gain) {
        double gained = discounted(relevance, scores, places, gain);
        double[] best = Arrays.stream(relevance).map(gain::of).sorted().toArray();
        double ideal = 0;
        for (int i = 0; i < Math.min(places, best.length); i++) {
            ideal += best[best.length - 1 - i] * discount(i);
        }
        return ideal == 0 ? 0 : gained / ideal;
    }

    private static double discount(int place) {
        return Math.log(2) / Math.log(place + 2.0);
    }

    static void requirePlaces(int places) {
        if (places < 1) {
            throw new IllegalArgumentException("places is " + places + "; expected 1 or more");
        }
    }
}
