package org.crowdchange.ranking.approval;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.crowdchange.internal.math.Fraction;

/** The score of a Thiele method, times a number that makes it whole. */
final class ThieleObjective implements Objective {
    private final Profile profile;
    // worth[j] for the j-th member, most[j] for the first j.
    private final long[] worth;
    private final long[] most;
    private final int[] satisfied;
    private final Deque<Integer> members = new ArrayDeque<>();
    private long value;

    private ThieleObjective(Profile profile, long[] worth) {
        this.profile = profile;
        this.worth = worth;
        satisfied = new int[profile.ballots.length];
        most = new long[worth.length];
        for (int j = 1; j < most.length; j++) {
            most[j] = most[j - 1] + worth[j];
        }
    }

    /** The objective for so many seats; empty if its numbers would leave the range of a {@code long}. */
    static Optional<ThieleObjective> of(Profile profile, int seats, Marginal marginal) {
        BigInteger scale = BigInteger.ONE;
        for (int j = 1; j <= seats; j++) {
            BigInteger denominator = marginal.worth(j).denominator();
            scale = scale.divide(scale.gcd(denominator)).multiply(denominator);
        }
        Fraction all = Fraction.ZERO;
        long[] worth = new long[seats + 2];
        boolean fits = true;
        for (int j = 1; j <= seats; j++) {
            Fraction each = marginal.worth(j).times(Fraction.of(scale, BigInteger.ONE));
            all = all.plus(each.times(profile.voters));
            fits &= all.floor().bitLength() < Long.SIZE - 1;
            worth[j] = fits ? each.floor().longValueExact() : 0;
        }
        return fits ? Optional.of(new ThieleObjective(profile, worth)) : Optional.empty();
    }

    @Override
    public long value() {
        return value;
    }

    @Override
    public long bound() {
        return value;
    }

    @Override
    public long gain(int item) {
        long gain = 0;
        for (int b : profile.supporters[item]) {
            gain += profile.weights[b] * worth[satisfied[b] + 1];
        }
        return gain;
    }

    @Override
    public long mostGain(int items) {
        long gain = 0;
        for (int b = 0; b < satisfied.length; b++) {
            int now = satisfied[b];
            int then = Math.min(profile.ballots[b].length, Math.min(now + items, worth.length - 2));
            gain += profile.weights[b] * (most[then] - most[now]);
        }
        return gain;
    }

    @Override
    public void add(int item) {
        value += gain(item);
        members.push(item);
        for (int b : profile.supporters[item]) {
            satisfied[b]++;
        }
    }

    @Override
    public void removeLast() {
        int item = members.pop();
        for (int b : profile.supporters[item]) {
            satisfied[b]--;
        }
        value -= gain(item);
    }
}
