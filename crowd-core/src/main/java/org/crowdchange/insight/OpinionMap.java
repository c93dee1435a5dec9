package org.crowdchange.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crowdchange.internal.math.KMeans;
import org.crowdchange.internal.math.Silhouette;
import org.crowdchange.ranking.opinion.OpinionSpace;
import org.crowdchange.tally.OpinionMatrix;

/**
 * Who thinks alike: participants as points in the plane where their opinions differ most, and the groups they form there.
 *
 * <pre>{@code
 * OpinionMap map = OpinionMap.of(matrix);
 * Ranking ranking = new GroupInformedConsensus().rank(matrix.grouped(map.groups()));
 * }</pre>
 *
 * <p><b>Source.</b> C. Small, M. Bjorkegren, T. Erkkilä, L. Shaw and C. Megill, "Polis: Scaling deliberation by mapping high
 * dimensional opinion spaces", <i>Recerca</i> 26 (2021), <a
 * href="https://doi.org/10.6035/recerca.5516">doi:10.6035/recerca.5516</a>, without that system's smoothing over time.
 *
 * <p><b>Variant.</b> Points are those of {@link OpinionSpace}. They are grouped by k-means for every k from 2 to
 * {@code mostGroups}, from seeds of k-means++, best of ten starts; the k with the largest mean silhouette counts, the
 * smallest of equals.
 *
 * <p><b>Labels.</b> Groups are called "0", "1", ... from the largest to the smallest; of equally large ones the one with the
 * first participant, in the order of their names, comes first. So the same votes and seed give the same labels. When votes
 * come in, groups may change places: labels are names within one map and no identity of a group over time.
 *
 * <p><b>Complexity.</b> That of {@link OpinionSpace}, and O(n<sup>2</sup>) for n participants up to 2,000, then O(n).
 *
 * <p><b>Edge cases.</b> Without participants who have voted enough there are no groups. Where all of them stand on one point
 * they are one group. Participants count as often as their votes are in the matrix.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class OpinionMap {
    private final OpinionSpace space;
    private final int[] groupOf;
    private final SortedMap<Integer, Double> silhouettes;

    /**
     * How a map is made.
     *
     * @param minVotes on how many items a participant must have voted to be on it, 1 or more; if there are fewer items, on
     *     all of them
     * @param mostGroups how many groups there may be, 2 or more
     * @param seed from which the starts are drawn
     */
    public record Settings(int minVotes, int mostGroups, long seed) {
        /** 7 votes, up to 5 groups and the seed 1. */
        public static final Settings DEFAULT = new Settings(7, 5, 1);

        /** @throws IllegalArgumentException if a number is out of range */
        public Settings {
            if (minVotes < 1) {
                throw new IllegalArgumentException("minVotes is " + minVotes + "; expected 1 or more");
            }
            if (mostGroups < 2) {
                throw new IllegalArgumentException("mostGroups is " + mostGroups + "; expected 2 or more");
            }
        }
    }

    /**
     * A participant on the map.
     *
     * @param participant the name
     * @param x along the line where opinions differ most
     * @param y along the next
     * @param group the group
     */
    public record Place(String participant, double x, double y, String group) {}

    private OpinionMap(OpinionSpace space, int[] groupOf, SortedMap<Integer, Double> silhouettes) {
        this.space = space;
        this.groupOf = groupOf;
        this.silhouettes = Collections.unmodifiableSortedMap(silhouettes);
    }

    /** The map of these votes, with {@link Settings#DEFAULT}. */
    public static OpinionMap of(OpinionMatrix matrix) {
        return of(matrix, Settings.DEFAULT);
    }

    /** The map of these votes. */
    public static OpinionMap of(OpinionMatrix matrix, Settings settings) {
        OpinionSpace space = OpinionSpace.of(matrix, settings.minVotes());
        double[][] points = new double[space.participants()][];
        double[] weights = new double[points.length];
        for (int p = 0; p < points.length; p++) {
            points[p] = new double[] {space.coordinate(p, 0), space.coordinate(p, 1)};
            weights[p] = space.weight(p);
        }
        int different =
                (int) Arrays.stream(points).map(Arrays::toString).distinct().count();
        SortedMap<Integer, Double> silhouettes = new TreeMap<>();
        int[] best = new int[points.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 2; k <= Math.min(settings.mostGroups(), different); k++) {
            int[] groups = new KMeans(points, weights).groups(k, settings.seed());
            double silhouette = Silhouette.mean(points, weights, groups, k);
            silhouettes.put(k, silhouette);
            if (silhouette > highest) {
                highest = silhouette;
                best = groups;
            }
        }
        return new OpinionMap(space, labelled(best, weights), silhouettes);
    }

    /** The groups numbered by size, then by their first participants. */
    private static int[] labelled(int[] groups, double[] weights) {
        Map<Integer, double[]> sizes = new LinkedHashMap<>();
        for (int p = 0; p < groups.length; p++) {
            sizes.computeIfAbsent(groups[p], any -> new double[1])[0] += weights[p];
        }
        List<Integer> order = new ArrayList<>(sizes.keySet());
        // Stable: of equal sizes the one that was met first stays first.
        order.sort(Comparator.comparingDouble(group -> -sizes.getOrDefault(group, new double[1])[0]));
        return Arrays.stream(groups).map(order::indexOf).toArray();
    }

    /** The participants on the map, in the order of their names. */
    public List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (int p = 0; p < groupOf.length; p++) {
            places.add(
                    new Place(space.participant(p), space.coordinate(p, 0), space.coordinate(p, 1), label(groupOf[p])));
        }
        return places;
    }

    /** The group of each participant on the map: what {@link OpinionMatrix#grouped} counts by. */
    public Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        for (int p = 0; p < groupOf.length; p++) {
            groups.put(space.participant(p), label(groupOf[p]));
        }
        return groups;
    }

    /** The number of groups. */
    public int size() {
        return Arrays.stream(groupOf).max().orElse(-1) + 1;
    }

    /** The mean silhouette for each number of groups that was tried; higher is clearer, 1 the most. */
    public SortedMap<Integer, Double> silhouettes() {
        return silhouettes;
    }

    /** The plane of the map. */
    public OpinionSpace space() {
        return space;
    }

    private static String label(int group) {
        return Integer.toString(group);
    }
}
