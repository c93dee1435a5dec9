package org.crowdchange.tally;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The scores that many items got: for each, how many people gave which level. Levels are whole numbers, such as 1 to 5
 * stars, 0 to 100 points, or grades that are numbered from the worst.
 *
 * <p>Items are texts; they stand in the order of {@link String#compareTo}, so that the same votes give the same tally
 * in whatever order they came. Items that were declared belong to the tally even if nobody scored them, and so does a
 * declared scale, the lowest and highest level that could be given. Both are facts and not votes: merging keeps the
 * union of items and the hull of scales, and {@link #minus} leaves them as they are.
 *
 * <p>A score for each item by itself is all that is kept. Methods that compare what one voter gave to several items read a
 * {@link ScoreBallotTally}.
 *
 * <p>Only levels that somebody gave are stored. Walk through them by position, which allocates nothing:
 *
 * <pre>{@code
 * for (int i = 0; i < tally.size(); i++) {
 *     for (int k = 0; k < tally.levels(i); k++) {
 *         sum += tally.level(i, k) * tally.count(i, k);
 *     }
 * }
 * }</pre>
 *
 * <p>Merging takes time in proportion to the size of both. Immutable and safe for use by many threads; the {@linkplain
 * Builder builder} is not.
 */
public final class ScoreTally implements Tally<ScoreTally> {

    /** The largest distance of a level from 0, 2<sup>20</sup>: about a million. */
    public static final int MAX_LEVEL = 1 << 20;

    /** The most votes that one item can have, 2<sup>40</sup>; so the sum of its scores is always a {@code long}. */
    public static final long MAX_TOTAL = 1L << 40;

    private static final ScoreTally EMPTY =
            new ScoreTally(Items.NONE, new int[] {0}, new int[0], new long[0], new int[0]);

    /** How it is stored. */
    public static final TallyForm<ScoreTally> FORM = new TallyForm<>("score", 1, ScoreForm::columns, ScoreForm::tally);

    final Items items;
    // The levels of item i stand from start[i] to start[i + 1], lowest first.
    final int[] start;
    final int[] level;
    final long[] count;
    // The declared scale, lowest and highest; empty if none was declared.
    final int[] scale;

    private ScoreTally(Items items, int[] start, int[] level, long[] count, int[] scale) {
        this.items = items;
        this.start = start;
        this.level = level;
        this.count = count;
        this.scale = scale;
    }

    /** The tally without items and scale. */
    public static ScoreTally empty() {
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
     * @param position 0 to {@code size() - 1}, in item order
     */
    public String item(int position) {
        return items.get(position);
    }

    /** The position of an item, or -1 if the tally does not hold it. */
    public int indexOf(String item) {
        return items.indexOf(item);
    }

    /** Whether the item at a position was declared, so that it stays without votes. */
    public boolean declared(int position) {
        return items.isListed(Objects.checkIndex(position, items.size()));
    }

    /** How many different levels the item at a position got. */
    public int levels(int position) {
        return start[position + 1] - start[position];
    }

    /**
     * A level that the item at a position got.
     *
     * @param place 0 to {@code levels(position) - 1}, lowest level first
     */
    public int level(int position, int place) {
        return level[start[position] + place];
    }

    /** How many people gave the level in this place. */
    public long count(int position, int place) {
        return count[start[position] + place];
    }

    /** How many people gave a level to an item. */
    public long count(String item, int given) {
        int position = indexOf(item);
        if (position < 0) {
            return 0;
        }
        int found = Arrays.binarySearch(level, start[position], start[position + 1], given);
        return found < 0 ? 0 : count[found];
    }

    /** How many people scored the item at a position. */
    public long votes(int position) {
        long votes = 0;
        for (int i = start[position]; i < start[position + 1]; i++) {
            votes += count[i];
        }
        return votes;
    }

    /** The sum of the scores that the item at a position got. */
    public long sum(int position) {
        long sum = 0;
        for (int i = start[position]; i < start[position + 1]; i++) {
            sum += level[i] * count[i];
        }
        return sum;
    }

    /** The lowest level that was given or declared; empty if there is neither. */
    public OptionalInt lowest() {
        int least = scale.length == 0 ? Integer.MAX_VALUE : scale[0];
        for (int each : level) {
            least = Math.min(least, each);
        }
        return least == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(least);
    }

    /** The highest level that was given or declared; empty if there is neither. */
    public OptionalInt highest() {
        int most = scale.length == 0 ? Integer.MIN_VALUE : scale[1];
        for (int each : level) {
            most = Math.max(most, each);
        }
        return most == Integer.MIN_VALUE ? OptionalInt.empty() : OptionalInt.of(most);
    }

    @Override
    public ScoreTally plus(ScoreTally other) {
        return builder().add(this, 1).add(other, 1).build();
    }

    /**
     * {@inheritDoc}
     *
     * <p>Declarations of {@code other} are not looked at.
     */
    @Override
    public ScoreTally minus(ScoreTally other) {
        Builder rest = builder().add(this, 1);
        for (int i = 0; i < other.size(); i++) {
            for (int k = other.start[i]; k < other.start[i + 1]; k++) {
                rest.remove(other.item(i), other.level[k], other.count[k]);
            }
        }
        return rest.build();
    }

    @Override
    public Builder newBuilder() {
        return builder();
    }

    /** Whether there is neither a vote nor a declaration in it. */
    @Override
    public boolean isEmpty() {
        return items.size() == 0 && scale.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreTally that
                && items.equals(that.items)
                && Arrays.equals(start, that.start)
                && Arrays.equals(level, that.level)
                && Arrays.equals(count, that.count)
                && Arrays.equals(scale, that.scale);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * items.hashCode() + Arrays.hashCode(level)) + Arrays.hashCode(count);
    }

    /** The items with their levels and counts, for logs and failing tests. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("ScoreTally[");
        for (int i = 0; i < items.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(item(i));
            for (int k = start[i]; k < start[i + 1]; k++) {
                text.append(' ').append(level[k]).append('x').append(count[k]);
            }
        }
        return text.append(']').toString();
    }

    /**
     * Counts scores, in as many parts as they come, and freezes them when asked. A score for an item that got this level
     * before takes some nanoseconds and allocates nothing. Not thread-safe.
     */
    public static final class Builder implements TallyBuilder<ScoreTally> {
        private final ItemTable table = new ItemTable();
        private final CellTable cells = new CellTable();
        private final BitSet declared = new BitSet();
        private long[] votes = new long[16];
        private int[] scale = new int[0];

        private Builder() {}

        /**
         * Declares an item, which then belongs to the tally even if nobody scores it.
         *
         * @throws IllegalArgumentException if the item is empty
         */
        public Builder item(String item) {
            declared.set(number(item));
            return this;
        }

        /**
         * Declares which levels could be given. Of several scales the hull counts.
         *
         * @throws IllegalArgumentException if a level is out of range, or the lowest above the highest
         */
        public Builder scale(int lowest, int highest) {
            requireLevel(lowest);
            requireLevel(highest);
            if (lowest > highest) {
                throw new IllegalArgumentException(
                        "the scale is " + lowest + " to " + highest + "; expected the lowest level first");
            }
            scale = scale.length == 0
                    ? new int[] {lowest, highest}
                    : new int[] {Math.min(lowest, scale[0]), Math.max(highest, scale[1])};
            return this;
        }

        /**
         * Adds the score of one voter.
         *
         * @throws IllegalArgumentException if the item is empty, the level out of range, or the item has {@link
         *     ScoreTally#MAX_TOTAL} votes already
         */
        public Builder add(String item, int level) {
            return add(item, level, 1);
        }

        /**
         * Adds the scores of some voters who gave the same level: a row of a database's {@code GROUP BY}.
         *
         * @param times how many, 0 or more
         * @throws IllegalArgumentException if the item is empty, the level out of range, or the item would have more than
         *     {@link ScoreTally#MAX_TOTAL} votes
         */
        public Builder add(String item, int level, long times) {
            requireLevel(level);
            int number = number(item);
            if (times < 0 || times > MAX_TOTAL - votes[number]) {
                throw new IllegalArgumentException(times + " votes more for \"" + item + "\", which has "
                        + votes[number] + "; expected 0 or more, together at most " + MAX_TOTAL);
            }
            if (times > 0) {
                cells.add(cells.number(number, level), times);
                votes[number] += times;
            }
            return this;
        }

        /**
         * Takes back the score of one voter, exactly.
         *
         * @throws IllegalArgumentException if the item has no such score
         */
        public Builder remove(String item, int level) {
            return remove(item, level, 1);
        }

        private Builder remove(String item, int level, long times) {
            requireLevel(level);
            int number = number(item);
            int cell = cells.number(number, level);
            if (times > cells.count(cell)) {
                throw new IllegalArgumentException("cannot take " + times + " scores of " + level + " away from \""
                        + item + "\": it holds " + cells.count(cell));
            }
            cells.add(cell, -times);
            votes[number] -= times;
            return this;
        }

        @Override
        public Builder add(ScoreTally part, long times) {
            if (times < 0) {
                throw new IllegalArgumentException("times is " + times + "; expected 0 or more");
            }
            if (times == 0) {
                return this;
            }
            if (part.scale.length == 2) {
                scale(part.scale[0], part.scale[1]);
            }
            for (int i : part.items.listed()) {
                item(part.item(i));
            }
            for (int i = 0; i < part.size(); i++) {
                for (int k = part.start[i]; k < part.start[i + 1]; k++) {
                    if (times > MAX_TOTAL / part.count[k]) {
                        throw new IllegalArgumentException(times + " times " + part.count[k] + " votes for \""
                                + part.item(i) + "\" is too much; expected at most " + MAX_TOTAL);
                    }
                    add(part.item(i), part.level[k], times * part.count[k]);
                }
            }
            return this;
        }

        @Override
        public ScoreTally build() {
            Items all = Items.of(table, declared);
            BitSet scored = new BitSet();
            for (int i = 0; i < all.size(); i++) {
                scored.set(i, votes[table.number(all.get(i))] > 0);
            }
            Items items = all.kept(scored);
            int[] place = items.positionsOf(table);
            long[] keys = new long[cells.size()];
            int used = 0;
            for (int cell = 0; cell < keys.length; cell++) {
                if (cells.count(cell) > 0) {
                    // In item order, and for one item the lowest level first.
                    keys[used++] = ((long) place[cells.item(cell)] << 32) | (cells.level(cell) + (long) MAX_LEVEL);
                }
            }
            Arrays.sort(keys, 0, used);
            int[] start = new int[items.size() + 1];
            int[] levels = new int[used];
            long[] counts = new long[used];
            for (int k = 0; k < used; k++) {
                int item = (int) (keys[k] >>> 32);
                levels[k] = (int) keys[k] - MAX_LEVEL;
                counts[k] = cells.count(cells.number(table.number(items.get(item)), levels[k]));
                start[item + 1] = k + 1;
            }
            for (int i = 1; i <= items.size(); i++) {
                start[i] = Math.max(start[i], start[i - 1]);
            }
            return items.size() == 0 && scale.length == 0 ? EMPTY : new ScoreTally(items, start, levels, counts, scale);
        }

        private int number(String item) {
            int number = table.number(item);
            if (number == votes.length) {
                votes = Arrays.copyOf(votes, 2 * number);
            }
            return number;
        }

        /** @throws IllegalArgumentException if the level is out of range */
        static int requireLevel(long level) {
            if (level < -MAX_LEVEL || level > MAX_LEVEL) {
                throw new IllegalArgumentException(
                        "a level is " + level + "; expected " + -MAX_LEVEL + " to " + MAX_LEVEL);
            }
            return (int) level;
        }
    }
}
