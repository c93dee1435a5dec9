package org.crowdchange.ranking.approval;

import org.jspecify.annotations.Nullable;

/** A sequential Thiele method: next comes the item that adds most to the score. */
final class ThieleElection extends Election {
    private final Marginal marginal;
    private final double[] worth;
    /** For each ballot how many elected items it approves of. */
    private final int[] satisfied;

    private int @Nullable [] tied;

    private ThieleElection(
            Profile profile, int seats, Marginal marginal, double[] worth, int[] elected, int[] satisfied) {
        super(profile, seats, elected);
        this.marginal = marginal;
        this.worth = worth;
        this.satisfied = satisfied;
    }

    /** Before the first round. */
    ThieleElection(Profile profile, int seats, Marginal marginal) {
        this(profile, seats, marginal, marginal.rounded(seats), new int[0], new int[profile.ballots.length]);
    }

    @Override
    int[] tied() {
        int[] known = tied;
        if (known == null) {
            double[] about = new double[in.length];
            double[] error = new double[in.length];
            for (int i = 0; i < in.length; i++) {
                double gain = in[i] ? Double.NaN : 0;
                for (int b : profile.supporters[i]) {
                    gain += profile.weights[b] * worth[satisfied[b] + 1];
                }
                about[i] = gain;
                error[i] = (profile.supporters[i].length + 2) * 2 * Nearest.ROUNDING * gain;
            }
            known = Nearest.most(about, error, this::compareGains);
            tied = known;
        }
        return known;
    }

    private int compareGains(int one, int other) {
        long[] difference = new long[seats + 1];
        addVoters(difference, one, 1);
        addVoters(difference, other, -1);
        return marginal.sum(difference).signum();
    }

    private void addVoters(long[] voters, int item, int sign) {
        for (int b : profile.supporters[item]) {
            voters[satisfied[b] + 1] += sign * profile.weights[b];
        }
    }

    @Override
    Election elect(int item) {
        int[] more = satisfied.clone();
        for (int b : profile.supporters[item]) {
            more[b]++;
        }
        return new ThieleElection(profile, seats, marginal, worth, with(item), more);
    }

    /** What the elected item adds to the score. */
    @Override
    Amount amount() {
        long[] voters = new long[seats + 1];
        addVoters(voters, tied()[0], 1);
        return Amount.of(marginal.sum(voters));
    }

    @Override
    boolean holdsTheSame(Election other) {
        return true;
    }
}
