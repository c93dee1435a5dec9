package org.crowdchange.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whole ballots of scores or points: each distinct ballot once, with its weight, the number of voters who cast it. For
 * methods that compare what one voter gave to several items, or that hold voters to a budget; for the others {@link
 * ScoreTally} is smaller and faster.
 *
 * <p>Items are texts; they stand in the order of {@link String#compareTo}, and a ballot names them by their position.
 * Items that were declared belong to the tally even if nobody scores them: that they stand for election is a fact and
 * not a vote, so {@link #minus} takes ballots away and leaves declarations as they are. Blank ballots count too.
 *
 * <p>Merging takes O(n log n) for n distinct ballots of both. Immutable and safe for use by many threads; the {@linkplain
 * Builder builder} is not.
 */
public final class ScoreBallotTally implements Tally<ScoreBallotTally> {

    /** The most ballots that a tally can hold, 2<sup>40</sup>; so the sum of an item's scores is always a {@code long}. */
    public static final long MAX_TOTAL = 1L << 40;

    private static final ScoreBallotTally EMPTY = new ScoreBallotTally(Items.NONE, List.of(), new long[0]);

    /** How it is stored. */
    public static final TallyForm<ScoreBallotTally> FORM =
            new TallyForm<>("score-ballots", 1, ScoreBallotTally::columns, ScoreBallotTally::of);

    private final Items items;
    private final List<ScoreBallot> ballots;
    private final long[] weight;
    // Ballot b scores the items at the positions from start[b] to start[b + 1].
    private final int[] start;
    private final int[] position;
    private final int[] score;

    private ScoreBallotTally(Items items, List<ScoreBallot> ballots, long[] weight) {
        this.items = items;
        this.ballots = ballots;
        this.weight = weight;
        start = new int[weight.length + 1];
        for (int b = 0; b < weight.length; b++) {
            start[b + 1] = Math.addExact(start[b], ballots.get(b).scores().size());
        }
        position = new int[start[weight.length]];
        score = new int[position.length];
        int next = 0;
        for (ScoreBallot ballot : ballots) {
            for (Map.Entry<String, Integer> each : ballot.scores().entrySet()) {
                position[next] = items.indexOf(each.getKey());
                score[next++] = each.getValue();
            }
        }
    }

    /** The tally without items and ballots. */
    public static ScoreBallotTally empty() {
        return EMPTY;
    }

    /** A builder with nothing in it. */
    public static Builder builder() {
        return new Builder();
    }

    /** The number of items. */
    public int size() {
        return items.size();
    }

    /**
     * The item at a position.
     *
     * @param place 0 to {@code size() - 1}, in item order
     */
    public String item(int place) {
        return items.get(place);
    }

    /** The position of an item, or -1 if the tally does not hold it. */
    public int indexOf(String item) {
        return items.indexOf(item);
    }

    /** Whether the item at a position was declared, so that it stays without ballots that score it. */
    public boolean declared(int place) {
        return items.isListed(Objects.checkIndex(place, items.size()));
    }

    /** The number of distinct ballots. */
    public int ballots() {
        return weight.length;
    }

    /**
     * A ballot with the items by name.
     *
     * @param ballot 0 to {@code ballots() - 1}
     */
    public ScoreBallot ballot(int ballot) {
        return ballots.get(ballot);
    }

    /** How many voters cast a ballot. */
    public long weight(int ballot) {
        return weight[ballot];
    }

    /** How many voters cast a ballot of any kind, blank ones included. */
    public long total() {
        return Arrays.stream(weight).sum();
    }

    /** The number of items that a ballot scores. */
    public int length(int ballot) {
        return start[ballot + 1] - start[ballot];
    }

    /**
     * The position of an item that a ballot scores; items come in item order.
     *
     * @param place 0 to {@code length(ballot) - 1}
     */
    public int position(int ballot, int place) {
        return position[start[ballot] + place];
    }

    /** The score that a ballot gives to the item in this place. */
    public int score(int ballot, int place) {
        return score[start[ballot] + place];
    }

    /** The scores of each item by itself; items that were declared stay declared. */
    public ScoreTally scores() {
        ScoreTally.Builder builder = ScoreTally.builder();
        for (int i : items.listed()) {
            builder.item(item(i));
        }
        for (int b = 0; b < weight.length; b++) {
            for (int k = start[b]; k < start[b + 1]; k++) {
                builder.add(item(position[k]), score[k], weight[b]);
            }
        }
        return builder.build();
    }

    @Override
    public ScoreBallotTally plus(ScoreBallotTally other) {
        return builder().add(this, 1).add(other, 1).build();
    }

    /**
     * {@inheritDoc}
     *
     * <p>Declarations of {@code other} are not looked at.
     */
    @Override
    public ScoreBallotTally minus(ScoreBallotTally other) {
        Builder rest = builder().add(this, 1);
        for (int b = 0; b < other.weight.length; b++) {
            rest.remove(other.ballots.get(b), other.weight[b]);
        }
        return rest.build();
    }

    @Override
    public Builder newBuilder() {
        return builder();
    }

    /** Whether there is neither a ballot nor a declared item in it. */
    @Override
    public boolean isEmpty() {
        return items.size() == 0 && weight.length == 0;
    }

    private Columns columns() {
        int[] lengths = new int[weight.length];
        for (int b = 0; b < lengths.length; b++) {
            lengths[b] = length(b);
        }
        return new Columns()
                .with("items", items.names())
                .with("declared", items.listed())
                .with("lengths", lengths)
                .with("positions", position)
                .with("scores", score)
                .with("weights", weight);
    }

    private static ScoreBallotTally of(Columns columns) {
        String[] items = columns.texts("items");
        int[] lengths = columns.positions("lengths", items.length + 1);
        int[] positions = columns.positions("positions", items.length);
        long[] scores = columns.numbers("scores");
        long[] weights = columns.numbers("weights");
        if (lengths.length != weights.length
                || positions.length != scores.length
                || Arrays.stream(lengths).asLongStream().sum() != scores.length) {
            throw new IllegalArgumentException("the tally has " + weights.length + " weights, " + lengths.length
                    + " lengths, " + positions.length + " positions and " + scores.length
                    + " scores; expected a length for each weight, a position and a score for each of their sum");
        }
        Builder builder = builder();
        for (int place : columns.positions("declared", items.length)) {
            builder.item(items[place]);
        }
        int next = 0;
        for (int b = 0; b < weights.length; b++) {
            SortedMap<String, Integer> ballot = new TreeMap<>();
            for (int end = next + lengths[b]; next < end; next++) {
                ballot.put(items[positions[next]], ScoreTally.Builder.requireLevel(scores[next]));
            }
            builder.add(new ScoreBallot(ballot), weights[b]);
        }
        return builder.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreBallotTally that
                && items.equals(that.items)
                && ballots.equals(that.ballots)
                && Arrays.equals(weight, that.weight);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * items.hashCode() + ballots.hashCode()) + Arrays.hashCode(weight);
    }

    /** The items and the ballots with their weights, for logs and failing tests. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("ScoreBallotTally").append(Arrays.toString(items.names()));
        for (int b = 0; b < weight.length; b++) {
            text.append(b == 0 ? ": " : ", ").append(weight[b]).append(" x ").append(ballots.get(b));
        }
        return text.toString();
    }

    /** Collects ballots, in as many parts as they come, and then freezes them. Not thread-safe. */
    public static final class Builder implements TallyBuilder<ScoreBallotTally> {
        private final Map<ScoreBallot, Long> weights = new HashMap<>();
        private final TreeSet<String> declared = new TreeSet<>();
        private long total;

        private Builder() {}

        /**
         * Declares an item, which then belongs to the tally even if nobody scores it.
         *
         * @throws IllegalArgumentException if the item is empty
         */
        public Builder item(String item) {
            if (item.isEmpty()) {
                throw new IllegalArgumentException("the item is \"\"; expected some text");
            }
            declared.add(item);
            return this;
        }

        /** Adds the ballot of one voter. */
        public Builder add(ScoreBallot ballot) {
            return add(ballot, 1);
        }

        /**
         * Adds the ballot of some voters who voted alike, such as a row of a database's {@code GROUP BY}.
         *
         * @param times how many, 0 or more
         * @throws IllegalArgumentException if that is negative, or the total would be more than {@link #MAX_TOTAL}
         */
        public Builder add(ScoreBallot ballot, long times) {
            if (times < 0 || times > MAX_TOTAL - total) {
                throw new IllegalArgumentException(
                        times + " ballots more than " + total + "; expected 0 or more, together at most " + MAX_TOTAL);
            }
            if (times > 0) {
                weights.merge(ballot, times, Long::sum);
                total += times;
            }
            return this;
        }

        /**
         * Takes back the ballot of one voter, exactly.
         *
         * @throws IllegalArgumentException if nobody has cast it
         */
        public Builder remove(ScoreBallot ballot) {
            return remove(ballot, 1);
        }

        private Builder remove(ScoreBallot ballot, long times) {
            long known = weights.getOrDefault(ballot, 0L);
            if (times > known) {
                throw new IllegalArgumentException(
                        "cannot take " + times + " ballots " + ballot + " away from a tally that holds " + known);
            }
            weights.put(ballot, known - times);
            total -= times;
            return this;
        }

        @Override
        public Builder add(ScoreBallotTally part, long times) {
            if (times < 0) {
                throw new IllegalArgumentException("times is " + times + "; expected 0 or more");
            }
            if (times == 0) {
                return this;
            }
            for (int i : part.items.listed()) {
                item(part.item(i));
            }
            for (int b = 0; b < part.weight.length; b++) {
                if (times > MAX_TOTAL / part.weight[b]) {
                    throw new IllegalArgumentException(
                            times + " times " + part.weight[b] + " ballots is too much; expected at most " + MAX_TOTAL);
                }
                add(part.ballots.get(b), times * part.weight[b]);
            }
            return this;
        }

        @Override
        public ScoreBallotTally build() {
            List<ScoreBallot> ballots = new ArrayList<>();
            ItemTable names = new ItemTable();
            BitSet listed = new BitSet();
            declared.forEach(item -> listed.set(names.number(item)));
            weights.forEach((ballot, times) -> {
                if (times > 0) {
                    ballots.add(ballot);
                    ballot.scores().keySet().forEach(names::number);
                }
            });
            if (ballots.isEmpty() && names.size() == 0) {
                return EMPTY;
            }
            ballots.sort(null);
            long[] times = new long[ballots.size()];
            for (int b = 0; b < times.length; b++) {
                times[b] = weights.getOrDefault(ballots.get(b), 0L);
            }
            return new ScoreBallotTally(Items.of(names, listed), List.copyOf(ballots), times);
        }
    }
}
