package org.crowdchange.tally;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;

/**
 * The approval ballots of a question: which sets of items voters approve of, and how many voters each set has. For methods
 * that need to know who approves of two items at once, such as those that elect committees.
 *
 * <p>Items are texts and stand in the order of {@link String#compareTo}; a ballot is a set of positions in that order, in
 * ascending order. Ballots are distinct and stand in the order of their positions, compared one by one, a ballot before
 * those that it begins. So the same votes give the same tally in whatever order they came. A voter who approves of nothing
 * is a voter: shares of the votes count them.
 *
 * <p>An item can be <i>declared</i>: it was on the ballot paper, whether anybody approves of it or not. A declaration is a
 * fact about the item and not a vote: {@link #minus} takes votes away and leaves declarations as they are.
 *
 * <p>Walk through it by position, which allocates nothing:
 *
 * <pre>{@code
 * for (int b = 0; b < tally.ballots(); b++) {
 *     for (int i = 0; i < tally.ballotSize(b); i++) {
 *         int item = tally.approved(b, i);
 *         long voters = tally.voters(b);
 *         ...
 *     }
 * }
 * }</pre>
 *
 * <p>Merging takes time in the size of both tallies. Immutable and safe for use by many threads; the {@linkplain
 * ApprovalTallyBuilder builder} is not.
 */
public final class ApprovalTally implements Tally<ApprovalTally> {

    /** The most voters of a tally, 2<sup>53</sup>: whole numbers up to here are {@code double}s too. */
    public static final long MAX_VOTERS = 1L << 53;

    /** How it is stored. */
    public static final TallyForm<ApprovalTally> FORM =
            new TallyForm<>("approval", 1, ApprovalTally::columns, ApprovalTally::of);

    private static final ApprovalTally EMPTY = new ApprovalTally(Items.NONE, new int[] {0}, new int[0], new long[0]);

    private final Items items;
    // Ballot b is approved[start[b]] to approved[start[b + 1] - 1].
    private final int[] start;
    private final int[] approved;
    private final long[] voters;
    private final long[] approvals;
    private final long all;

    ApprovalTally(Items items, int[] start, int[] approved, long[] voters) {
        this.items = items;
        this.start = start;
        this.approved = approved;
        this.voters = voters;
        approvals = new long[items.size()];
        long sum = 0;
        for (int b = 0; b < voters.length; b++) {
            sum += voters[b];
            for (int i = start[b]; i < start[b + 1]; i++) {
                approvals[approved[i]] += voters[b];
            }
        }
        all = sum;
    }

    /** The tally without items and voters. */
    public static ApprovalTally empty() {
        return EMPTY;
    }

    /** The tally of one ballot. */
    public static ApprovalTally of(Collection<String> approved) {
        return builder().add(approved, 1).build();
    }

    /** A builder with nothing in it. */
    public static ApprovalTallyBuilder builder() {
        return new ApprovalTallyBuilder();
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

    Items items() {
        return items;
    }

    /** Whether the item at a position was declared, and so stands in the tally without an approval too. */
    public boolean declared(int position) {
        return items.isListed(Objects.checkIndex(position, items.size()));
    }

    /** How many voters approve of the item at a position. */
    public long approvals(int position) {
        return approvals[position];
    }

    /** The number of distinct ballots. */
    public int ballots() {
        return voters.length;
    }

    /** How many voters cast a ballot. */
    public long voters(int ballot) {
        return voters[ballot];
    }

    /** All voters, those who approve of nothing included. */
    public long voters() {
        return all;
    }

    /** Of how many items a ballot approves. */
    public int ballotSize(int ballot) {
        return start[ballot + 1] - start[ballot];
    }

    /**
     * The position of an item that a ballot approves of.
     *
     * @param index 0 to {@code ballotSize(ballot) - 1}; positions ascend with it
     */
    public int approved(int ballot, int index) {
        return approved[start[ballot] + index];
    }

    @Override
    public ApprovalTally plus(ApprovalTally other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        return builder().add(this, 1).add(other, 1).build();
    }

    /**
     * {@inheritDoc}
     *
     * <p>Declarations of {@code other} are not looked at.
     */
    @Override
    public ApprovalTally minus(ApprovalTally other) {
        return other.voters.length == 0
                ? this
                : builder().add(this, 1).remove(other).build();
    }

    @Override
    public ApprovalTallyBuilder newBuilder() {
        return builder();
    }

    /** Whether there is neither a voter nor a declared item in it. */
    @Override
    public boolean isEmpty() {
        return items.size() == 0 && voters.length == 0;
    }

    private Columns columns() {
        int[] sizes = new int[voters.length];
        for (int b = 0; b < sizes.length; b++) {
            sizes[b] = ballotSize(b);
        }
        return new Columns()
                .with("items", items.names())
                .with("declared", items.marks())
                .with("sizes", sizes)
                .with("approved", approved)
                .with("voters", voters);
    }

    private static ApprovalTally of(Columns columns) {
        String[] items = columns.texts("items");
        int[] flags = columns.positions("declared", 2);
        int[] approved = columns.positions("approved", items.length);
        int[] sizes = columns.positions("sizes", items.length + 1);
        long[] voters = columns.numbers("voters");
        long sum = Arrays.stream(sizes).asLongStream().sum();
        if (flags.length != items.length || sizes.length != voters.length || sum != approved.length) {
            throw new IllegalArgumentException("the tally has " + items.length + " items and " + flags.length
                    + " declarations, " + voters.length + " numbers of voters and " + sizes.length
                    + " sizes of ballots that add up to " + sum + ", and " + approved.length
                    + " approvals; expected the two of each pair to be equal");
        }
        ApprovalTallyBuilder builder = builder();
        for (int i = 0; i < items.length; i++) {
            if (flags[i] == 1) {
                builder.declare(items[i]);
            }
        }
        int from = 0;
        for (int b = 0; b < sizes.length; b++) {
            String[] names = new String[sizes[b]];
            for (int i = 0; i < names.length; i++) {
                names[i] = items[approved[from + i]];
            }
            builder.add(Arrays.asList(names), voters[b]);
            from += sizes[b];
        }
        return builder.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApprovalTally that
                && items.equals(that.items)
                && Arrays.equals(start, that.start)
                && Arrays.equals(approved, that.approved)
                && Arrays.equals(voters, that.voters);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * items.hashCode() + Arrays.hashCode(approved)) + Arrays.hashCode(voters);
    }

    /** The ballots and their voters, for logs and failing tests. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("ApprovalTally[");
        for (int b = 0; b < voters.length; b++) {
            text.append(b == 0 ? "" : ", ").append(voters[b]).append(" x {");
            for (int i = start[b]; i < start[b + 1]; i++) {
                text.append(i == start[b] ? "" : ", ").append(item(approved[i]));
            }
            text.append('}');
        }
        text.append("; declared");
        for (int i : items.listed()) {
            text.append(' ').append(item(i));
        }
        return text.append(']').toString();
    }
}
