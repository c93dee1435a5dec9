package org.crowdchange.ranking.budget;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The method of equal shares with a given amount of money for each voter, exactly.
 *
 * <p>Implementation note. A price never falls from one round to the next, so a project is looked at again only when its last
 * price would win; it is then enclosed in floating point, and only projects whose enclosures overlap are compared exactly.
 *
 * <p>A run also finds out how much more money everybody could have without any decision being another one, see {@link
 * #room}. If everybody has d more and the same things happen, what a purse holds grows linearly with d and never falls.
 * The price of a project as a function of d is then convex and falls (the sum of min(money, gain t) is concave in money
 * and t together), so it lies above its tangent, whose slope is {@link PaymentSearch#fall}. For each decision of the
 * run there is thus a d up to which it stays, and the least of them, with enclosures for numbers, is the room. Not
 * thread-safe; one object serves many runs.
 */
final class EqualSharesRun {
    // Speeds are sums and products of positive numbers, which lose a few digits at most.
    private static final double CAUTION = 1e-6;

    private final BudgetElection election;
    private final PaymentSearch search;
    private final Purses purses;
    private final BigInteger[] factors;
    private final double[] lows;
    private final double[] highs;
    private final double[] falls;
    private final boolean[] open;

    /** The projects that the last run bought, whether or not the budget allows them. */
    final boolean[] taken;

    private int bought;
    private long left;
    private double room;

    EqualSharesRun(BudgetElection election) {
        this.election = election;
        search = new PaymentSearch(election);
        purses = new Purses(election);
        factors = new BigInteger[election.size];
        Arrays.setAll(factors, i -> BigInteger.valueOf(election.factor(i)));
        lows = new double[election.size];
        highs = new double[election.size];
        falls = new double[election.size];
        open = new boolean[election.size];
        taken = new boolean[election.size];
    }

    /** What the last run left of the budget. */
    long left() {
        return left;
    }

    /**
     * How much more money everybody could have had in the last run, in the tally's units, without anything else
     * happening; any amount below it for certain.
     */
    double room() {
        return room * (1 - CAUTION);
    }

    /**
     * Buys projects until no group can pay for one, or they cost more than the budget.
     *
     * @param share what every voter has, in parts of a unit of money, of which there are as many as voters
     * @param purchases takes what is bought; null if nobody asks
     * @return whether what was bought can be paid for from the budget
     */
    boolean run(BigInteger share, @Nullable List<Purchase> purchases) {
        purses.fill(share);
        Arrays.fill(taken, false);
        Arrays.fill(falls, 0);
        for (int i = 0; i < open.length; i++) {
            open[i] = election.ballots[i].length > 0;
            lows[i] = open[i] ? search.atLeast(i) / election.factor(i) : 0;
        }
        bought = 0;
        left = election.budget;
        room = Double.POSITIVE_INFINITY;
        while (true) {
            Offer best = cheapest();
            if (best == null) {
                return true;
            }
            open[best.project] = false;
            double fall = exactFall(best);
            limit(best, fall);
            BigInteger scale = purses.scale();
            double paid = purses.pay(best, fall);
            taken[best.project] = true;
            bought++;
            left -= election.costs[best.project];
            if (purchases != null) {
                purchases.add(purchase(best, paid, scale));
            }
            if (left < 0) {
                return false;
            }
        }
    }

    private @Nullable Offer cheapest() {
        double limit = Double.POSITIVE_INFINITY;
        // Bounds from earlier rounds still hold from below, not from above.
        Arrays.fill(highs, Double.NaN);
        while (true) {
            int next = -1;
            for (int i = 0; i < open.length; i++) {
                if (open[i] && Double.isNaN(highs[i]) && lows[i] <= limit && (next < 0 || lows[i] < lows[next])) {
                    next = i;
                }
            }
            if (next < 0) {
                break;
            }
            if (search.enclose(next, purses.approximate, purses.speeds)) {
                lows[next] = search.low / election.factor(next);
                highs[next] = search.high / election.factor(next);
                falls[next] = search.fall / election.factor(next);
                limit = Math.min(limit, highs[next]);
            } else {
                room = Math.min(room, search.room);
                open[next] = false;
            }
        }
        Offer best = null;
        for (int i = 0; i < open.length; i++) {
            if (open[i] && !Double.isNaN(highs[i]) && lows[i] <= limit) {
                best = better(best, i);
            }
        }
        return best;
    }

    private @Nullable Offer better(@Nullable Offer best, int project) {
        Offer offer = offer(project);
        if (offer == null) {
            // By so little that floating point could not tell.
            room = 0;
            open[project] = false;
            return best;
        }
        if (best == null) {
            return offer;
        }
        int comparison = offer.amount
                .multiply(BigInteger.valueOf(best.shares))
                .multiply(factors[best.project])
                .compareTo(
                        best.amount.multiply(BigInteger.valueOf(offer.shares)).multiply(factors[project]));
        if (comparison != 0) {
            return comparison < 0 ? offer : best;
        }
        Offer kept = election.before(project, best.project) ? offer : best;
        Offer other = kept == offer ? best : offer;
        kept.tied.addAll(other.tied);
        kept.tied.add(other.project);
        return kept;
    }

    /** The exact offer; null if the supporters have too little. */
    private @Nullable Offer offer(int project) {
        search.enclose(project, purses.approximate, purses.speeds);
        int[] ballots = election.ballots[project];
        long[] gains = election.gains[project];
        boolean[] poor = new boolean[ballots.length];
        BigInteger amount = BigInteger.valueOf(election.costs[project]).multiply(purses.scale());
        long shares = search.sum(project);
        for (int supporter : search.certainlyPoor()) {
            long weight = election.weights[ballots[supporter]];
            amount = amount.subtract(Purses.times(purses.money(ballots[supporter]), weight));
            shares -= weight * gains[supporter];
            poor[supporter] = true;
        }
        int[] doubtful = search.doubtful();
        boolean changed = true;
        while (changed && shares > 0) {
            changed = false;
            BigInteger divisor = BigInteger.valueOf(shares);
            BigInteger owed = amount;
            for (int supporter : doubtful) {
                BigInteger has = purses.money(ballots[supporter]);
                if (!poor[supporter] && has.multiply(divisor).compareTo(Purses.times(owed, gains[supporter])) < 0) {
                    long weight = election.weights[ballots[supporter]];
                    amount = amount.subtract(Purses.times(has, weight));
                    shares -= weight * gains[supporter];
                    poor[supporter] = true;
                    changed = true;
                }
            }
        }
        return shares > 0 ? new Offer(project, amount, shares, poor) : null;
    }

    /** How much the payment falls for each unit of money more for everybody. */
    private double exactFall(Offer offer) {
        int[] ballots = election.ballots[offer.project];
        double speed = 0;
        for (int i = 0; i < ballots.length; i++) {
            speed += offer.poor[i] ? purses.speeds[ballots[i]] * election.weights[ballots[i]] : 0;
        }
        return speed / offer.shares;
    }

    /** Leaves only so much room that the poor stay poor and no other project becomes cheaper. */
    private void limit(Offer best, double fall) {
        int project = best.project;
        int[] ballots = election.ballots[project];
        long[] gains = election.gains[project];
        double payment = lows[project] * election.factor(project) * (1 - 0x1p-50);
        for (int i = 0; i < ballots.length; i++) {
            if (best.poor[i]) {
                double missing = gains[i] * payment - purses.approximate[ballots[i]] * (1 + 0x1p-50);
                double speed = purses.speeds[ballots[i]] + gains[i] * fall;
                room = Math.min(room, speed == 0 ? room : Math.max(0, missing / speed));
            }
        }
        double own = fall / election.factor(project) * (1 - CAUTION);
        for (int other = 0; other < open.length; other++) {
            if (open[other] && falls[other] > own) {
                room = Math.min(room, Math.max(0, (lows[other] - highs[project]) / (falls[other] - own)));
            }
        }
    }

    private Purchase purchase(Offer offer, double paid, BigInteger scale) {
        BigInteger divisor = scale.multiply(BigInteger.valueOf(offer.shares)).multiply(factors[offer.project]);
        double price = Quotient.toDouble(offer.amount, divisor);
        return new Purchase(
                bought,
                election.name(offer.project),
                election.money(election.costs[offer.project]),
                Purchase.Stage.EQUAL_SHARES,
                election.supporters[offer.project],
                election.satisfaction.perCost() ? price : election.currency(price),
                OptionalDouble.of(election.currency(paid)),
                offer.tied.stream().sorted().map(election::name).toList());
    }
}
