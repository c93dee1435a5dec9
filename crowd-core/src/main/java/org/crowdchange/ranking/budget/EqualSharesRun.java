package org.crowdchange.ranking.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The method of equal shares with a given amount of money for each voter, exactly.
 *
 * <p>Implementation note. Voters with equal ballots always have equal amounts, so there is one amount for each distinct
 * ballot, a whole number of parts of the unit of money; the number of parts in a unit grows by a small factor with each
 * purchase, and amounts are brought to it when they are needed. A payment never falls from one round to the next, so a
 * project is looked at again only when its last payment would win; it is then enclosed in floating point, and only projects
 * whose enclosures overlap are compared exactly. Not thread-safe; one object serves many runs.
 */
final class EqualSharesRun {
    private final Election election;
    private final PaymentSearch search;
    private final BigInteger[] factors;

    private final double[] approximate;
    private final BigInteger[] money;
    private final int[] epochs;
    private final double[] lows;
    private final double[] highs;
    private final boolean[] open;
    private final List<BigInteger> scales = new ArrayList<>();
    private @Nullable BigInteger[] ratios = new BigInteger[16];

    /** The projects that the last run bought, whether or not the budget allows them. */
    final boolean[] taken;

    private final int[] order;
    private int bought;
    private long left;

    EqualSharesRun(Election election) {
        this.election = election;
        search = new PaymentSearch(election);
        factors = new BigInteger[election.size];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = BigInteger.valueOf(election.factor(i));
        }
        approximate = new double[election.weights.length];
        money = new BigInteger[election.weights.length];
        epochs = new int[election.weights.length];
        lows = new double[election.size];
        highs = new double[election.size];
        open = new boolean[election.size];
        taken = new boolean[election.size];
        order = new int[election.size];
    }

    /** What the last run left of the budget. */
    long left() {
        return left;
    }

    /** The projects that the last run bought, in order. */
    int[] order() {
        return Arrays.copyOf(order, bought);
    }

    /**
     * Buys projects until no group can pay for one, or they cost more than the budget.
     *
     * @param share what every voter has, in parts of a unit of money, of which there are as many as voters
     * @param purchases takes what is bought; null if nobody asks
     * @return whether what was bought can be paid for from the budget
     */
    boolean run(BigInteger share, @Nullable List<Purchase> purchases) {
        BigInteger parts = BigInteger.valueOf(Math.max(1, election.voters));
        scales.clear();
        scales.add(parts);
        Arrays.fill(money, share);
        Arrays.fill(approximate, Quotient.toDouble(share, parts));
        Arrays.fill(epochs, 0);
        Arrays.fill(taken, false);
        for (int i = 0; i < open.length; i++) {
            open[i] = election.ballots[i].length > 0;
            lows[i] = open[i] ? search.atLeast(i) / election.factor(i) : 0;
        }
        bought = 0;
        left = election.budget;
        while (true) {
            Arrays.fill(ratios, null);
            Offer best = cheapest();
            if (best == null) {
                return true;
            }
            double paid = pay(best);
            open[best.project] = false;
            taken[best.project] = true;
            order[bought++] = best.project;
            left -= election.costs[best.project];
            if (purchases != null) {
                purchases.add(purchase(best, paid));
            }
            if (left < 0) {
                return false;
            }
        }
    }

    /** What a project would cost its supporters for each unit of gain: {@code amount / shares} parts of a unit. */
    private static final class Offer {
        private final int project;
        private final BigInteger amount;
        private final long shares;
        private final List<Integer> tied = new ArrayList<>();

        Offer(int project, BigInteger amount, long shares) {
            this.project = project;
            this.amount = amount;
            this.shares = shares;
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
            if (search.enclose(next, approximate)) {
                lows[next] = search.low / election.factor(next);
                highs[next] = search.high / election.factor(next);
                limit = Math.min(limit, highs[next]);
            } else {
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
            open[project] = false;
            return best;
        }
        if (best == null) {
            return offer;
        }
        int comparison = offer.amount
                .multiply(BigInteger.valueOf(best.shares))
                .multiply(factors[best.project])
                .compareTo(best.amount.multiply(BigInteger.valueOf(offer.shares)).multiply(factors[project]));
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
        int[] ballots = election.ballots[project];
        long[] gains = election.gains[project];
        BigInteger scale = scales.get(scales.size() - 1);
        BigInteger amount = BigInteger.valueOf(election.costs[project]).multiply(scale);
        long shares = search.sum(project);
        int[] rich = new int[ballots.length];
        for (int i = 0; i < rich.length; i++) {
            rich[i] = i;
        }
        int count = rich.length;
        while (shares > 0) {
            int kept = 0;
            BigInteger divisor = BigInteger.valueOf(shares);
            BigInteger owed = amount;
            for (int i = 0; i < count; i++) {
                int supporter = rich[i];
                BigInteger has = money(ballots[supporter]);
                if (has.signum() == 0
                        ? owed.signum() > 0
                        : has.multiply(divisor).compareTo(times(owed, gains[supporter])) < 0) {
                    long weight = election.weights[ballots[supporter]];
                    amount = amount.subtract(times(has, weight));
                    shares -= weight * gains[supporter];
                } else {
                    rich[kept++] = supporter;
                }
            }
            if (kept == count) {
                return new Offer(project, amount, shares);
            }
            count = kept;
        }
        return null;
    }

    /** Takes the money, and says how much the largest payment was, in units of money. */
    private double pay(Offer offer) {
        BigInteger shares = BigInteger.valueOf(offer.shares);
        BigInteger common = offer.amount.gcd(shares);
        BigInteger growth = shares.divide(common);
        BigInteger payment = offer.amount.divide(common);
        BigInteger scale = scales.get(scales.size() - 1).multiply(growth);
        int[] ballots = election.ballots[offer.project];
        BigInteger largest = BigInteger.ZERO;
        for (int i = 0; i < ballots.length; i++) {
            int ballot = ballots[i];
            BigInteger has = money(ballot);
            if (has.signum() > 0) {
                BigInteger full = has.multiply(growth);
                BigInteger paid = times(payment, election.gains[offer.project][i]);
                BigInteger rest = full.subtract(paid);
                boolean poor = rest.signum() <= 0;
                largest = largest.max(poor ? full : paid);
                money[ballot] = poor ? BigInteger.ZERO : rest;
                approximate[ballot] = poor ? 0 : Quotient.toDouble(rest, scale);
            }
            epochs[ballot] = scales.size();
        }
        scales.add(scale);
        if (ratios.length <= scales.size()) {
            ratios = new BigInteger[2 * scales.size()];
        }
        return Quotient.toDouble(largest, scale);
    }

    /** What a ballot has left, in the parts of now. */
    private BigInteger money(int ballot) {
        int epoch = epochs[ballot];
        int now = scales.size() - 1;
        if (epoch == now || money[ballot].signum() == 0) {
            return money[ballot];
        }
        BigInteger ratio = ratios[epoch];
        if (ratio == null) {
            ratio = scales.get(now).divide(scales.get(epoch));
            ratios[epoch] = ratio;
        }
        money[ballot] = money[ballot].multiply(ratio);
        epochs[ballot] = now;
        return money[ballot];
    }

    private static BigInteger times(BigInteger number, long factor) {
        return factor == 1 ? number : number.multiply(BigInteger.valueOf(factor));
    }

    private Purchase purchase(Offer offer, double paid) {
        BigInteger before = scales.get(scales.size() - 2);
        BigInteger divisor =
                before.multiply(BigInteger.valueOf(offer.shares)).multiply(factors[offer.project]);
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
