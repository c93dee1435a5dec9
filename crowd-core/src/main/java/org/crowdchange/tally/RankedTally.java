package org.crowdchange.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Ranked ballots: each distinct ballot once, with its weight, the number of voters who cast it.
 *
 * <p>Items are texts; they stand in the order of {@link String#compareTo}, and a ballot names them by their position. A
 * ballot is a weak order of some of the items, see {@link RankedBallot}; blank ballots count too. Items that were
 * declared belong to the tally even if nobody ranks them: that they could be voted for is a fact and not a vote, so
 * {@link #minus} takes ballots away and leaves declarations as they are. An item that was not declared goes with the
 * last ballot that ranks it.
 *
 * <p>Ballots stand in the order of the positions that they list, so that the same ballots give the same tally in
 * whatever order they came. {@link #position} and {@link #endsTier} walk through a ballot without allocating anything.
 *
 * <p>Merging takes time in proportion to the size of both; building from N ballots, of which d are distinct, O(N) and
 * sorting those d. Immutable and safe for use by many threads; the {@linkplain Builder builder} is not.
 */
public final class RankedTally implements Tally<RankedTally> {

    /**
     * The most ballots that a tally can hold, 2<sup>40</sup>. So the product with the number of items, of which positional
     * scores are made, and with the fifth power of ten, in which votes are transferred, is still a {@code long}.
     */
    public static final long MAX_TOTAL = 1L << 40;

    private static final RankedTally EMPTY = new RankedTally(Items.NONE, new int[] {0}, new int[0], new long[0]);

    /** How it is stored. */
    public static final TallyForm<RankedTally> FORM =
            new TallyForm<>("ranked", 1, RankedEdit::columns, RankedEdit::tally);

    final Items items;
    // Ballot b has the cells from start[b] to start[b + 1]; a cell is twice a position, plus one at the end of a tier.
    final int[] start;
    final int[] cells;
    final long[] weight;
    private final long total;

    RankedTally(Items items, int[] start, int[] cells, long[] weight) {
        this.items = items;
        this.start = start;
        this.cells = cells;
        this.weight = weight;
        this.total = Arrays.stream(weight).sum();
    }

    /** The tally without items and ballots. */
    public static RankedTally empty() {
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

    /** The items in item order. */
    public List<String> items() {
        return List.of(items.names());
    }

    /** The position of an item, or -1 if the tally does not hold it. */
    public int indexOf(String item) {
        return items.indexOf(item);
    }

    /** Whether the item at a position was declared, so that it stays without ballots that rank it. */
    public boolean declared(int position) {
        return items.isListed(Objects.checkIndex(position, items.size()));
    }

    /** The number of distinct ballots. */
    public int ballots() {
        return weight.length;
    }

    /**
     * How many voters cast a ballot.
     *
     * @param ballot 0 to {@code ballots() - 1}
     */
    public long weight(int ballot) {
        return weight[ballot];
    }

    /** How many voters cast a ballot, blank ones included: the sum of all weights. */
    public long total() {
        return total;
    }

    /** The number of items that a ballot ranks. */
    public int length(int ballot) {
        return start[ballot + 1] - start[ballot];
    }

    /**
     * The position of an item on a ballot; items come best tier first, and within a tier in item order.
     *
     * @param place 0 to {@code length(ballot) - 1}
     */
    public int position(int ballot, int place) {
        return cells[start[ballot] + Objects.checkIndex(place, length(ballot))] >> 1;
    }

    /** Whether the item in this place of a ballot is the last of its tier. */
    public boolean endsTier(int ballot, int place) {
        return (cells[start[ballot] + Objects.checkIndex(place, length(ballot))] & 1) != 0;
    }

    /** The tiers of a ballot as positions of items, best tier first; a new array with every call. */
    public int[][] tiers(int ballot) {
        int tiers = 0;
        for (int i = start[ballot]; i < start[ballot + 1]; i++) {
            tiers += cells[i] & 1;
        }
        int[][] result = new int[tiers][];
        int from = start[ballot];
        for (int tier = 0; tier < tiers; tier++) {
            int to = from;
            while ((cells[to] & 1) == 0) {
                to++;
            }
            int[] positions = new int[to + 1 - from];
            for (int i = 0; i < positions.length; i++) {
                positions[i] = cells[from + i] >> 1;
            }
            result[tier] = positions;
            from = to + 1;
        }
        return result;
    }

    /** A ballot with the items by name. */
    public RankedBallot ballot(int ballot) {
        List<List<String>> tiers = new ArrayList<>();
        for (int[] tier : tiers(ballot)) {
            tiers.add(Arrays.stream(tier).mapToObj(items::get).toList());
        }
        return new RankedBallot(tiers);
    }

    /** Whether no ballot is blank, leaves an item out or ties two: all are linear orders of all items. */
    public boolean isLinear() {
        return isStrict() && isComplete();
    }

    /** Whether no ballot ties two items. */
    public boolean isStrict() {
        return Arrays.stream(cells).allMatch(cell -> (cell & 1) != 0);
    }

    /** Whether every ballot ranks every item. */
    public boolean isComplete() {
        for (int ballot = 0; ballot < weight.length; ballot++) {
            if (length(ballot) < items.size()) {
                return false;
            }
        }
        return true;
    }

    /**
     * The same ballots with some items struck off, declared or not; a ballot that ranks nothing else becomes blank.
     *
     * @param kept whether an item stays
     */
    public RankedTally restricted(Predicate<String> kept) {
        return RankedEdit.renamed(this, item -> kept.test(item) ? item : null);
    }

    /**
     * The same ballots with other names for the items.
     *
     * @param names gives each item a name of its own
     * @throws IllegalArgumentException if two items would have one name
     */
    public RankedTally renamed(UnaryOperator<String> names) {
        RankedTally result = RankedEdit.renamed(this, names);
        if (result.size() < size()) {
            throw new IllegalArgumentException("the names of " + size() + " items are " + result.size()
                    + " different ones; expected one for each");
        }
        return result;
    }

    @Override
    public RankedTally plus(RankedTally other) {
        return other.isEmpty() ? this : isEmpty() ? other : new RankedMerge(this, other, true).merged();
    }

    /**
     * {@inheritDoc}
     *
     * <p>Declarations of {@code other} are not looked at.
     */
    @Override
    public RankedTally minus(RankedTally other) {
        return other.ballots() == 0 ? this : new RankedMerge(this, other, false).merged();
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

    @Override
    public boolean equals(Object other) {
        return other instanceof RankedTally that
                && total == that.total
                && items.equals(that.items)
                && Arrays.equals(start, that.start)
                && Arrays.equals(cells, that.cells)
                && Arrays.equals(weight, that.weight);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * items.hashCode() + Arrays.hashCode(cells)) + Arrays.hashCode(weight);
    }

    /** The items and the ballots with their weights, for logs and failing tests. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("RankedTally").append(Arrays.toString(items.names()));
        for (int ballot = 0; ballot < weight.length; ballot++) {
            text.append(ballot == 0 ? ": " : ", ")
                    .append(weight[ballot])
                    .append(" x ")
                    .append(ballot(ballot));
        }
        return text.toString();
    }

    /**
     * Collects ballots, in as many parts as they come, and then freezes them. Adding a ballot that came before allocates
     * nothing. Not thread-safe.
     */
    public static final class Builder implements TallyBuilder<RankedTally> {
        private final ItemTable items = new ItemTable();
        private final BitSet declared = new BitSet();
        private final BallotTable table = new BallotTable();
        private int[] scratch = new int[16];
        private long total;

        private Builder() {}

        /**
         * Declares an item, which then belongs to the tally even if nobody ranks it.
         *
         * @throws IllegalArgumentException if the item is empty
         */
        public Builder item(String item) {
            declared.set(items.number(item));
            return this;
        }

        /** Adds the ballot of one voter. */
        public Builder add(RankedBallot ballot) {
            return add(ballot, 1);
        }

        /**
         * Adds the ballot of some voters who voted alike, such as a row of a database's {@code GROUP BY}.
         *
         * @param weight how many, 0 or more; 0 adds nothing
         * @throws IllegalArgumentException if the weight is negative, or the total would be more than {@link #MAX_TOTAL}
         */
        public Builder add(RankedBallot ballot, long weight) {
            if (!reserve(weight, 1)) {
                return this;
            }
            int length = 0;
            List<List<String>> tiers = ballot.tiers();
            for (int tier = 0; tier < tiers.size(); tier++) {
                List<String> tied = tiers.get(tier);
                room(length + tied.size());
                for (int i = 0; i < tied.size(); i++) {
                    scratch[length + i] = 2 * items.number(tied.get(i));
                }
                length = endTier(length, length + tied.size());
            }
            table.add(table.number(scratch, length), weight);
            return this;
        }

        @Override
        public Builder add(RankedTally part, long times) {
            if (!reserve(times, part.total)) {
                return this;
            }
            int[] numbers = part.items.numbersIn(items, declared);
            for (int ballot = 0; ballot < part.ballots(); ballot++) {
                int length = part.length(ballot);
                room(length);
                int from = 0;
                for (int k = 0; k < length; k++) {
                    int cell = part.cells[part.start[ballot] + k];
                    scratch[k] = 2 * numbers[cell >> 1];
                    if ((cell & 1) != 0) {
                        from = endTier(from, k + 1);
                    }
                }
                table.add(table.number(scratch, length), part.weight[ballot] * times);
            }
            return this;
        }

        @Override
        public RankedTally build() {
            return RankedMerge.sorted(items, declared, table);
        }

        /** Sorts the cells of a tier and marks its end. */
        private int endTier(int from, int to) {
            if (to - from > 1) {
                Arrays.sort(scratch, from, to);
            }
            scratch[to - 1] |= 1;
            return to;
        }

        private boolean reserve(long times, long voters) {
            if (times < 0) {
                throw new IllegalArgumentException("the weight is " + times + "; expected 0 or more");
            }
            if (voters > 0 && times > (MAX_TOTAL - total) / voters) {
                throw new IllegalArgumentException("the tally would hold " + total + " + " + times + " x " + voters
                        + " ballots; expected at most " + MAX_TOTAL);
            }
            total += times * voters;
            return times > 0;
        }

        private void room(int length) {
            if (length > scratch.length) {
                scratch = Arrays.copyOf(scratch, Math.max(length, 2 * scratch.length));
            }
        }
    }
}
