package org.crowdchange.tally;

import java.util.Map;
import org.crowdchange.model.Opinion;

/**
 * Who thinks what of which item: the votes themselves, for methods that must know which of them came from one person.
 *
 * <p>It is a multiset: how many times a participant agreed, disagreed and passed on an item. In the votes of a campaign
 * each pair of participant and item has one opinion, once, because a changed vote is {@linkplain #minus taken away} before
 * the new one is added; with the multiset adding is total and taking away exact, whatever the votes. Methods count a
 * participant whose votes are in the matrix k times over as k like-minded people, which is what a sample with repetitions
 * means; several opinions of one participant on one item stand for their average.
 *
 * <p>Participants and items are texts and stand in the order of {@link String#compareTo}. An item may be
 * {@linkplain Builder#item known} before anybody votes on it; taking votes away leaves it there. Participants are there
 * as long as they have a vote.
 *
 * <p>Walk through the votes by position, which allocates nothing:
 *
 * <pre>{@code
 * for (int p = 0; p < matrix.participants(); p++) {
 *     for (int v = matrix.start(p); v < matrix.start(p + 1); v++) {
 *         ... matrix.itemOf(v), matrix.opinionOf(v), matrix.countOf(v) ...
 *     }
 * }
 * }</pre>
 *
 * <p>Merging matrices of n and m votes takes O(n + m). Immutable and safe for use by many threads; the
 * {@linkplain Builder builder} is not.
 */
public final class OpinionMatrix implements Tally<OpinionMatrix> {
    private static final OpinionMatrix EMPTY = builder().build();

    /** How it is stored. */
    public static final TallyForm<OpinionMatrix> FORM =
            new TallyForm<>("opinion-matrix", 1, OpinionMatrix::stored, OpinionMatrix::of);

    private final Triples votes;

    private OpinionMatrix(Triples votes) {
        this.votes = votes;
    }

    /** The matrix without votes and items. */
    public static OpinionMatrix empty() {
        return EMPTY;
    }

    /** The matrix of one vote. */
    public static OpinionMatrix of(String participant, String item, Opinion opinion) {
        return builder().add(participant, item, opinion).build();
    }

    /** A builder with nothing in it. */
    public static Builder builder() {
        return new Builder();
    }

    /** The number of participants. */
    public int participants() {
        return votes.rows().length;
    }

    /** The participant at a position, 0 to {@code participants() - 1}. */
    public String participant(int position) {
        return votes.rows()[position];
    }

    /** The number of items. */
    public int size() {
        return votes.columns().length;
    }

    /** The item at a position, 0 to {@code size() - 1}, in item order. */
    public String item(int position) {
        return votes.columns()[position];
    }

    /** The position of an item, or -1 if the matrix does not hold it. */
    public int indexOf(String item) {
        return votes.columnOf(item);
    }

    /** The position of the first vote of a participant; for {@code participants()} the number of different votes. */
    public int start(int participant) {
        return votes.start(participant);
    }

    /** The position of the item of a vote. */
    public int itemOf(int vote) {
        return votes.column(vote);
    }

    /** The opinion of a vote. */
    public Opinion opinionOf(int vote) {
        return OpinionValues.PLACES.get(votes.value(vote));
    }

    /** How many times the vote is in the matrix, 1 or more. */
    public long countOf(int vote) {
        return votes.count(vote);
    }

    /** The counts for each item: who voted is forgotten. Items that are only known are left out. */
    public OpinionTally totals() {
        long[][] counts = new long[size()][OpinionValues.PLACES.size()];
        for (int vote = 0; vote < votes.size(); vote++) {
            counts[votes.column(vote)][votes.value(vote)] += votes.count(vote);
        }
        OpinionTally.Builder builder = OpinionTally.builder();
        for (int i = 0; i < counts.length; i++) {
            builder.add(item(i), OpinionValues.counts(counts[i]));
        }
        return builder.build();
    }

