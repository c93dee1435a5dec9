package org.crowdchange.tally;

import java.util.BitSet;
import java.util.Objects;

/**
 * Comparisons of two items with the moment at which each was made, for methods that depend on order, such as Elo ratings. A
 * method that does not should read a {@link PairwiseTally}, which is much smaller; {@link #pairs()} makes one.
 *
 * <p>A moment is a time or a sequence number, whatever grows. The log is the multiset of its comparisons, kept in the order
 * of their moments, so parts that are merged in any order give the same log, and a comparison that is taken away leaves no
 * trace. Comparisons of one moment are simultaneous: they stand in the order of their items, which means nothing, and a
 * method must not let it count. Where the order of comparisons is known, give each a moment of its own.
 *
 * <p>Items are texts and stand in the order of {@link String#compareTo}. An item that is {@linkplain Builder#add(String)
 * listed} is in the log whether it was compared or not. That is a fact about the item and not a vote: {@link #minus} takes
 * comparisons away and leaves listed items as they are.
 *
 * <p>Walk through it by position, which allocates nothing:
 *
 * <pre>{@code
 * for (int e = 0; e < log.entries(); e++) {
 *     rating.update(log.left(e), log.right(e), log.outcome(e), log.count(e));
 * }
 * }</pre>
 *
 * <p>Looking up an item takes O(log n), merging two logs the sum of their sizes. Immutable and safe for use by many threads;
 * the {@linkplain Builder builder} is not.
 */
public final class ComparisonLog implements Tally<ComparisonLog> {

    /** The most comparisons that a log can have, 2<sup>53</sup>, so that every count is exactly a {@code double} too. */
    public static final long MAX_TOTAL = 1L << 53;

    /** The largest distance of a moment from 0, 2<sup>53</sup>, in either direction. */
    public static final long MAX_MOMENT = 1L << 53;

    private static final ComparisonLog EMPTY = new ComparisonLog(Items.NONE, LogEntries.NONE, 0);

    /** How it is stored. */
    public static final TallyForm<ComparisonLog> FORM =
            new TallyForm<>("comparison-log", 1, ComparisonLog::columns, ComparisonLog::of);

    private final Items items;
    private final LogEntries log;
    private final long total;

    private ComparisonLog(Items items, LogEntries log, long total) {
        this.items = items;
        this.log = log;
        this.total = total;
    }

