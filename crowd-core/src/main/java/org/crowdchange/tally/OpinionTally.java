package org.crowdchange.tally;

import java.util.Arrays;
import java.util.OptionalLong;
import org.crowdchange.model.Opinion;

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
 *     long net = tally.agree(i) - tally.disagree(i);
 *     ...
 * }
 * }</pre>
 *
 * <p>Its {@linkplain Builder builder} is the counter of a live log: it takes votes one at a time, adds rows of a database's
 * {@code GROUP BY} and whole tallies, and freezes what it has counted when somebody asks.
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
    static final long UNKNOWN = Long.MAX_VALUE;

    private static final OpinionTally EMPTY =
            new OpinionTally(new String[0], new long[0], new long[0], new long[0], new long[0]);

    /** How it is stored. */
    public static final TallyForm<OpinionTally> FORM =
            new TallyForm<>("opinion", 1, OpinionTally::columns, OpinionTally::of);

    final String[] items;
    final long[] agree;
    final long[] disagree;
    final long[] pass;
    final long[] since;

    OpinionTally(String[] items, long[] agree, long[] disagree, long[] pass, long[] since) {
        this.items = items;
        this.agree = agree;
        this.disagree = disagree;
        this.pass = pass;
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

    /** The votes in favour of the item at a position. */
    public long agree(int position) {
        return agree[position];
    }

    /** The votes against the item at a position. */
    public long disagree(int position) {
        return disagree[position];
    }

    /** The passes on the item at a position. */
    public long pass(int position) {
        return pass[position];
    }

    /** The votes for or against the item at a position: everything but passes. */
    public long decided(int position) {
        return agree[position] + disagree[position];
    }

    /** The counts of the item at a position. */
    public OpinionCounts counts(int position) {
        return new OpinionCounts(agree[position], disagree[position], pass[position]);
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
        return position < 0 ? OpinionCounts.NONE : counts(position);
    }

    /** Since when an item has been open for votes; empty if unknown, or if the tally does not hold it. */
    public OptionalLong since(String item) {
        int position = indexOf(item);
        return position < 0 ? OptionalLong.empty() : since(position);
    }

    @Override
    public OpinionTally plus(OpinionTally other) {
        return other.size() > size() ? OpinionMerge.sum(other, this) : OpinionMerge.sum(this, other);
    }

    @Override
    public OpinionTally minus(OpinionTally other) {
        return OpinionMerge.difference(this, other);
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
            builder.add(items[i], agree[i], disagree[i], pass[i]);
            if (since[i] != UNKNOWN) {
                builder.add(items[i], since[i]);
            }
        }
        return builder.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpinionTally that
                && Arrays.equals(items, that.items)
                && Arrays.equals(agree, that.agree)
                && Arrays.equals(disagree, that.disagree)
                && Arrays.equals(pass, that.pass)
                && Arrays.equals(since, that.since);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(items) + Arrays.hashCode(agree)) + Arrays.hashCode(disagree);
    }

    /** The items and their counts, for logs and failing tests. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("OpinionTally[");
        for (int i = 0; i < items.length; i++) {
            text.append(i == 0 ? "" : ", ").append(items[i]);
            text.append(' ').append(agree[i]);
            text.append('/').append(disagree[i]);
            text.append('/').append(pass[i]);
            if (since[i] != UNKNOWN) {
                text.append(" since ").append(since[i]);
            }
        }
        return text.append(']').toString();
    }

    /**
     * Counts votes and openings, in as many parts as they come, and freezes them when asked. A vote on an item that it knows
     * takes some nanoseconds and allocates nothing. Not thread-safe.
     */
    public static final class Builder implements TallyBuilder<OpinionTally> {
        private final ItemTable table = new ItemTable();
        private long[] agree = new long[16];
        private long[] disagree = new long[16];
        private long[] pass = new long[16];
        private long[] since = new long[16];
        // The numbers of the items in item order, as long as no item has been added since.
        private int[] order = new int[0];

        private Builder() {}

        /**
         * Says since when an item has been open for votes. Of several moments the earliest counts.
         *
         * @param opening milliseconds since 1 January 1970 (UTC), at most {@link #MAX_SINCE} away from it
         * @throws IllegalArgumentException if the item is empty or the moment is out of range
         */
        public Builder add(String item, long opening) {
            if (opening < -MAX_SINCE || opening > MAX_SINCE) {
                throw new IllegalArgumentException(
                        "since of \"" + item + "\" is " + opening + "; expected " + -MAX_SINCE + " to " + MAX_SINCE);
            }
            int number = number(item);
            since[number] = Math.min(since[number], opening);
            return this;
        }

        /**
         * Adds one vote to an item.
         *
         * @throws IllegalArgumentException if the item is empty or has {@link OpinionCounts#MAX_TOTAL} votes already
         */
        public Builder add(String item, Opinion vote) {
            int number = number(item);
            if (agree[number] + disagree[number] + pass[number] == OpinionCounts.MAX_TOTAL) {
                throw new IllegalArgumentException("\"" + item + "\" has " + OpinionCounts.MAX_TOTAL
                        + " votes already; expected one less for another");
            }
            column(vote)[number]++;
            return this;
        }

        /**
         * Takes back one vote from an item, exactly: when a person's last vote replaces an earlier one, the earlier is
         * removed and the new one added.
         *
         * @throws IllegalArgumentException if the item is empty or has no such vote
         */
        public Builder remove(String item, Opinion vote) {
            int number = number(item);
            long[] column = column(vote);
            if (column[number] == 0) {
                throw new IllegalArgumentException(
                        "cannot take the vote \"" + vote + "\" away from \"" + item + "\": it holds no such vote");
            }
            column[number]--;
            return this;
        }

        /**
         * Adds votes to an item.
         *
         * @throws IllegalArgumentException if the item is empty or would have more than {@link OpinionCounts#MAX_TOTAL}
         *     votes
         */
        public Builder add(String item, OpinionCounts counts) {
            return add(item, counts.agree(), counts.disagree(), counts.pass());
        }

        /**
         * Adds votes to an item: a row of a database's {@code GROUP BY}.
         *
         * @param moreAgree further votes in favour, 0 or more
         * @param moreDisagree further votes against, 0 or more
         * @param morePass further passes, 0 or more
         * @throws IllegalArgumentException if the item is empty, a number negative, or the item would have more than {@link
         *     OpinionCounts#MAX_TOTAL} votes
         */
        public Builder add(String item, long moreAgree, long moreDisagree, long morePass) {
            OpinionCounts.require(moreAgree, moreDisagree, morePass);
            int number = number(item);
            OpinionCounts.require(agree[number] + moreAgree, disagree[number] + moreDisagree, pass[number] + morePass);
            agree[number] += moreAgree;
            disagree[number] += moreDisagree;
            pass[number] += morePass;
            return this;
        }

        @Override
        public Builder add(OpinionTally part, long times) {
            OpinionCounts.requireTimes(0, times);
            for (int i = 0; i < part.size() && times > 0; i++) {
                OpinionCounts.requireTimes(part.agree[i] + part.disagree[i] + part.pass[i], times);
                add(part.items[i], part.agree[i] * times, part.disagree[i] * times, part.pass[i] * times);
                int number = number(part.items[i]);
                since[number] = Math.min(since[number], part.since[i]);
            }
            return this;
        }

        @Override
        public OpinionTally build() {
            if (order.length < table.size()) {
                order = table.sorted();
            }
            OpinionMerge columns = new OpinionMerge(order.length);
            for (int number : order) {
                columns.append(table.item(number), agree[number], disagree[number], pass[number], since[number]);
            }
            return columns.freeze();
        }

        private long[] column(Opinion vote) {
            return switch (vote) {
                case AGREE -> agree;
                case DISAGREE -> disagree;
                case PASS -> pass;
            };
        }

        private int number(String item) {
            int known = table.size();
            int number = table.number(item);
            if (number == known) {
                if (number == since.length) {
                    agree = Arrays.copyOf(agree, 2 * number);
                    disagree = Arrays.copyOf(disagree, 2 * number);
                    pass = Arrays.copyOf(pass, 2 * number);
                    since = Arrays.copyOf(since, 2 * number);
                }
                since[number] = UNKNOWN;
            }
            return number;
        }
    }
}
