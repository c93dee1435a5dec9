package org.crowdchange.ranking.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the voters have left, exactly and in floating point, one purse for each distinct ballot, since voters with equal
 * ballots always have equal amounts.
 *
 * <p>Implementation note. Amounts are whole numbers of parts of the unit of money. With each payment the parts become
 * smaller, by a factor that is at most the number of shares; amounts are brought to the parts of now when they are
 * needed. Not thread-safe.
 */
final class Purses {
    private final BudgetElection election;
    private final BigInteger[] money;
    private final int[] epochs;
    private final List<BigInteger> scales = new ArrayList<>();
    private @Nullable BigInteger[] ratios = new BigInteger[16];

    /** The amounts in floating point, within a rounding error or two. */
    final double[] approximate;
    /** How much more each purse would hold for each unit of money more for everybody, if the same things happened. */
    final double[] speeds;

    Purses(BudgetElection election) {
        this.election = election;
        money = new BigInteger[election.weights.length];
        epochs = new int[money.length];
        approximate = new double[money.length];
        speeds = new double[money.length];
    }

    /** Gives everybody the same share, in parts of a unit, of which there are as many as voters. */
    void fill(BigInteger share) {
        BigInteger parts = BigInteger.valueOf(Math.max(1, election.voters));
        scales.clear();
        scales.add(parts);
        Arrays.fill(ratios, null);
        Arrays.fill(money, share);
        Arrays.fill(epochs, 0);
        Arrays.fill(approximate, Quotient.toDouble(share, parts));
        Arrays.fill(speeds, 1);
    }

    /** The number of parts in a unit of money. */
    BigInteger scale() {
        return scales.get(scales.size() - 1);
    }

    /** What a ballot has left, in the parts of now. */
    BigInteger money(int ballot) {
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

    /**
     * Takes what an offer costs.
     *
     * @param fall how much the payment would fall for each unit of money more for everybody
     * @return the largest payment, in units of money
     */
    double pay(Offer offer, double fall) {
        BigInteger shares = BigInteger.valueOf(offer.shares);
        BigInteger common = offer.amount.gcd(shares);
        BigInteger growth = shares.divide(common);
        BigInteger payment = offer.amount.divide(common);
        BigInteger scale = scale().multiply(growth);
        double each = Quotient.toDouble(payment, scale);
        int[] ballots = election.ballots[offer.project];
        long[] gains = election.gains[offer.project];
        double largest = 0;
        for (int i = 0; i < ballots.length; i++) {
            int ballot = ballots[i];
            if (offer.poor[i]) {
                largest = Math.max(largest, approximate[ballot]);
                money[ballot] = BigInteger.ZERO;
                approximate[ballot] = 0;
                speeds[ballot] = 0;
            } else {
                largest = Math.max(largest, gains[i] * each);
                BigInteger left = money(ballot).multiply(growth).subtract(times(payment, gains[i]));
                money[ballot] = left;
                epochs[ballot] = scales.size();
                approximate[ballot] = Quotient.toDouble(left, scale);
                speeds[ballot] += gains[i] * fall;
            }
        }
        scales.add(scale);
        Arrays.fill(ratios, null);
        if (ratios.length <= scales.size()) {
            ratios = new BigInteger[2 * scales.size()];
        }
        return largest;
    }

    static BigInteger times(BigInteger number, long factor) {
        return factor == 1 ? number : number.multiply(BigInteger.valueOf(factor));
    }
}
