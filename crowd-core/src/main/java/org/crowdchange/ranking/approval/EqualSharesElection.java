package org.crowdchange.ranking.approval;

import java.util.Arrays;
import java.util.List;
import org.crowdchange.internal.math.Fraction;
import org.crowdchange.internal.math.Order;
import org.jspecify.annotations.Nullable;

/**
 * The method of equal shares: everybody has the same budget, every item costs 1, and next comes the item whose supporters
 * can share its cost with the lowest price for the one who pays most.
 *
 * <p>Implementation note: prices never fall from round to round, because budgets never rise. So the price of an earlier
 * round is a lower bound, and an item is looked at again only when its bound is the lowest.
 */
final class EqualSharesElection extends Election {

    // The share of a price by which budgets may be off it without making it doubtful which of them are above.
    private static final double NEAR = 1e-9;

    private final Completion completion;
    private final Holdings budgets;
    /** A price below which an item does not go; infinite if its supporters cannot pay for it. */
    private final double[] floor;

    private int @Nullable [] tied;
    private @Nullable Fraction price;

    private EqualSharesElection(
            Profile profile, int seats, Completion completion, int[] elected, Holdings budgets, double[] floor) {
        super(profile, seats, elected);
        this.completion = completion;
        this.budgets = budgets;
        this.floor = floor;
    }

    /** Before the first round. */
    EqualSharesElection(Profile profile, int seats, Completion completion, Fraction budget) {
        this(
                profile,
                seats,
                completion,
                new int[0],
                Holdings.equal(profile.ballots.length, budget),
                new double[profile.items()]);
    }

    @Override
    int[] tied() {
        int[] known = tied;
        if (known == null) {
            known = cheapest();
            if (known.length > 0) {
                price = price(known[0]);
            }
            tied = known;
        }
        return known;
    }

    private Fraction price() {
        tied();
        if (price == null) {
            throw new IllegalStateException("nobody can pay for an item");
        }
        return price;
    }

    private int[] cheapest() {
        double[] negated = new double[floor.length];
        for (int i = 0; i < floor.length; i++) {
            negated[i] = in[i] ? Double.NEGATIVE_INFINITY : -floor[i];
        }
        double[] about = new double[floor.length];
        double[] error = new double[floor.length];
        Arrays.fill(about, Double.NaN);
        double highest = Double.POSITIVE_INFINITY;
        for (int item : Order.descending(negated)) {
            if (-negated[item] > highest || negated[item] == Double.NEGATIVE_INFINITY) {
                break;
            }
            estimate(item, about, error);
            if (about[item] + error[item] < highest) {
                highest = about[item] + error[item];
            }
        }
        Fraction[] exact = new Fraction[floor.length];
        return Nearest.least(
                about,
                error,
                (one, other) -> Nearest.memo(exact, one, this::affordablePrice)
                        .compareTo(Nearest.memo(exact, other, this::affordablePrice)));
    }

    /** Writes down about what an item costs each of its supporters, and by how much that may be wrong. */
    private void estimate(int item, double[] about, double[] error) {
        int[] supporters = profile.supporters[item];
        double funds = 0;
        for (int b : supporters) {
            funds += profile.weights[b] * budgets.about(b);
        }
        double doubt = budgets.error * profile.approvals[item] + (supporters.length + 2) * Nearest.ROUNDING * funds;
        if (funds + doubt < 1) {
            floor[item] = Double.POSITIVE_INFINITY;
            return;
        }
        double q = funds - doubt > 1 ? roundedPrice(item) : Double.NaN;
        double far = 0;
        for (int b : supporters) {
            if (budgets.about(b) > q + NEAR * q) {
                far += profile.weights[b];
            }
        }
        // What those in front of the price pay adds up to at most 1, and those far behind it pay what is left.
        double wrong = (budgets.error * profile.approvals[item] + (supporters.length + 4) * 2 * Nearest.ROUNDING) / far
                + 4 * Nearest.ROUNDING * q;
        if (!(wrong < NEAR * q / 2)) {
            Fraction exact = price(item);
            if (exact == null) {
                floor[item] = Double.POSITIVE_INFINITY;
                return;
            }
            q = exact.toDouble();
            wrong = 2 * Nearest.ROUNDING * q;
        }
        about[item] = q;
        error[item] = wrong;
        floor[item] = q - wrong;
    }

    /** The price as floating point gives it; NaN if that does not settle, or finds nobody who could pay it in full. */
    private double roundedPrice(int item) {
        int[] supporters = profile.supporters[item];
        double rich = profile.approvals[item];
        double q = 1 / rich;
        while (true) {
            double poorFunds = 0;
            double richer = 0;
            for (int b : supporters) {
                double budget = budgets.about(b);
                if (budget < q) {
                    poorFunds += profile.weights[b] * budget;
                } else {
                    richer += profile.weights[b];
                }
            }
            if (richer == rich) {
                return q;
            }
            // Where budgets are as good as the price, rounding may put them in front of it and behind it in turn.
            if (richer == 0 || richer > rich) {
                return Double.NaN;
            }
            rich = richer;
            q = (1 - poorFunds) / rich;
        }
    }

    private Fraction affordablePrice(int item) {
        Fraction exact = price(item);
        if (exact == null) {
            throw new IllegalStateException("nobody can pay for " + profile.names[item]);
        }
        return exact;
    }

    /**
     * The price, exactly: the lowest one at which its supporters pay 1 together if those who cannot pay it give all they
     * have. Null if they have not 1 together.
     */
    private @Nullable Fraction price(int item) {
        int[] rich = profile.supporters[item].clone();
        int size = rich.length;
        long weight = profile.approvals[item];
        long[] poorFunds = budgets.counts();
        while (weight > 0) {
            Fraction q = Fraction.ONE.minus(budgets.sum(poorFunds)).dividedBy(weight);
            double about = q.toDouble();
            int left = 0;
            for (int i = 0; i < size; i++) {
                int b = rich[i];
                if (budgets.compare(b, q, about) < 0) {
                    budgets.count(poorFunds, b, profile.weights[b]);
                    weight -= profile.weights[b];
                } else {
                    rich[left++] = b;
                }
            }
            if (left == size) {
                return q;
            }
            size = left;
        }
        return null;
    }

    @Override
    Election elect(int item) {
        return new EqualSharesElection(profile, seats, completion, with(item), paid(item), floor.clone());
    }

    private Holdings paid(int item) {
        Fraction q = price();
        double about = q.toDouble();
        Holdings.Change change = budgets.change(q);
        for (int b : profile.supporters[item]) {
            if (budgets.compare(b, q, about) > 0) {
                change.subtract(b);
            } else {
                change.clear(b);
            }
        }
        return change.build();
    }

    @Override
    Amount amount() {
        return Amount.of(price());
    }

    @Override
    List<Stake> stakes(int item) {
        return budgets.stakes(profile, profile.supporters[item], paid(item));
    }

    @Override
    @Nullable
    Election completion() {
        return switch (completion) {
            case PHRAGMEN -> new PhragmenElection(profile, seats, elected, budgets.negated(), Round.Kind.COMPLETED);
            case AV -> new ApprovalElection(profile, seats, elected);
            case NONE, INCREMENT -> null;
        };
    }

    @Override
    boolean holdsTheSame(Election other) {
        return budgets.sameAs(((EqualSharesElection) other).budgets);
    }
}
