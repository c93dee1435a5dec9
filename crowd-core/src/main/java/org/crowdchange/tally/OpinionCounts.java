package org.crowdchange.tally;

/**
 * How many people agreed, disagreed and passed on one subject, an idea or a comment. Thumbs up and down is the case
 * without passes, approval the case with agreement alone.
 *
 * <p>A value: immutable and safe for use by many threads.
 *
 * @param agree votes in favour, 0 or more
 * @param disagree votes against, 0 or more
 * @param pass votes of people who saw the subject and chose neither, 0 or more
 */
public record OpinionCounts(long agree, long disagree, long pass) implements Tally<OpinionCounts> {

    /**
     * The most votes that one subject can have, 2<sup>53</sup>. Every whole number up to here is a {@code double} too,
     * so no method loses a vote to rounding.
     */
    public static final long MAX_TOTAL = 1L << 53;

    /** How it is stored. */
    public static final TallyForm<OpinionCounts> FORM =
            new TallyForm<>("opinion-counts", 1, OpinionCounts::columns, OpinionCounts::of);

    /** No votes at all. */
    public static final OpinionCounts NONE = new OpinionCounts(0, 0, 0);

    /** One vote in favour. */
    public static final OpinionCounts ONE_AGREE = new OpinionCounts(1, 0, 0);

    /** One vote against. */
    public static final OpinionCounts ONE_DISAGREE = new OpinionCounts(0, 1, 0);

    /** One pass. */
    public static final OpinionCounts ONE_PASS = new OpinionCounts(0, 0, 1);

    /** @throws IllegalArgumentException if a count is negative, or the total more than {@link #MAX_TOTAL} */
    public OpinionCounts {
        require(agree, disagree, pass);
    }

    /** @throws IllegalArgumentException if a count is negative, or the total more than {@link #MAX_TOTAL} */
    static void require(long agree, long disagree, long pass) {
        requireCount("agree", agree);
        requireCount("disagree", disagree);
        requireCount("pass", pass);
        // Each is at most 2^53 here, so the sum cannot overflow.
        if (agree + disagree + pass > MAX_TOTAL) {
            throw new IllegalArgumentException(
                    "agree + disagree + pass is " + (agree + disagree + pass) + "; expected at most " + MAX_TOTAL);
        }
    }

    /** The votes for or against: everything but passes. */
    public long decided() {
        return agree + disagree;
    }

    /** All votes, passes included. */
    public long total() {
        return agree + disagree + pass;
    }

    @Override
    public OpinionCounts plus(OpinionCounts other) {
        return new OpinionCounts(agree + other.agree, disagree + other.disagree, pass + other.pass);
    }

    @Override
    public OpinionCounts minus(OpinionCounts other) {
        if (other.agree > agree || other.disagree > disagree || other.pass > pass) {
            throw new IllegalArgumentException(
                    "cannot take " + other + " away from " + this + ": it holds fewer votes");
        }
        return new OpinionCounts(agree - other.agree, disagree - other.disagree, pass - other.pass);
    }

    @Override
    public TallyBuilder<OpinionCounts> newBuilder() {
        return new Sum();
    }

    /** Whether nobody has voted, not even to pass. */
    @Override
    public boolean isEmpty() {
        return total() == 0;
    }

    private static final class Sum implements TallyBuilder<OpinionCounts> {
        private OpinionCounts sum = NONE;

        @Override
        public Sum add(OpinionCounts part, long times) {
            requireTimes(part.total(), times);
            sum = sum.plus(new OpinionCounts(part.agree * times, part.disagree * times, part.pass * times));
            return this;
        }

        @Override
        public OpinionCounts build() {
            return sum;
        }
    }

    /** @throws IllegalArgumentException if so many votes, so many times over, are more than an item can have */
    static void requireTimes(long votes, long times) {
        requireCount("times", times);
        if (votes > 0 && times > MAX_TOTAL / votes) {
            throw new IllegalArgumentException(
                    times + " times " + votes + " votes is too much; expected at most " + MAX_TOTAL);
        }
    }

    private Columns columns() {
        return new Columns().with("counts", new long[] {agree, disagree, pass});
    }

    private static OpinionCounts of(Columns columns) {
        long[] counts = columns.numbers("counts");
        if (counts.length != 3) {
            throw new IllegalArgumentException("the tally has " + counts.length + " counts; expected 3");
        }
        return new OpinionCounts(counts[0], counts[1], counts[2]);
    }

    private static void requireCount(String name, long count) {
        if (count < 0 || count > MAX_TOTAL) {
            throw new IllegalArgumentException(name + " is " + count + "; expected 0 to " + MAX_TOTAL);
        }
    }
}
