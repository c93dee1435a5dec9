package org.crowdchange.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crowdchange.internal.math.Order;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link Ranking} from the scores that a method has computed: tiers, ranks and the ranges of ranks that the
 * data cannot tell apart.
 *
 * <p>Every item is added once, in item order. Items whose scores are exactly equal share a tier, so a method must
 * compute equal scores for equal evidence: the same formula on the same numbers, in the same order.
 *
 * <p>Building n items takes O(n). Not thread-safe.
 */
public final class RankingBuilder {

    private final RankingMethod<?> method;
    private final List<String> warnings = new ArrayList<>();
    private final List<Term> diagnostics = new ArrayList<>();
    private String[] items;
    private double[] score;
    private double[] low;
    private double[] high;
    private long[] evidence;
    // Scores, but minus infinity for unrated items, which brings them to the end.
    private double[] key;
    private int size;
    private int rated;
    private double resolution;
    private boolean tieBroken;

    /**
     * A builder for the result of a method.
     *
     * @param method the method that ranks
     * @param expectedSize about how many items there will be
     */
    public RankingBuilder(RankingMethod<?> method, int expectedSize) {
        this.method = method;
        items = new String[expectedSize];
        score = new double[expectedSize];
        low = new double[expectedSize];
        high = new double[expectedSize];
        evidence = new long[expectedSize];
        key = new double[expectedSize];
    }

    /**
     * Adds an item whose score is uncertain.
     *
     * @param value the score, finite
     * @param from the lower end of the interval, finite
     * @param to the upper end of the interval, finite and not below {@code from}
     * @param votes how many votes the score rests on
     */
    public RankingBuilder rated(String item, double value, double from, double to, long votes) {
        if (!(from <= to && Double.isFinite(to - from))) {
            throw new IllegalArgumentException("the interval of \"" + item + "\" is " + from + " to " + to
                    + "; expected finite ends, the lower first");
        }
        append(item, value, value, from, to, votes);
        rated++;
        return this;
    }

    /**
     * Adds an item whose score is not an estimate but a fact, as its age.
     *
     * @param value the score, finite
     * @param votes how many votes the score rests on
     */
    public RankingBuilder rated(String item, double value, long votes) {
        append(item, value, value, Double.NaN, Double.NaN, votes);
        rated++;
        return this;
    }

    /**
     * Adds an item of which the votes say nothing. All such items share the last tier, whatever the formula gives for
     * them: nobody has spoken for them yet. That is a convention, so it makes no other item's rank uncertain.
     *
     * @param value what the formula gives without votes, finite
     */
    public RankingBuilder unrated(String item, double value) {
        append(item, value, Double.NEGATIVE_INFINITY, Double.NaN, Double.NaN, 0);
        return this;
    }

    /** Adds something that a reader of the ranking should know, as one sentence. */
    public RankingBuilder warning(String sentence) {
        warnings.add(sentence);
        return this;
    }

    /**
     * Says that the method had to pick one of several equals, and adds a warning.
     *
     * @param sentence which were equal, and which was picked
     */
    public RankingBuilder tieBroken(String sentence) {
        tieBroken = true;
        return warning(sentence);
    }

    /**
     * Lets scores tie that differ by no more than the method's computation can tell: of rated items in the order of their
     * scores, each shares the tier, and the score, of the one before it if they are at most this far apart. For methods
     * that iterate or add up rounded numbers; without it only equal scores tie.
     *
     * @param distance 0 or more, finite
     * @throws IllegalArgumentException if the distance is out of range
     */
    public RankingBuilder resolution(double distance) {
        if (!(distance >= 0 && Double.isFinite(distance))) {
            throw new IllegalArgumentException("the resolution is " + distance + "; expected 0 or more, finite");
        }
        resolution = distance;
        return this;
    }

    /** Adds a number about the computation, such as the iterations it took. */
    public RankingBuilder diagnostic(String name, double value, String meaning) {
        diagnostics.add(new Term(name, value, meaning));
        return this;
    }

    private void append(String item, double value, double sortKey, double from, double to, long votes) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "the score of \"" + item + "\" is " + value + "; expected a finite number");
        }
        if (size == items.length) {
            grow();
        }
        items[size] = item;
        // Adding 0.0 turns -0.0 into 0.0, which else would be two scores.
        score[size] = value + 0.0;
        key[size] = sortKey + 0.0;
        low[size] = from;
        high[size] = to;
        evidence[size] = votes;
        size++;
    }

    private void grow() {
        int room = Math.max(16, 2 * size);
        items = Arrays.copyOf(items, room);
        score = Arrays.copyOf(score, room);
        low = Arrays.copyOf(low, room);
        high = Arrays.copyOf(high, room);
        evidence = Arrays.copyOf(evidence, room);
        key = Arrays.copyOf(key, room);
    }

    /**
     * Ranks what was added.
     *
     * @param explainer explains an item when asked; it may keep the tally, which does not change
     */
    public Ranking build(Explainer explainer) {
        return build(explainer, null);
    }

    /**
     * The answer of a method whose estimate does not exist for this tally: the items that were added, none of them rated.
     *
     * @param noEstimate why there is none
     * @throws IllegalStateException if an item was added as rated
     */
    public Ranking build(NoEstimate noEstimate) {
        if (rated > 0) {
            throw new IllegalStateException(rated + " items are rated; expected none where there is no estimate");
        }
        return build(item -> Explanation.of(method, item, noEstimate.reason(), List.of()), noEstimate);
    }

    /** The score at each place, shared where the resolution ties; items that it ties are brought into item order. */
    private double[] sharedScores(int[] order) {
        double[] shared = new double[size];
        for (int i = 0; i < size; i++) {
            shared[i] = score[order[i]];
        }
        int start = 0;
        for (int i = 1; resolution > 0 && i <= rated; i++) {
            if (i == rated || score[order[i - 1]] - score[order[i]] > resolution) {
                Arrays.fill(shared, start, i, shared[start]);
                Arrays.sort(order, start, i);
                start = i;
            }
        }
        return shared;
    }

    private Ranking build(Explainer explainer, @Nullable NoEstimate noEstimate) {
        int[] order = Order.descending(Arrays.copyOf(key, size));
        double[] shared = sharedScores(order);
        Places places = new Places(size, rated);
        for (int i = 0; i < size; i++) {
            int from = order[i];
            places.items[i] = items[from];
            places.score[i] = shared[i];
            places.low[i] = low[from];
            places.high[i] = high[from];
            places.evidence[i] = evidence[from];
        }
        places.settle();
        return new Ranking(
                method.id(),
                method.parameters(),
                places,
                List.copyOf(warnings),
                List.copyOf(diagnostics),
                explainer,
                noEstimate,
                tieBroken);
    }
}