    /**
     * The counts for each item in each group. Items stay known.
     *
     * @param groups the group of each participant; who is not in it is left out
     */
    public GroupedOpinionTally grouped(Map<String, String> groups) {
        GroupedOpinionTally.Builder builder = GroupedOpinionTally.builder();
        for (int i = 0; i < size(); i++) {
            builder.item(item(i));
        }
        for (int p = 0; p < participants(); p++) {
            String group = groups.get(participant(p));
            for (int vote = start(p); group != null && vote < start(p + 1); vote++) {
                builder.add(item(itemOf(vote)), group, opinionOf(vote), countOf(vote));
            }
        }
        return builder.build();
    }

    @Override
    public OpinionMatrix plus(OpinionMatrix other) {
        return new OpinionMatrix(votes.plus(other.votes));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Which items {@code other} knows is not looked at.
     */
    @Override
    public OpinionMatrix minus(OpinionMatrix other) {
        return new OpinionMatrix(votes.minus(other.votes));
    }

    @Override
    public Builder newBuilder() {
        return builder();
    }

    /** Whether there is neither a vote nor an item in it. */
    @Override
    public boolean isEmpty() {
        return votes.isEmpty();
    }

    private Columns stored() {
        return new Columns()
                .with("participants", votes.rows())
                .with("items", votes.columns())
                .with("known", votes.keptColumns())
                .with("participant", votes.rowOfEach())
                .with("item", votes.columnOfEach())
                .with("opinion", votes.valueOfEach())
                .with("count", votes.countOfEach());
    }

    private static OpinionMatrix of(Columns columns) {
        String[] participants = columns.texts("participants");
        String[] items = columns.texts("items");
        Builder builder = builder();
        for (int known : columns.positions("known", items.length)) {
            builder.item(items[known]);
        }
        int[] participant = columns.positions("participant", participants.length);
        int[] item = columns.positions("item", items.length);
        int[] opinion = columns.positions("opinion", OpinionValues.PLACES.size());
        long[] count = columns.numbers("count");
        Triples.requireLengths(count.length, participant.length, item.length, opinion.length);
        for (int i = 0; i < count.length; i++) {
            builder.add(participants[participant[i]], items[item[i]], OpinionValues.PLACES.get(opinion[i]), count[i]);
        }
        return builder.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpinionMatrix that && votes.equals(that.votes);
    }

    @Override
    public int hashCode() {
        return votes.hashCode();
    }

    /** The votes, for logs and failing tests. */
    @Override
    public String toString() {
        return votes.text("OpinionMatrix");
    }

    /** Collects votes, and then freezes them. A vote of a known participant on a known item allocates nothing. */
    public static final class Builder implements TallyBuilder<OpinionMatrix> {
        private final Triples.Builder votes = new Triples.Builder("participant", "item", "opinion");

        private Builder() {
            OpinionValues.keep(votes);
        }

        /**
         * Adds a vote.
         *
         * @throws IllegalArgumentException if a name is empty
         */
        public Builder add(String participant, String item, Opinion opinion) {
            return add(participant, item, opinion, 1);
        }

        /**
         * Adds a vote so many times over.
         *
         * @param count 0 or more
         * @throws IllegalArgumentException if a name is empty, the count negative, or the matrix would hold more than
         *     {@link OpinionCounts#MAX_TOTAL} votes
         */
        public Builder add(String participant, String item, Opinion opinion, long count) {
            votes.add(participant, item, OpinionValues.name(opinion), count);
            return this;
        }

        /**
         * Says that there is an item, whether or not anybody votes on it.
         *
         * @throws IllegalArgumentException if the item is empty
         */
        public Builder item(String item) {
            votes.keepColumn(item);
            return this;
        }

        @Override
        public Builder add(OpinionMatrix part, long times) {
            votes.add(part.votes, times);
            return this;
        }

        @Override
        public OpinionMatrix build() {
            return new OpinionMatrix(votes.build());
        }
    }
}
