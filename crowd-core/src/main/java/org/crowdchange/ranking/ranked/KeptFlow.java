package org.crowdchange.ranking.ranked;

import java.util.Arrays;
import java.util.BitSet;
import org.crowdchange.tally.RankedTally;

/**
 * How votes run down the ballots when each item takes a part of what reaches it and lets the rest go on. Items that are
 * not active are passed over; a tier is divided equally among those that are active.
 */
abstract class KeptFlow {
    // What is left of a vote below this is as good as nothing.
    private static final double NOTHING = 1e-12;

    final RankedTally tally;
    /** The items elected or in the running. */
    final BitSet active;

    /** What each item has after {@link #run}. */
    final double[] votes;

    private final double[] correction;
    private double exhausted;

    KeptFlow(RankedTally tally, BitSet active) {
        this.tally = tally;
        this.active = active;
        votes = new double[tally.size()];
        correction = new double[tally.size()];
    }

    /** How much of a share an item takes. */
    abstract double takes(int item, double share);

    /** How much of a share goes on. */
    abstract double passes(int item, double share);

    /** What reached nobody after {@link #run}, of ballots that rank anything. */
    double exhausted() {
        return exhausted;
    }

    void run() {
        Arrays.fill(votes, 0);
        Arrays.fill(correction, 0);
        double nobody = 0;
        double nobodyCorrection = 0;
        for (int b = 0; b < tally.ballots(); b++) {
            if (tally.length(b) > 0) {
                double rest = tally.weight(b) * walk(b, -1);
                double sum = nobody + rest;
                nobodyCorrection += Math.abs(nobody) >= Math.abs(rest) ? (nobody - sum) + rest : (rest - sum) + nobody;
                nobody = sum;
            }
        }
        for (int i = 0; i < votes.length; i++) {
            votes[i] += correction[i];
        }
        exhausted = nobody + nobodyCorrection;
    }

    /**
     * Runs one vote down a ballot.
     *
     * @param stop an item at which to stop, or -1 to run to the end and count what is taken
     * @return what is left of the vote at the end, or the share that reaches the item, 0 if none does
     */
    double walk(int ballot, int stop) {
        int length = tally.length(ballot);
        double remaining = 1;
        int next = 0;
        while (next < length && remaining > NOTHING) {
            int from = next;
            int among = 0;
            boolean stops = false;
            do {
                int item = tally.position(ballot, next);
                among += active.get(item) ? 1 : 0;
                stops |= item == stop;
            } while (!tally.endsTier(ballot, next++));
            if (among > 0) {
                double share = remaining / among;
                if (stops) {
                    return share;
                }
                remaining = tier(ballot, from, next, share, stop < 0);
            }
        }
        return stop < 0 ? remaining : 0;
    }

    private double tier(int ballot, int from, int to, double share, boolean count) {
        double passed = 0;
        for (int k = from; k < to; k++) {
            int item = tally.position(ballot, k);
            if (active.get(item)) {
                passed += passes(item, share);
                if (count) {
                    add(item, takes(item, share) * tally.weight(ballot));
                }
            }
        }
        return passed;
    }

    /** Neumaier's sum: what is rounded off is kept apart, so the order of the ballots does not show. */
    private void add(int item, double amount) {
        double sum = votes[item] + amount;
        correction[item] += votes[item] >= amount ? (votes[item] - sum) + amount : (amount - sum) + votes[item];
        votes[item] = sum;
    }
}