    /** The log without items. */
    public static ComparisonLog empty() {
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

    /** Whether the item at a position is in the log even if it has no comparisons. */
    public boolean listed(int position) {
        return items.isListed(Objects.checkIndex(position, items.size()));
    }

    /** The position of an item, or -1 if the log does not hold it. */
    public int indexOf(String item) {
        return items.indexOf(item);
    }

    /** The number of entries: comparisons that differ in their moment, items or outcome. */
    public int entries() {
        return log.size();
    }

    /** The number of comparisons, ties included. */
    public long total() {
        return total;
    }

    /**
     * When the comparisons of an entry were made.
     *
     * @param entry 0 to {@code entries() - 1}, in the order of the moments
     */
    public long moment(int entry) {
        return log.moment[entry];
    }

    /** The position of the item that was presented first. */
    public int left(int entry) {
        return log.left(entry);
    }

    /** The position of the item that was presented second. */
    public int right(int entry) {
        return log.right(entry);
    }

    /** How the comparisons of an entry ended. */
    public PairOutcome outcome(int entry) {
        return log.outcome(entry);
    }

    /** How many such comparisons were made at the moment; 1 or more. */
    public long count(int entry) {
        return log.count[entry];
    }

    /** The first entry behind this one that has another moment. */
    public int endOfMoment(int entry) {
        int end = entry + 1;
        while (end < log.size() && log.moment[end] == log.moment[entry]) {
            end++;
        }
        return end;
    }

    /** The comparisons without their moments, for the methods that do not depend on order. */
    public PairwiseTally pairs() {
        PairwiseTally.Builder builder = PairwiseTally.builder();
        for (int i : items.listed()) {
            builder.add(item(i));
        }
        for (int e = 0; e < entries(); e++) {
            PairOutcome outcome = outcome(e);
            builder.add(
                    item(left(e)),
                    item(right(e)),
                    outcome == PairOutcome.LEFT ? count(e) : 0,
                    outcome == PairOutcome.RIGHT ? count(e) : 0,
                    outcome == PairOutcome.TIE ? count(e) : 0);
        }
        return builder.build();
    }

    @Override
    public ComparisonLog plus(ComparisonLog other) {
        if (other.isEmpty() || isEmpty()) {
            return isEmpty() ? other : this;
        }
        if (other.total > MAX_TOTAL - total) {
            throw tooMany();
        }
        Items union = items.plus(other.items);
        return new ComparisonLog(
                union,
                log.moved(items.positionsIn(union)).plus(other.log.moved(other.items.positionsIn(union))),
                total + other.total);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Which items {@code other} lists is not looked at.
     */
    @Override
    public ComparisonLog minus(ComparisonLog other) {
        if (other.entries() == 0) {
            return this;
        }
        int[] here = other.items.positionsIn(items);
        for (int e = 0; e < other.entries(); e++) {
            if (here[other.left(e)] < 0 || here[other.right(e)] < 0) {
                throw new IllegalArgumentException("cannot take a comparison of \"" + other.item(other.left(e))
                        + "\" with \"" + other.item(other.right(e)) + "\" away: the log holds none");
            }
        }
        return compact(items, log.minus(other.log.moved(here)), total - other.total);
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
    private static ComparisonLog compact(Items items, LogEntries log, long total) {
        BitSet compared = new BitSet();
        for (int e = 0; e < log.size(); e++) {
            compared.set(log.left(e));
            compared.set(log.right(e));
        }
        Items kept = items.kept(compared);
        if (kept.size() == 0) {
            return EMPTY;
        }
        return new ComparisonLog(kept, kept.size() == items.size() ? log : log.moved(items.positionsIn(kept)), total);
    }

    private Columns columns() {
        int[] left = new int[entries()];
        int[] right = new int[entries()];
        int[] outcome = new int[entries()];
        for (int e = 0; e < left.length; e++) {
            left[e] = left(e);
            right[e] = right(e);
            outcome[e] = LogEntries.code(outcome(e));
        }
        return new Columns()
                .with("items", items.names())
                .with("listed", items.listed())
                .with("moment", log.moment)
                .with("left", left)
                .with("right", right)
                .with("outcome", outcome)
                .with("count", log.count);
    }

    private static ComparisonLog of(Columns columns) {
        String[] items = columns.texts("items");
        long[] moment = columns.numbers("moment");
        int[] left = columns.positions("left", items.length);
        int[] right = columns.positions("right", items.length);
        int[] outcome = columns.positions("outcome", LogEntries.OUTCOMES);
        long[] count = columns.numbers("count");
        if (left.length != moment.length
                || right.length != moment.length
                || outcome.length != moment.length
                || count.length != moment.length) {
            throw new IllegalArgumentException("the columns of the log are " + moment.length + ", " + left.length + ", "
                    + right.length + ", " + outcome.length + " and " + count.length + " long; expected one length");
        }
        Builder builder = builder();
        for (int position : columns.positions("listed", items.length)) {
            builder.add(items[position]);
        }
        for (int e = 0; e < moment.length; e++) {
            builder.add(moment[e], items[left[e]], items[right[e]], LogEntries.decoded(outcome[e]), count[e]);
        }
        return builder.build();
    }

    private static IllegalArgumentException tooMany() {
        return new IllegalArgumentException("more comparisons than a log can hold; expected at most " + MAX_TOTAL);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ComparisonLog that
                && total == that.total
                && items.equals(that.items)
                && log.equals(that.log);
    }

    @Override
    public int hashCode() {
        return 31 * items.hashCode() + log.hashCode();
    }

    /** The items that are listed and the comparisons, for logs and failing tests. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("ComparisonLog[");
        String separator = "";
        for (int i : items.listed()) {
            text.append(separator).append(item(i));
            separator = ", ";
        }
        for (int e = 0; e < entries(); e++) {
            text.append(separator).append(moment(e)).append(": ").append(item(left(e)));
            text.append(" - ").append(item(right(e))).append(' ').append(outcome(e));
            if (count(e) > 1) {
                text.append(" x ").append(count(e));
            }
            separator = ", ";
        }
        return text.append(']').toString();
    }

    /**
     * Writes comparisons down, one at a time as they come or as rows of a database's {@code GROUP BY}, in any order. A
     * comparison of items that it knows takes O(1) and allocates nothing on average; building with n items and m comparisons
     * takes O(n log n + m). Not thread-safe.
     */
    public static final class Builder implements TallyBuilder<ComparisonLog> {
        private final ItemTable items = new ItemTable();
        private final BitSet listed = new BitSet();
        private LogEntries rows = new LogEntries(16);
        private int filled;
        private long total;

        private Builder() {}

        /**
         * Lists an item, so that it is in the log even if it is never compared.
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
         * @param moment when it was made: a time or a sequence number, at most {@link #MAX_MOMENT} away from 0
         * @param left the item that was presented first
         * @throws IllegalArgumentException if the moment is out of range, an item is empty, both are the same, or there
         *     would be more than {@link #MAX_TOTAL} comparisons
         */
        public Builder add(long moment, String left, String right, PairOutcome outcome) {
            return add(moment, left, right, outcome, 1);
        }

        /**
         * Adds some comparisons of one moment that ended alike.
         *
         * @param count how many, 0 or more; 0 adds nothing but checks the rest
         * @throws IllegalArgumentException as for a single comparison, or if the count is out of range
         */
        public Builder add(long moment, String left, String right, PairOutcome outcome, long count) {
            if (moment < -MAX_MOMENT || moment > MAX_MOMENT) {
                throw new IllegalArgumentException(
                        "the moment is " + moment + "; expected " + -MAX_MOMENT + " to " + MAX_MOMENT);
            }
            Objects.requireNonNull(outcome, "outcome");
            if (count < 0) {
                throw new IllegalArgumentException("the count is " + count + "; expected 0 or more");
            }
            if (count > MAX_TOTAL - total) {
                throw tooMany();
            }
            int first = items.number(left);
            int second = items.number(right);
            if (first == second) {
                throw new IllegalArgumentException("a comparison of \"" + left + "\" with itself; expected two items");
            }
            total += count;
            write(moment, LogEntries.pack(first, second, LogEntries.code(outcome)), count);
            return this;
        }

        @Override
        public Builder add(ComparisonLog part, long times) {
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
            LogEntries moved = part.log.moved(numbers);
            for (int e = 0; e < moved.size(); e++) {
                write(moved.moment[e], moved.what[e], moved.count[e] * times);
            }
            return this;
        }

        @Override
        public ComparisonLog build() {
            Items sorted = Items.of(items, listed);
            int[] position = sorted.positionsOf(items);
            return compact(sorted, rows.resized(filled).moved(position).sorted(), total);
        }

        private void write(long moment, long what, long count) {
            if (filled == rows.size()) {
                rows = rows.resized(2 * filled);
            }
            rows.moment[filled] = moment;
            rows.what[filled] = what;
            rows.count[filled] = count;
            filled++;
        }
    }
}
