package org.crowdchange.ranking.bootstrap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.crowdchange.ranking.Interval;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;

/** A ranking and what chance could have made of it. Immutable and safe for use by many threads. */
public final class BootstrapRanking {
    private final Ranking real;
    private final int[][] ranks;
    private final int[][] tied;
    private final double[][] scores;
    private final int roundsWithoutEstimate;
    private final double level;
    private final Map<String, Integer> places = new HashMap<>();

    BootstrapRanking(Bootstrap.Rounds rounds, double level) {
        real = rounds.real;
        ranks = Arrays.stream(rounds.ranks).filter(each -> each != null).toArray(int[][]::new);
        tied = Arrays.stream(rounds.tied).filter(each -> each != null).toArray(int[][]::new);
        scores = Arrays.stream(rounds.scores).filter(each -> each != null).toArray(double[][]::new);
        roundsWithoutEstimate = rounds.ranks.length - ranks.length;
        this.level = level;
        for (int i = 0; i < real.size(); i++) {
            places.put(real.items().get(i).item(), i);
        }
    }

    /** The ranking by the real votes. */
    public Ranking ranking() {
        return real;
    }

    /** The number of rounds that gave a ranking. */
    public int rounds() {
        return ranks.length;
    }

    /** The number of rounds in which the method had no estimate; they count for nothing here. */
    public int roundsWithoutEstimate() {
        return roundsWithoutEstimate;
    }

    /**
     * How every item's place spreads, in the order of the ranking by the real votes. O(n r log r) for n items and r rounds.
     *
     * @throws IllegalStateException if no round gave a ranking
     */
    public List<BootstrapItem> items() {
        requireRounds();
        return IntStream.range(0, real.size()).mapToObj(this::item).toList();
    }

    /**
     * How probably an item is among the best k: the share of rounds in which it is. Of a tie that only partly has room
     * among the k, each item counts with its share of the room.
     *
     * @param k 1 or more
     * @throws IllegalArgumentException if the ranking does not hold the item, or k is below 1
     * @throws IllegalStateException if no round gave a ranking
     */
    public double probabilityInTop(int k, String item) {
        if (k < 1) {
            throw new IllegalArgumentException("k is " + k + "; expected 1 or more");
        }
        int place = place(item);
        requireRounds();
        return IntStream.range(0, ranks.length)
                .mapToDouble(round -> {
                    int room = k - (ranks[round][place] - 1);
                    return Math.max(0, Math.min(1, (double) room / tied[round][place]));
                })
                .average()
                .orElseThrow();
    }

    /**
     * How probably one item is above another: the share of rounds in which it is, ties counting half.
     *
     * @throws IllegalArgumentException if the ranking does not hold one of the items
     * @throws IllegalStateException if no round gave a ranking
     */
    public double probabilityAbove(String item, String other) {
        int place = place(item);
        int otherPlace = place(other);
        requireRounds();
        return Arrays.stream(ranks)
                .mapToDouble(each -> (1 - Integer.signum(each[place] - each[otherPlace])) / 2.0)
                .average()
                .orElseThrow();
    }

    private BootstrapItem item(int place) {
        RankedItem item = real.items().get(place);
        int[] sorted =
                Arrays.stream(ranks).mapToInt(each -> each[place]).sorted().toArray();
        double tail = (1 - level) / 2;
        return new BootstrapItem(
                item.item(),
                item.rank(),
                item.score(),
                scoreInterval(place, tail),
                sorted[index(tail, sorted.length)],
                sorted[sorted.length - 1 - index(tail, sorted.length)]);
    }

    private Optional<Interval> scoreInterval(int place, double tail) {
        double[] sorted = Arrays.stream(scores)
                .flatMapToDouble(each -> DoubleStream.of(each[place]))
                .filter(score -> !Double.isNaN(score))
                .sorted()
                .toArray();
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(new Interval(
                        sorted[index(tail, sorted.length)], sorted[sorted.length - 1 - index(tail, sorted.length)]));
    }

    /** How many of the sorted values are cut off at either end. */
    private static int index(double tail, int length) {
        return (int) (tail * length);
    }

    private int place(String item) {
        Integer place = places.get(item);
        if (place == null) {
            throw new IllegalArgumentException("the item is \"" + item + "\"; expected one of the ranking");
        }
        return place;
    }

    private void requireRounds() {
        if (ranks.length == 0) {
            throw new IllegalStateException("none of " + roundsWithoutEstimate + " rounds has an estimate");
        }
    }
}
