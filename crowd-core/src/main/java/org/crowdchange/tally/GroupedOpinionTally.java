package org.crowdchange.tally;

import org.crowdchange.model.Opinion;

/**
 * The opinions on many items, counted apart for each group of participants: for each item and group, how many agreed,
 * disagreed and passed. What a group is, somebody else says: an opinion map, a profession, a region.
 *
 * <p>Items and groups are texts and stand in the order of {@link String#compareTo}. Both may be {@linkplain Builder#item
 * known} before they have votes; taking votes away leaves them there. A database gives it with {@code GROUP BY item,
 * group}: a row of names and counts is one {@link Builder#add(String, String, OpinionCounts) add}.
 *
 * <p>Merging tallies of n and m cells takes O(n + m). Immutable and safe for use by many threads; the {@linkplain Builder
 * builder} is not.
 */
public final class GroupedOpinionTally implements Tally<GroupedOpinionTally> {
    private static final GroupedOpinionTally EMPTY = builder().build();

    /** How it is stored. */
    public static final TallyForm<GroupedOpinionTally> FORM =
            new TallyForm<>("grouped-opinion", 1, GroupedOpinionTally::stored, GroupedOpinionTally::of);

    private final Triples votes;

    private GroupedOpinionTally(Triples votes) {
        this.votes = votes;
    }

    /** The tally without votes, items and groups. */
    public static GroupedOpinionTally empty() {
        return EMPTY;
    }

    /** The tally of some votes of one group on one item; without votes, the empty tally. */
    public static GroupedOpinionTally of(String item, String group, OpinionCounts counts) {
        return builder().add(item, group, counts).build();
    }

    /** A builder with nothing in it. */
    public static Builder builder() {
        return new Builder();
    }

    /** The number of items. */
    public int size() {
        return votes.rows().length;
    }

    /** The item at a position, 0 to {@code size() - 1}, in item order. */
    public String item(int position) {
        return votes.rows()[position];
    }

    /** The position of an item, or -1 if the tally does not hold it. */
    public int indexOf(String item) {
        return votes.rowOf(item);
    }

    /** The number of groups. */
    public int groups() {
        return votes.columns().length;
    }

    /** The group at a position, 0 to {@code groups() - 1}, in the order of their names. */
    public String group(int position) {
        return votes.columns()[position];
    }

    /** The position of a group, or -1 if the tally does not hold it. */
    public int groupOf(String group) {
        return votes.columnOf(group);
    }

    /** The counts of a group on an item, both by position. */
    public OpinionCounts counts(int item, int group) {
        long[] counts = new long[OpinionValues.PLACES.size()];
        for (int i = votes.start(item); i < votes.start(item + 1); i++) {
            if (votes.column(i) == group) {
                counts[votes.value(i)] = votes.count(i);
            }
        }
        return OpinionValues.counts(counts);
    }

    /** The counts of all groups together on the item at a position. */
    public OpinionCounts counts(int item) {
        long[] counts = new long[OpinionValues.PLACES.size()];
        for (int i = votes.start(item); i < votes.start(item + 1); i++) {
            counts[votes.value(i)] += votes.count(i);
        }
        return OpinionValues.counts(counts);
    }

    /** The counts of all groups together. Items that are only known are left out. */
    public OpinionTally totals() {
        OpinionTally.Builder builder = OpinionTally.builder();
        for (int i = 0; i < size(); i++) {
            builder.add(item(i), counts(i));
        }
        return builder.build();
    }

    @Override
    public GroupedOpinionTally plus(GroupedOpinionTally other) {
        return new GroupedOpinionTally(votes.plus(other.votes));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Which items and groups {@code other} knows is not looked at.
     */
    @Override
    public GroupedOpinionTally minus(GroupedOpinionTally other) {
        return new GroupedOpinionTally(votes.minus(other.votes));
    }

    @Override
    public Builder newBuilder() {
        return builder();
    }

    /** Whether there is no vote, no item and no group in it. */
    @Override
    public boolean isEmpty() {
        return votes.isEmpty();
    }

    private Columns stored() {
        return new Columns()
                .with("items", votes.rows())
                .with("groups", votes.columns())
                .with("knownItems", votes.keptRows())
                .with("knownGroups", votes.keptColumns())
                .with("item", votes.rowOfEach())
                .with("group", votes.columnOfEach())
                .with("opinion", votes.valueOfEach())
                .with("count", votes.countOfEach());
    }

    private static GroupedOpinionTally of(Columns columns) {
        String[] items = columns.texts("items");
        String[] groups = columns.texts("groups");
        Builder builder = builder();
        for (int known : columns.positions("knownItems", items.length)) {
            builder.item(items[known]);
        }
        for (int known : columns.positions("knownGroups", groups.length)) {
            builder.group(groups[known]);
        }
        int[] item = columns.positions("item", items.length);
        int[] group = columns.positions("group", groups.length);
        int[] opinion = columns.positions("opinion", OpinionValues.PLACES.size());
        long[] count = columns.numbers("count");
        Triples.requireLengths(count.length, item.length, group.length, opinion.length);
        for (int i = 0; i < count.length; i++) {
            builder.add(items[item[i]], groups[group[i]], OpinionValues.PLACES.get(opinion[i]), count[i]);
        }
        return builder.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupedOpinionTally that && votes.equals(that.votes);
    }

    @Override
    public int hashCode() {
        return votes.hashCode();
    }

    /** The votes, for logs and failing tests. */
    @Override
    public String toString() {
        return votes.text("GroupedOpinionTally");
    }

    /** Collects counts, and then freezes them. */
    public static final class Builder implements TallyBuilder<GroupedOpinionTally> {
        private final Triples.Builder votes = new Triples.Builder("item", "group", "opinion");

        private Builder() {
            OpinionValues.keep(votes);
        }

        /**
         * Adds the counts of a group on an item.
         *
         * @throws IllegalArgumentException if a name is empty, or the tally would hold more than
         *     {@link OpinionCounts#MAX_TOTAL} votes
         */
        public Builder add(String item, String group, OpinionCounts counts) {
            add(item, group, Opinion.AGREE, counts.agree());
            add(item, group, Opinion.DISAGREE, counts.disagree());
            return add(item, group, Opinion.PASS, counts.pass());
        }

        /**
         * Adds so many votes of one opinion.
         *
         * @param count 0 or more
         * @throws IllegalArgumentException if a name is empty, the count negative, or the tally would hold more than
         *     {@link OpinionCounts#MAX_TOTAL} votes
         */
        public Builder add(String item, String group, Opinion opinion, long count) {
            votes.add(item, group, OpinionValues.name(opinion), count);
            return this;
        }

        /**
         * Says that there is an item, whether or not anybody votes on it.
         *
         * @throws IllegalArgumentException if the item is empty
         */
        public Builder item(String item) {
            votes.keepRow(item);
            return this;
        }

        /**
         * Says that there is a group, whether or not anybody in it votes.
         *
         * @throws IllegalArgumentException if the group is empty
         */
        public Builder group(String group) {
            votes.keepColumn(group);
            return this;
        }

        @Override
        public Builder add(GroupedOpinionTally part, long times) {
            votes.add(part.votes, times);
            return this;
        }

        @Override
        public GroupedOpinionTally build() {
            return new GroupedOpinionTally(votes.build());
        }
    }
}
