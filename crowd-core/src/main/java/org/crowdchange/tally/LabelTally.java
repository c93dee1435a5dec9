package org.crowdchange.tally;

/**
 * Who gave which label to which item: moderators marking comments, coders assigning themes, volunteers sorting pictures.
 * In the literature on crowdsourcing the items are tasks and the people are workers.
 *
 * <p>It is a multiset: how many times a worker gave a label to an item. In most data each pair of worker and item has one
 * label, once.
 *
 * <p>Workers, items and labels are texts and stand in the order of {@link String#compareTo}; each is there as long as a
 * label is. Walk through the labels by position, which allocates nothing:
 *
 * <pre>{@code
 * for (int w = 0; w < tally.workers(); w++) {
 *     for (int i = tally.start(w); i < tally.start(w + 1); i++) {
 *         ... tally.itemOf(i), tally.labelOf(i), tally.countOf(i) ...
 *     }
 * }
 * }</pre>
 *
 * <p>Merging tallies of n and m labels takes O(n + m). Immutable and safe for use by many threads; the {@linkplain Builder
 * builder} is not.
 */
public final class LabelTally implements Tally<LabelTally> {
    private static final LabelTally EMPTY = builder().build();

    /** How it is stored. */
    public static final TallyForm<LabelTally> FORM = new TallyForm<>("label", 1, LabelTally::stored, LabelTally::of);

    private final Triples given;

    private LabelTally(Triples given) {
        this.given = given;
    }

    /** The tally without labels. */
    public static LabelTally empty() {
        return EMPTY;
    }

    /** The tally of one label. */
    public static LabelTally of(String worker, String item, String label) {
        return builder().add(worker, item, label).build();
    }

    /** A builder with nothing in it. */
    public static Builder builder() {
        return new Builder();
    }

    /** The number of workers. */
    public int workers() {
        return given.rows().length;
    }

    /** The worker at a position, 0 to {@code workers() - 1}. */
    public String worker(int position) {
        return given.rows()[position];
    }

    /** The number of items. */
    public int size() {
        return given.columns().length;
    }

    /** The item at a position, 0 to {@code size() - 1}, in item order. */
    public String item(int position) {
        return given.columns()[position];
    }

    /** The position of an item, or -1 if the tally does not hold it. */
    public int indexOf(String item) {
        return given.columnOf(item);
    }

    /** The number of different labels. */
    public int labels() {
        return given.values().length;
    }

    /** The label at a position, 0 to {@code labels() - 1}, in the order of their names. */
    public String label(int position) {
        return given.values()[position];
    }

    /** The position of the first entry of a worker; for {@code workers()} the number of entries. */
    public int start(int worker) {
        return given.start(worker);
    }

    /** The position of the item of an entry. */
    public int itemOf(int entry) {
        return given.column(entry);
    }

    /** The position of the label of an entry. */
    public int labelOf(int entry) {
        return given.value(entry);
    }

    /** How many times the worker gave the item the label of the entry, 1 or more. */
    public long countOf(int entry) {
        return given.count(entry);
    }

    @Override
    public LabelTally plus(LabelTally other) {
        return new LabelTally(given.plus(other.given));
    }

    @Override
    public LabelTally minus(LabelTally other) {
        return new LabelTally(given.minus(other.given));
    }

    @Override
    public Builder newBuilder() {
        return builder();
    }

    @Override
    public boolean isEmpty() {
        return given.isEmpty();
    }

    private Columns stored() {
        return new Columns()
                .with("workers", given.rows())
                .with("items", given.columns())
                .with("labels", given.values())
                .with("worker", given.rowOfEach())
                .with("item", given.columnOfEach())
                .with("label", given.valueOfEach())
                .with("count", given.countOfEach());
    }

    private static LabelTally of(Columns columns) {
        String[] workers = columns.texts("workers");
        String[] items = columns.texts("items");
        String[] labels = columns.texts("labels");
        int[] worker = columns.positions("worker", workers.length);
        int[] item = columns.positions("item", items.length);
        int[] label = columns.positions("label", labels.length);
        long[] count = columns.numbers("count");
        Triples.requireLengths(count.length, worker.length, item.length, label.length);
        Builder builder = builder();
        for (int i = 0; i < count.length; i++) {
            builder.add(workers[worker[i]], items[item[i]], labels[label[i]], count[i]);
        }
        return builder.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelTally that && given.equals(that.given);
    }

    @Override
    public int hashCode() {
        return given.hashCode();
    }

    /** The labels, for logs and failing tests. */
    @Override
    public String toString() {
        return given.text("LabelTally");
    }

    /** Collects labels, and then freezes them. A label of known names allocates nothing. */
    public static final class Builder implements TallyBuilder<LabelTally> {
        private final Triples.Builder given = new Triples.Builder("worker", "item", "label");

        private Builder() {}

        /**
         * Adds a label.
         *
         * @throws IllegalArgumentException if a name is empty
         */
        public Builder add(String worker, String item, String label) {
            return add(worker, item, label, 1);
        }

        /**
         * Adds a label so many times over.
         *
         * @param count 0 or more
         * @throws IllegalArgumentException if a name is empty, the count negative, or the tally would hold more than
         *     {@link OpinionCounts#MAX_TOTAL} labels
         */
        public Builder add(String worker, String item, String label, long count) {
            given.add(worker, item, label, count);
            return this;
        }

        @Override
        public Builder add(LabelTally part, long times) {
            given.add(part.given, times);
            return this;
        }

        @Override
        public LabelTally build() {
            return new LabelTally(given.build());
        }
    }
}
