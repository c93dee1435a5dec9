package org.crowdchange.tally;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * Comparisons of two items at a time: for each ordered pair, how often the left item won, how often the right, and how often
 * there was a tie. The left item is the one that was presented first, so that a method can tell an advantage of the place
 * from one of the item; most methods add up both orders.
 *
 * <p>Items are texts and stand in the order of {@link String#compareTo}; pairs stand in the order of their left items, then
 * of their right. Pairs without comparisons are not kept, so the tally takes room for the pairs that occur, not for all that
 * are possible.
 *
 * <p>An item that is {@linkplain Builder#add(String) listed} is in the tally whether it was compared or not. That is a fact
 * about the item and not a vote: {@link #minus} takes comparisons away and leaves listed items as they are.
 *
 * <p>Walk through it by position, which allocates nothing:
 *
 * <pre>{@code
 * for (int p = 0; p < tally.pairs(); p++) {
 *     wins[tally.left(p)] += tally.leftWins(p);
 *     wins[tally.right(p)] += tally.rightWins(p);
 * }
 * }</pre>
 *
 * <p>With n items and m pairs, looking up an item takes O(log n), a pair O(log m), merging two tallies the sum of their
 * sizes. Immutable and safe for use by many threads; the {@linkplain Builder builder} is not.
 */
public final class PairwiseTally implements Tally<PairwiseTally> {

    /** The most comparisons that a tally can have, 2<sup>53</sup>, so that every count is exactly a {@code double} too. */
    public static final long MAX_TOTAL = 1L << 53;

    private static final PairwiseTally EMPTY = new PairwiseTally(Items.NONE, PairCounts.NONE, 0);

    /** How it is stored. */
    public static final TallyForm<PairwiseTally> FORM =
            new TallyForm<>("pairwise", 1, PairwiseTally::columns, PairwiseTally::of);

    private final Items items;
    private final PairCounts counts;
    private final long total;

    private PairwiseTally(Items items, PairCounts counts, long total) {
        this.items = items;
        this.counts = counts;
        this.total = total;
    }

    /** The tally without items. */
    public static PairwiseTally empty() {
        return EMPTY;
    }

    /** The tally of one comparison. */
    public static PairwiseTally of(String left, String right, PairOutcome outcome) {
        return builder().add(left, right, outcome).build();
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

    /** Whether the item at a position is in the tally even if it has no comparisons. */
    public boolean listed(int position) {
        return items.isListed(Objects.checkIndex(position, items.size()));
    }

    /** The position of an item, or -1 if the tally does not hold it. */
    public int indexOf(String item) {
        return items.indexOf(item);
    }

    /** The number of ordered pairs that were compared. */
    public int pairs() {
        return counts.size();
    }

    /** The number of comparisons, ties included. */
    public long total() {
        return total;
    }

    /**
     * The position of the left item of a pair.
     *
     * @param pair 0 to {@code pairs() - 1}
     */
    public int left(int pair) {
        return PairCounts.left(counts.pair[pair]);
    }

    /** The position of the right item of a pair. */
    public int right(int pair) {
        return PairCounts.right(counts.pair[pair]);
    }

    /** How often the left item of a pair won. */
    public long leftWins(int pair) {
        return counts.leftWins[pair];
    }

    /** How often the right item of a pair won. */
    public long rightWins(int pair) {
        return counts.rightWins[pair];
    }

    /** How often neither item of a pair won. */
    public long ties(int pair) {
        return counts.ties[pair];
    }

    /** The pair of two items in this order, by their positions, or -1 if they were not compared in it. */
    public int pairOf(int left, int right) {
        return Math.max(-1, Arrays.binarySearch(counts.pair, PairCounts.pair(left, right)));
    }

    @Override
    public PairwiseTally plus(PairwiseTally other) {
        if (other.isEmpty() || isEmpty()) {
            return isEmpty() ? other : this;
        }
        if (other.total > MAX_TOTAL - total) {
            throw tooMany();
        }
        Items union = items.plus(other.items);
        return new PairwiseTally(
                union,
                counts.moved(items.positionsIn(union)).plus(other.counts.moved(other.items.positionsIn(union))),
                total + other.total);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Which items {@code other} lists is not looked at.
     */
    @Override
    public PairwiseTally minus(PairwiseTally other) {
        int[] here = other.items.positionsIn(items);
        for (int p = 0; p < other.pairs(); p++) {
            if (here[other.left(p)] < 0 || here[other.right(p)] < 0) {
                throw new IllegalArgumentException("cannot take comparisons of \"" + other.item(other.left(p))
                        + "\" with \"" + other.item(other.right(p)) + "\" away: the tally holds none");
            }
        }
        // An item that is not here has no pairs there, so its position does not matter.
        return compact(items, counts.minus(other.counts.moved(here)), total - other.total);
    }

    @Override
    public Builder newBuilder() {
        return builder();
    }

    /** Whether there is neither a comparison nor a listed item in it. */
    @Override
    public boolean isEmpty() {
        return items.size() == 0;
    }

    /** Leaves out items that are neither listed nor compared. */
    private static PairwiseTally compact(Items items, PairCounts counts, long total) {
        BitSet compared = new BitSet();
        for (long pair : counts.pair) {
            compared.set(PairCounts.left(pair));
            compared.set(PairCounts.right(pair));
        }
        Items kept = items.kept(compared);
        if (kept.size() == 0) {
            return EMPTY;
        }
        return new PairwiseTally(
                kept, kept.size() == items.size() ? counts : counts.moved(items.positionsIn(kept)), total);
    }

    private Columns columns() {
        int[] left = new int[pairs()];
        int[] right = new int[pairs()];
        for (int p = 0; p < left.length; p++) {
            left[p] = left(p);
            right[p] = right(p);
        }
        return new Columns()
                .with("items", items.names())
                .with("listed", items.marks())
                .with("left", left)
                .with("right", right)
                .with("leftWins", counts.leftWins)
                .with("rightWins", counts.rightWins)
                .with("ties", counts.ties);
    }

    private static PairwiseTally of(Columns columns) {
        String[] items = columns.texts("items");
        int[] marks = columns.positions("listed", 2);
        int[] left = columns.positions("left", items.length);
        int[] right = columns.positions("right", items.length);
        long[] leftWins = columns.numbers("leftWins");
        long[] rightWins = columns.numbers("rightWins");
        long[] ties = columns.numbers("ties");
        if (marks.length != items.length
                || right.length != left.length
                || leftWins.length != left.length
                || rightWins.length != left.length
                || ties.length != left.length) {
            throw new IllegalArgumentException("the columns of the tally are " + items.length + " and " + marks.length
                    + ", and " + left.length + ", " + right.length + ", " + leftWins.length + ", " + rightWins.length
                    + " and " + ties.length + " long; expected one length for items and one for pairs");
        }
        Builder builder = builder();
        for (int i = 0; i < items.length; i++) {
            if (marks[i] == 1) {
                builder.add(items[i]);
            }
        }
        for (int p = 0; p < left.length; p++) {
            builder.add(items[left[p]], items[right[p]], leftWins[p], rightWins[p], ties[p]);
        }
        return builder.build();
    }

    private static IllegalArgumentException tooMany() {
        return new IllegalArgumentException("more comparisons than a tally can hold; expected at most " + MAX_TOTAL);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairwiseTally that
                && total == that.total
                && items.equals(that.items)
                && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * items.hashCode() + counts.hashCode();
    }

    /** The items that are listed and the counts of all pairs, for logs and failing tests. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("PairwiseTally[");
        String separator = "";
        for (int i : items.listed()) {
            text.append(separator).append(item(i));
            separator = ", ";
        }
        for (int p = 0; p < pairs(); p++) {
            text.append(separator).append(item(left(p))).append(" - ").append(item(right(p)));
            text.append(' ').append(leftWins(p));
            text.append(':').append(rightWins(p));
            text.append(" ties ").append(ties(p));
            separator = ", ";
        }
        return text.append(']').toString();
    }

    /**
     * Counts comparisons, one at a time or as the rows that a database's {@code GROUP BY} gives. A comparison of items
     * that it knows takes O(1) and allocates nothing on average; building with n items and m comparisons takes O(n log
     * n + m). Not thread-safe.
     */
    public static final class Builder implements TallyBuilder<PairwiseTally> {
        private final ItemTable items = new ItemTable();
        private final BitSet listed = new BitSet();
        private final PairLog log = new PairLog();
        private long total;

        private Builder() {}

        /**
         * Lists an item, so that it is in the tally even if it is never compared.
         *
         * @throws IllegalArgumentException if the item is empty
         */
        public Builder add(String item) {
            listed.set(items.number(item));
            return this;
        }

        /**
         * Adds a comparison.
         *
         * @param left the item that was presented first
         * @throws IllegalArgumentException if an item is empty, both are the same, or there would be more than
         *     {@link #MAX_TOTAL} comparisons
         */
        public Builder add(String left, String right, PairOutcome outcome) {
            Objects.requireNonNull(outcome, "outcome");
            int first = items.number(left);
            int second = items.number(right);
            count(left, first, second, 1);
            log.add(first, second, outcome);
            return this;
        }

        /**
         * Adds the comparisons of two items in this order.
         *
         * @param left the item that was presented first
         * @throws IllegalArgumentException if an item is empty, both are the same, a count is negative, or there would be
         *     more than {@link #MAX_TOTAL} comparisons
         */
        public Builder add(String left, String right, long leftWins, long rightWins, long ties) {
            requireCount("leftWins", leftWins);
            requireCount("rightWins", rightWins);
            requireCount("ties", ties);
            int first = items.number(left);
            int second = items.number(right);
            // Each is at most 2^53 here, so the sum cannot overflow.
            count(left, first, second, leftWins + rightWins + ties);
            if ((leftWins | rightWins | ties) != 0) {
                log.add(first, second, leftWins, rightWins, ties);
            }
            return this;
        }

        @Override
        public Builder add(PairwiseTally part, long times) {
            if (times < 0) {
                throw new IllegalArgumentException("times is " + times + "; expected 0 or more");
            }
            if (times == 0) {
                return this;
            }
            if (part.total > (MAX_TOTAL - total) / times) {
                throw tooMany();
            }
            total += part.total * times;
            int[] numbers = part.items.numbersIn(items, listed);
            for (int p = 0; p < part.pairs(); p++) {
                log.add(
                        numbers[part.left(p)],
                        numbers[part.right(p)],
                        times * part.leftWins(p),
                        times * part.rightWins(p),
                        times * part.ties(p));
            }
            return this;
        }

        @Override
        public PairwiseTally build() {
            Items sorted = Items.of(items, listed);
            int[] position = sorted.positionsOf(items);
            return compact(sorted, log.counted(position), total);
        }

        private void count(String left, int first, int second, long comparisons) {
            if (first == second) {
                throw new IllegalArgumentException("a comparison of \"" + left + "\" with itself; expected two items");
            }
            if (comparisons > MAX_TOTAL - total) {
                throw tooMany();
            }
            total += comparisons;
        }

        private static void requireCount(String name, long value) {
            if (value < 0 || value > MAX_TOTAL) {
                throw new IllegalArgumentException(name + " is " + value + "; expected 0 to " + MAX_TOTAL);
            }
        }
    }
}
