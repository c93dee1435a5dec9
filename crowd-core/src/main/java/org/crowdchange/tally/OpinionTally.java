package org.crowdchange.tally;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * The opinions on many items: for each, how many people agreed, disagreed and passed, and since when it has been open
 * for votes.
 *
 * <p>Items are texts, in a campaign the ids of ideas or comments; they stand in the order of {@link String#compareTo},
 * so that the same votes give the same tally in whatever order they came. Two tallies of one item merge by adding the
 * counts and keeping the earlier opening.
 *
 * <p>An opening is a fact about the item and not a vote: {@link #minus} takes votes away and leaves openings as they
 * are. An item without votes stays in the tally as long as its opening is known.
 *
 * <p>Walk through it by position, which allocates nothing:
 *
 * <pre>{@code
 * for (int i = 0; i < tally.size(); i++) {
 *     OpinionCounts counts = tally.counts(i);
 *     ...
 * }
 * }</pre>
 *
 * <p>Looking up an item takes O(log n), merging with a tally of m items O(n + m log n). Immutable and safe for use by
 * many threads; the {@linkplain Builder builder} is not.
 */
public final class OpinionTally implements Tally<OpinionTally> {

    /**
     * The largest distance of an opening from 1 January 1970, in milliseconds, in either direction: 2<sup>53</sup>,
     * some 285,000 years. Every such moment is exactly a {@code double} too.
     */
    public static final long MAX_SINCE = 1L << 53;

    // Neutral for the minimum, and beyond every moment that can be given.
    private static final long UNKNOWN = Long.MAX_VALUE;

    private static final OpinionTally EMPTY = new OpinionTally(new String[0], new OpinionCounts[0], new long[0]);

    /** How it is stored. */
    public static final TallyForm<OpinionTally> FORM =
            new TallyForm<>("opinion", 1, OpinionTally::columns, OpinionTally::of);

    private final String[] items;
    private final OpinionCounts[] counts;
    private final long[] since;

    private OpinionTally(String[] items, OpinionCounts[] counts, long[] since) {
        this.items = items;
        this.counts = counts;
        this.since = since;
    }

    /** The tally without items. */
    public static OpinionTally empty() {
        return EMPTY;
    }

    /** The tally of some votes on one item; without votes, the empty tally. */
    public static OpinionTally of(String item, OpinionCounts counts) {
        return builder().add(item, counts).build();
    }

    /** A builder with nothing in it. */
    public static Builder builder() {
        return new Builder();
    }

    /** The number of items. */
    public int size() {
        return items.length;
    }

    /**
     * The item at a position.
     *
     * @param position 0 to {@code size() - 1}, in item order
     */
    public String item(int position) {
        return items[position];
    }

    /** The counts of the item at a position. */
    public OpinionCounts counts(int position) {
        return counts[position];
    }

    /** Since when the item at a position has been open, in milliseconds since 1970 (UTC); empty if unknown. */
    public OptionalLong since(int position) {
        return since[position] == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(since[position]);
    }

    /** The position of an item, or -1 if the tally does not hold it. */
    public int indexOf(String item) {
        return Math.max(-1, Arrays.binarySearch(items, item));
    }

    /** The counts of an item; {@link OpinionCounts#NONE} if the tally does not hold it. */
    public OpinionCounts counts(String item) {
        int position = indexOf(item);
        return position < 0 ? OpinionCounts.NONE : counts[position];
    }

    /** Since when an item has been open for votes; empty if unknown, or if the tally does not hold it. */
    public OptionalLong since(String item) {
        int position = indexOf(item);
        return position < 0 ? OptionalLong.empty() : since(position);
    }

    @Override
    public OpinionTally plus(OpinionTally other) {
        return other.size() > size() ? other.merge(this, false) : merge(other, false);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Openings of {@code other} are not looked at: the earlier of two moments cannot be taken apart again.
     */
    @Override
    public OpinionTally minus(OpinionTally other) {
        return merge(other, true);
    }

    @Override
    public Builder newBuilder() {
        return builder();
    }

    /** Whether there is neither a vote nor an opening in it. */
    @Override
    public boolean isEmpty() {
        return items.length == 0;
    }

    private Columns columns() {
        long[] agree = new long[items.length];
        long[] disagree = new long[items.length];
        long[] pass = new long[items.length];
        for (int i = 0; i < items.length; i++) {
            agree[i] = counts[i].agree();
            disagree[i] = counts[i].disagree();
            pass[i] = counts[i].pass();
        }
        return new Columns()
                .with("items", items)
                .with("agree", agree)
                .with("disagree", disagree)
                .with("pass", pass)
                .with("since", since);
    }

    private static OpinionTally of(Columns columns) {
        String[] items = columns.texts("items");
        long[] agree = columns.numbers("agree");
        long[] disagree = columns.numbers("disagree");
        long[] pass = columns.numbers("pass");
        long[] since = columns.numbers("since");
        if (agree.length != items.length
                || disagree.length != items.length
                || pass.length != items.length
                || since.length != items.length) {
            throw new IllegalArgumentException(
                    "the columns of the tally are " + items.length + ", " + agree.length + ", " + disagree.length + ", "
                            + pass.length + " and " + since.length + " long; expected one length");
        }
        Builder builder = builder();
        for (int i = 0; i < items.length; i++) {
            builder.add(items[i], new OpinionCounts(agree[i], disagree[i], pass[i]));
            if (since[i] != UNKNOWN) {
                builder.add(items[i], since[i]);
            }
        }
        return builder.build();
    }

    private OpinionTally merge(OpinionTally other, boolean takeAway) {
        if (other.isEmpty()) {
            return this;
        }
        Merge merged = new Merge(items.length + other.items.length);
        int done = 0;
        for (int there = 0; there < other.items.length; there++) {
            int found = Arrays.binarySearch(items, done, items.length, other.items[there]);
            int here = found < 0 ? -found - 1 : found;
            merged.appendAll(this, done, here);
            OpinionCounts ours = found < 0 ? OpinionCounts.NONE : counts[here];
            long opening = found < 0 ? UNKNOWN : since[here];
            merged.append(
                    other.items[there],
                    takeAway ? ours.minus(other.counts[there]) : ours.plus(other.counts[there]),
                    takeAway ? opening : Math.min(opening, other.since[there]));
            done = found < 0 ? here : here + 1;
        }
        merged.appendAll(this, done, items.length);
        return merged.freeze();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpinionTally that
                && Arrays.equals(items, that.items)
                && Arrays.equals(counts, that.counts)
                && Arrays.equals(since, that.since);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(items) + Arrays.hashCode(counts);
    }

    /** The items and their counts, for logs and failing tests. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("OpinionTally[");
        for (int i = 0; i < items.length; i++) {
            OpinionCounts each = counts[i];
            text.append(i == 0 ? "" : ", ").append(items[i]);
            text.append(' ')
                    .append(each.agree())
                    .append('/')
                    .append(each.disagree())
                    .append('/')
                    .append(each.pass());
            if (since[i] != UNKNOWN) {
                text.append(" since ").append(since[i]);
            }
        }
        return text.append(']').toString();
    }

    /** Entries in item order on their way into a tally; what says nothing is left out. */
    private static final class Merge {
        private final String[] items;
        private final OpinionCounts[] counts;
        private final long[] since;
        private int size;

        Merge(int most) {
            items = new String[most];
            counts = new OpinionCounts[most];
            since = new long[most];
        }

        void append(String item, OpinionCounts count, long opening) {
            if (count.isEmpty() && opening == UNKNOWN) {
                return;
            }
            items[size] = item;
            counts[size] = count;
            since[size] = opening;
            size++;
        }

        void appendAll(OpinionTally tally, int from, int to) {
            System.arraycopy(tally.items, from, items, size, to - from);
            System.arraycopy(tally.counts, from, counts, size, to - from);
            System.arraycopy(tally.since, from, since, size, to - from);
            size += to - from;
        }

        OpinionTally freeze() {
            return new OpinionTally(
                    Arrays.copyOf(items, size), Arrays.copyOf(counts, size), Arrays.copyOf(since, size));
        }
    }

    /** Collects counts and openings, in as many parts as they come, and then freezes them. Not thread-safe. */
    public static final class Builder implements TallyBuilder<OpinionTally> {
        private final Map<String, Entry> entries = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Says since when an item has been open for votes. Of several moments the earliest counts.
         *
         * @param since milliseconds since 1 January 1970 (UTC), at most {@link #MAX_SINCE} away from it
         * @throws IllegalArgumentException if the item is empty or the moment is out of range
         */
        public Builder add(String item, long since) {
            if (since < -MAX_SINCE || since > MAX_SINCE) {
                throw new IllegalArgumentException(
                        "since of \"" + item + "\" is " + since + "; expected " + -MAX_SINCE + " to " + MAX_SINCE);
            }
            Entry entry = entry(item);
            entry.since = Math.min(entry.since, since);
            return this;
        }

        /**
         * Adds votes to an item.
         *
         * @throws IllegalArgumentException if the item is empty or would have more than {@link OpinionCounts#MAX_TOTAL}
         *     votes
         */
        public Builder add(String item, OpinionCounts counts) {
            Entry entry = entry(item);
            entry.counts = entry.counts.isEmpty() ? counts : entry.counts.plus(counts);
            return this;
        }

        @Override
        public Builder add(OpinionTally part, long times) {
            if (times == 0) {
                return this;
            }
            for (int i = 0; i < part.size(); i++) {
                String item = part.items[i];
                Entry entry = entry(item);
                entry.counts = entry.counts.plus(
                        part.counts[i].newBuilder().add(part.counts[i], times).build());
                entry.since = Math.min(entry.since, part.since[i]);
            }
            return this;
        }

        @Override
        public OpinionTally build() {
            if (entries.isEmpty()) {
                return EMPTY;
            }
            String[] order = entries.keySet().toArray(new String[0]);
            Arrays.sort(order);
            Merge columns = new Merge(order.length);
            for (String item : order) {
                Entry entry = entry(item);
                columns.append(item, entry.counts, entry.since);
            }
            return columns.freeze();
        }

        private Entry entry(String item) {
            if (Objects.requireNonNull(item, "item").isEmpty()) {
                throw new IllegalArgumentException("the item is \"\"; expected some text");
            }
            return entries.computeIfAbsent(item, any -> new Entry());
        }

        private static final class Entry {
            private OpinionCounts counts = OpinionCounts.NONE;
            private long since = UNKNOWN;
        }
    }
}
