package org.crowdchange.ranking.approval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crowdchange.internal.math.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * The method of Eneström and Phragmén: next comes the item whose supporters have most left of their votes, and it takes a
 * quota from them, each in proportion to what is left.
 *
 * <p>Implementation note: what is left of a vote is a product of one factor for each elected item of the ballot. The exact
 * factors have twice as many digits from round to round, so they are computed only where floating point cannot tell two
 * items apart and the same products do not make them equal.
 */
final class EnestroemElection extends Election {

    // Of numbers that are multiplied; a million bits would take seconds.
    private static final int MOST_BITS = 200_000;

    private static final Left ALL = new Left(Fraction.ONE);
    private static final Left NOTHING = new Left(Fraction.ZERO);

    private final double[] about;
    private final Left[] left;
    private final double error;

    private int @Nullable [] tied;
    private double votes;

    private EnestroemElection(Profile profile, int seats, int[] elected, double[] about, Left[] left, double error) {
        super(profile, seats, elected);
        this.about = about;
        this.left = left;
        this.error = error;
    }

    /** Before the first round. */
    EnestroemElection(Profile profile, int seats) {
        this(profile, seats, new int[0], filled(profile.ballots.length), filled(new Left[profile.ballots.length]), 0);
    }

    private static double[] filled(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static Left[] filled(Left[] all) {
        Arrays.fill(all, ALL);
        return all;
    }

    /** What is left of a vote: what was left before, times the factor of a round. */
    private static final class Left {
        private final @Nullable Left before;
        private final @Nullable Factor factor;
        private @Nullable Fraction exact;

        Left(Fraction exact) {
            this.exact = exact;
            before = null;
            factor = null;
        }

        Left(Left before, Factor factor) {
            this.before = before;
            this.factor = factor;
        }

        Fraction exact() {
            Fraction known = exact;
            if (known == null) {
                known = before == null || factor == null
                        ? Fraction.ZERO
                        : ofBearableLength(before.exact().times(factor.exact()));
                exact = known;
            }
            return known;
        }
    }

    /** (s - q) / s, where an item has s votes and the quota is q. */
    private static final class Factor {
        private final EnestroemElection election;
        private final int item;
        private @Nullable Fraction exact;

        Factor(EnestroemElection election, int item) {
            this.election = election;
            this.item = item;
        }

        Fraction exact() {
            Fraction known = exact;
            if (known == null) {
                Fraction sum = election.votes(item);
                known = ofBearableLength(sum.minus(election.quota()).dividedBy(sum));
                exact = known;
            }
            return known;
        }
    }

    private static Fraction ofBearableLength(Fraction fraction) {
        if (fraction.denominator().bitLength() > MOST_BITS) {
            throw new UndecidedException("two items are so nearly equal that their votes would have to be compared with"
                    + " more than " + MOST_BITS + " binary digits");
        }
        return fraction;
    }

    private Fraction quota() {
        return Fraction.of(profile.voters, seats);
    }

    @Override
    int[] tied() {
        int[] known = tied;
        if (known == null) {
            double[] sums = new double[in.length];
            double[] errors = new double[in.length];
            for (int i = 0; i < in.length; i++) {
                double sum = in[i] ? Double.NaN : 0;
                for (int b : profile.supporters[i]) {
                    sum += profile.weights[b] * about[b];
                }
                sums[i] = sum;
                errors[i] = errorOf(i, sum);
            }
            known = Nearest.most(sums, errors, this::compareVotes);
            votes = sums[known[0]];
            tied = known;
        }
        return known;
    }

    private double errorOf(int item, double sum) {
        return error * profile.approvals[item] + (profile.supporters[item].length + 2) * Nearest.ROUNDING * sum;
    }

    private int compareVotes(int one, int other) {
        Map<Left, Long> difference = new LinkedHashMap<>();
        for (int b : profile.supporters[one]) {
            difference.merge(left[b], profile.weights[b], Long::sum);
        }
        for (int b : profile.supporters[other]) {
            difference.merge(left[b], -profile.weights[b], Long::sum);
        }
        return sum(difference).signum();
    }

    private Fraction votes(int item) {
        Map<Left, Long> all = new LinkedHashMap<>();
        for (int b : profile.supporters[item]) {
            all.merge(left[b], profile.weights[b], Long::sum);
        }
        return sum(all);
    }

    private static Fraction sum(Map<Left, Long> voters) {
        Fraction sum = Fraction.ZERO;
        for (Map.Entry<Left, Long> each : voters.entrySet()) {
            if (each.getValue() != 0 && each.getKey() != NOTHING) {
                sum = ofBearableLength(sum.plus(each.getKey().exact().times(each.getValue())));
            }
        }
        return sum;
    }

    @Override
    EnestroemElection elect(int item) {
        tied();
        boolean enough = enough(item);
        double quota = quota().toDouble();
        double factor = enough ? (votes - quota) / votes : 0;
        double doubt = enough
                ? quota / votes * (errorOf(item, votes) / votes + 4 * Nearest.ROUNDING) + 2 * Nearest.ROUNDING
                : 0;
        Factor exact = new Factor(this, item);
        double[] newAbout = about.clone();
        Left[] newLeft = left.clone();
        Map<Left, Left> made = new LinkedHashMap<>();
        for (int b : profile.supporters[item]) {
            newAbout[b] = Math.max(0, about[b] * factor);
            newLeft[b] = enough && left[b] != NOTHING
                    ? made.computeIfAbsent(left[b], before -> new Left(before, exact))
                    : NOTHING;
        }
        return new EnestroemElection(
                profile, seats, with(item), newAbout, newLeft, error + doubt + 2 * Nearest.ROUNDING);
    }

    /** Whether the supporters have more than a quota, so that something is left to them. */
    private boolean enough(int item) {
        double quota = quota().toDouble();
        double doubt = errorOf(item, votes) + 4 * Nearest.ROUNDING * quota;
        return Math.abs(votes - quota) > doubt ? votes > quota : votes(item).compareTo(quota()) > 0;
    }

    /** The votes of the elected item. */
    @Override
    Amount amount() {
        tied();
        return Amount.about(votes);
    }

    @Override
    List<Stake> stakes(int item) {
        EnestroemElection after = elect(item);
        List<Stake> stakes = new ArrayList<>();
        for (int b : profile.supporters[item]) {
            stakes.add(new Stake(b, profile.weights[b], about[b], after.about[b]));
        }
        return stakes;
    }

    @Override
    boolean holdsTheSame(Election other) {
        EnestroemElection that = (EnestroemElection) other;
        for (int b = 0; b < left.length; b++) {
            if (left[b] != that.left[b]
                    && (Math.abs(about[b] - that.about[b]) > error + that.error
                            || !left[b].exact().equals(that.left[b].exact()))) {
                return false;
            }
        }
        return true;
    }
}
