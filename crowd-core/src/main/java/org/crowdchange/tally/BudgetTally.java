package org.crowdchange.tally;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The ballots of a participatory budget: how many people cast each distinct ballot, what the projects cost, and how much
 * there is to spend.
 *
 * <p>A ballot gives points to some projects. An approval ballot gives 1 to each that it names, and one vote is a ballot that
 * names one; cumulative and scoring ballots give the points that the voter gave; an ordinal ballot of k projects gives k to
 * the first and 1 to the last. A ballot may name no project: its voter has taken part, and has a share of the budget.
 *
 * <p>Projects are texts in the order of {@link String#compareTo}: "10" stands before "9". Costs and the budget are decimal
 * numbers, kept exactly as whole numbers of the smallest unit that occurs. They are facts and not votes: {@link #minus}
 * leaves them as they are, and a project without votes stays in the tally as long as its cost is known. Two tallies that
 * know different costs of one project, or different budgets, cannot be merged.
 *
 * <p>Merging takes O(n log n) in the numbers of both together. Immutable and safe for use by many threads; the {@linkplain
 * Builder builder} is not.
 */
public final class BudgetTally implements Tally<BudgetTally> {

    /** The most votes, 2<sup>40</sup>. */
    public static final long MAX_VOTES = 1L << 40;

    /** The most points that a ballot can give to a project, or take from it. */
    public static final long MAX_POINTS = 1_000_000;

    /** The most decimals of a cost or a budget. */
    public static final int MAX_DECIMALS = 12;

    /** The largest cost and budget in the smallest unit that occurs. */
    public static final long MAX_UNITS = 99_999_999_999_999_999L;

    static final long UNKNOWN = -1;

    private static final BudgetTally EMPTY =
            new BudgetTally(new String[0], new long[0], UNKNOWN, 0, new int[1], new int[0], new long[0], new long[0]);

    /** How it is stored. */
    public static final TallyForm<BudgetTally> FORM =
            new TallyForm<>("budget", 1, BudgetTally::columns, BudgetTally::of);

    private final String[] items;
    private final long[] costs;
    private final long budget;
    private final int decimals;
    // Ballot b has the entries starts[b] to starts[b + 1] - 1; its items ascend, and so do the ballots.
    private final int[] starts;
    private final int[] choices;
    private final long[] points;
    private final long[] weights;
    private final long votes;

    BudgetTally(
            String[] items,
            long[] costs,
            long budget,
            int decimals,
            int[] starts,
            int[] choices,
            long[] points,
            long[] weights) {
        this.items = items;
        this.costs = costs;
        this.budget = budget;
        this.decimals = decimals;
        this.starts = starts;
        this.choices = choices;
        this.points = points;
        this.weights = weights;
        votes = Arrays.stream(weights).sum();
    }

    /** The tally without projects, ballots and budget. */
    public static BudgetTally empty() {
        return EMPTY;
    }

    /** A builder with nothing in it. */
    public static Builder builder() {
        return new Builder();
    }

    /** The number of projects. */
    public int size() {
        return items.length;
    }

    /**
     * The project at a position.
     *
     * @param position 0 to {@code size() - 1}, in item order
     */
    public String item(int position) {
        return items[position];
    }

    /** The position of a project, or -1 if the tally does not hold it. */
    public int indexOf(String item) {
        return Math.max(-1, Arrays.binarySearch(items, item));
    }

    /** What the project at a position costs; empty if unknown. */
    public Optional<BigDecimal> cost(int position) {
        return amount(costs[position]);
    }

    /** How much there is to spend; empty if unknown. */
    public Optional<BigDecimal> budget() {
        return amount(budget);
    }

    /** The number of decimals that costs and budget need, the smallest that will do. */
    public int decimals() {
        return decimals;
    }

    /** What the project at a position costs, in units of 10 to the power of {@code -decimals()}; -1 if unknown. */
    public long costUnits(int position) {
        return costs[position];
    }

    /** How much there is to spend, in units of 10 to the power of {@code -decimals()}; -1 if unknown. */
    public long budgetUnits() {
        return budget;
    }

    private Optional<BigDecimal> amount(long units) {
        return units == UNKNOWN ? Optional.empty() : Optional.of(BigDecimal.valueOf(units, decimals));
    }

    /** The number of distinct ballots. */
    public int ballots() {
        return weights.length;
    }

    /** How many people cast a ballot, 1 or more. */
    public long weight(int ballot) {
        return weights[ballot];
    }

    /** How many projects a ballot names. */
    public int length(int ballot) {
        return starts[ballot + 1] - starts[ballot];
    }

    /**
     * The position of a project that a ballot names.
     *
     * @param entry 0 to {@code length(ballot) - 1}, in item order
     */
    public int choice(int ballot, int entry) {
        return choices[starts[ballot] + entry];
    }

    /** The points that a ballot gives to a project that it names. */
    public long points(int ballot, int entry) {
        return points[starts[ballot] + entry];
    }

    /** How many people voted. */
    public long votes() {
        return votes;
    }

    @Override
    public BudgetTally plus(BudgetTally other) {
        return builder().add(this, 1).add(other, 1).build();
    }

    /**
     * {@inheritDoc}
     *
     * <p>Costs and budget of {@code other} are not looked at.
     */
    @Override
    public BudgetTally minus(BudgetTally other) {
        return builder().add(this, 1).take(other).build();
    }

    @Override
    public Builder newBuilder() {
        return builder();
    }

    /** Whether there is neither a vote nor a cost nor a budget in it. */
    @Override
    public boolean isEmpty() {
        return items.length == 0 && weights.length == 0 && budget == UNKNOWN;
    }

    private Columns columns() {
        int[] lengths = new int[weights.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = length(i);
        }
        return new Columns()
                .with("items", items)
                .with("costs", costs)
                .with("budget", new long[] {budget, decimals})
                .with("lengths", lengths)
                .with("choices", choices)
                .with("points", points)
                .with("weights", weights);
    }

    private static BudgetTally of(Columns columns) {
        String[] items = columns.texts("items");
        long[] costs = columns.numbers("costs");
        long[] budget = columns.numbers("budget");
        int[] choices = columns.positions("choices", items.length);
        long[] points = columns.numbers("points");
        long[] weights = columns.numbers("weights");
        int[] lengths = columns.positions("lengths", choices.length + 1);
        if (costs.length != items.length
                || budget.length != 2
                || points.length != choices.length
                || lengths.length != weights.length
                || Arrays.stream(lengths).asLongStream().sum() != choices.length) {
            throw new IllegalArgumentException("the columns of the tally do not fit together: " + items.length
                    + " items, " + costs.length + " costs, " + budget.length + " numbers of the budget, "
                    + choices.length + " choices, " + points.length + " points, " + lengths.length + " lengths, "
                    + weights.length + " weights");
        }
        if (budget[1] < 0 || budget[1] > MAX_DECIMALS) {
            throw new IllegalArgumentException(
                    "the tally has " + budget[1] + " decimals; expected 0 to " + MAX_DECIMALS);
        }
        int decimals = (int) budget[1];
        Builder builder = builder();
        if (budget[0] != UNKNOWN) {
            builder.budget(BigDecimal.valueOf(budget[0], decimals));
        }
        for (int i = 0; i < items.length; i++) {
            if (costs[i] != UNKNOWN) {
                builder.cost(items[i], BigDecimal.valueOf(costs[i], decimals));
            }
        }
        int next = 0;
        for (int i = 0; i < weights.length; i++) {
            int end = next + lengths[i];
            List<String> ballot = Arrays.stream(choices, next, end)
                    .mapToObj(each -> items[each])
                    .toList();
            builder.points(ballot, Arrays.copyOfRange(points, next, end), weights[i]);
            next = end;
        }
        return builder.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BudgetTally that
                && budget == that.budget
                && decimals == that.decimals
                && Arrays.equals(items, that.items)
                && Arrays.equals(costs, that.costs)
                && Arrays.equals(starts, that.starts)
                && Arrays.equals(choices, that.choices)
                && Arrays.equals(points, that.points)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(items), Arrays.hashCode(choices), Arrays.hashCode(weights), budget);
    }

    /** The projects with their costs, and the ballots, for logs and failing tests. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("BudgetTally[");
        budget().ifPresent(amount ->
                text.append("budget ").append(amount.toPlainString()).append(", "));
        for (int i = 0; i < items.length; i++) {
            text.append(i == 0 ? "" : ", ").append(items[i]);
            cost(i).ifPresent(amount -> text.append(" at ").append(amount.toPlainString()));
        }
        for (int ballot = 0; ballot < weights.length; ballot++) {
            text.append("; ").append(weights[ballot]).append(" x");
            for (int i = starts[ballot]; i < starts[ballot + 1]; i++) {
                text.append(' ').append(items[choices[i]]).append('=').append(points[i]);
            }
        }
        return text.append(']').toString();
    }

    /** Collects ballots, costs and the budget, in as many parts as they come, and then freezes them. Not thread-safe. */
    public static final class Builder implements TallyBuilder<BudgetTally> {
        private final BudgetBallots ballots = new BudgetBallots();

        private Builder() {}

        /**
         * Says what a project costs.
         *
         * @param cost 0 or more, with at most {@link #MAX_DECIMALS} decimals
         * @throws IllegalArgumentException if the cost is out of range, or another one is known already
         */
        public Builder cost(String item, BigDecimal cost) {
            ballots.cost(item, cost);
            return this;
        }

        /**
         * Says how much there is to spend.
         *
         * @param budget 0 or more, with at most {@link #MAX_DECIMALS} decimals
         * @throws IllegalArgumentException if the budget is out of range, or another one is known already
         */
        public Builder budget(BigDecimal budget) {
            ballots.budget(budget);
            return this;
        }

        /**
         * Adds approval ballots, or single votes.
         *
         * @param items the projects approved of, none twice, in any order; empty for a voter who names none
         * @param times how many people cast this ballot, 0 or more
         * @throws IllegalArgumentException if a project comes twice or is empty, or there would be more than {@link
         *     #MAX_VOTES} votes
         */
        public Builder approve(List<String> items, long times) {
            ballots.begin();
            for (int i = 0; i < items.size(); i++) {
                ballots.put(items.get(i), 1);
            }
            ballots.cast(times);
            return this;
        }

        /**
         * Adds ballots that order projects.
         *
         * @param items the projects, the best first, none twice
         * @param times how many people cast this ballot, 0 or more
         * @throws IllegalArgumentException as {@link #approve} does
         */
        public Builder order(List<String> items, long times) {
            ballots.begin();
            for (int i = 0; i < items.size(); i++) {
                ballots.put(items.get(i), items.size() - i);
            }
            ballots.cast(times);
            return this;
        }

        /**
         * Adds ballots that give points to projects.
         *
         * @param items the projects, none twice, in any order
         * @param points the points of each, at most {@link #MAX_POINTS} either way
         * @param times how many people cast this ballot, 0 or more
         * @throws IllegalArgumentException if the lists differ in length or points are out of range, and as {@link
         *     #approve} does
         */
        public Builder points(List<String> items, long[] points, long times) {
            if (items.size() != points.length) {
                throw new IllegalArgumentException(
                        items.size() + " projects and " + points.length + " points; expected as many of both");
            }
            ballots.begin();
            for (int i = 0; i < points.length; i++) {
                ballots.put(items.get(i), points[i]);
            }
            ballots.cast(times);
            return this;
        }

        @Override
        public Builder add(BudgetTally part, long times) {
            if (times < 0) {
                throw new IllegalArgumentException("times is " + times + "; expected 0 or more");
            }
            if (times > 0) {
                ballots.facts(part);
                ballots.votes(part, times);
            }
            return this;
        }

        /** Takes the votes of a part away, and leaves what it says of costs and budget. */
        private Builder take(BudgetTally part) {
            ballots.votes(part, -1);
            return this;
        }

        @Override
        public BudgetTally build() {
            BudgetTally built = ballots.freeze();
            return built.isEmpty() ? EMPTY : built;
        }
    }
}
