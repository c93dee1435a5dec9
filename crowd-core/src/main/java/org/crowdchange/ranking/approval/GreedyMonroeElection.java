package org.crowdchange.ranking.approval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The greedy rule of Monroe: next comes the item with the most approvals among the voters who are not represented yet, and
 * it represents as many of them as a seat stands for, the first ones in the order of the ballots.
 */
final class GreedyMonroeElection extends Election {
    private final long[] waiting;

    private GreedyMonroeElection(Profile profile, int seats, int[] elected, long[] waiting) {
        super(profile, seats, elected);
        this.waiting = waiting;
    }

    /** Before the first round. */
    GreedyMonroeElection(Profile profile, int seats) {
        this(profile, seats, new int[0], profile.weights);
    }

    private long approvals(int item) {
        long sum = 0;
        for (int b : profile.supporters[item]) {
            sum += waiting[b];
        }
        return sum;
    }

    @Override
    int[] tied() {
        double[] approvals = new double[in.length];
        for (int i = 0; i < in.length; i++) {
            approvals[i] = in[i] ? Double.NaN : approvals(i);
        }
        // Numbers of voters are doubles exactly.
        return Nearest.most(
                approvals, new double[in.length], (one, other) -> Long.compare(approvals(one), approvals(other)));
    }

    /** How many voters the next seat stands for: the first seats for one more where voters cannot be divided evenly. */
    private long group() {
        return profile.voters / seats + (elected.length < profile.voters % seats ? 1 : 0);
    }

    @Override
    GreedyMonroeElection elect(int item) {
        long[] others = waiting.clone();
        long room = group();
        for (int b : profile.supporters[item]) {
            long taken = Math.min(room, others[b]);
            others[b] -= taken;
            room -= taken;
        }
        return new GreedyMonroeElection(profile, seats, with(item), others);
    }

    /** How many of the voters who were not represented approve of the elected item. */
    @Override
    Amount amount() {
        return Amount.of(approvals(tied()[0]));
    }

    @Override
    List<Stake> stakes(int item) {
        long[] after = elect(item).waiting;
        List<Stake> stakes = new ArrayList<>();
        for (int b : profile.supporters[item]) {
            if (waiting[b] > 0) {
                stakes.add(new Stake(b, profile.weights[b], waiting[b], after[b]));
            }
        }
        return stakes;
    }

    @Override
    boolean holdsTheSame(Election other) {
        return Arrays.equals(waiting, ((GreedyMonroeElection) other).waiting);
    }
}
