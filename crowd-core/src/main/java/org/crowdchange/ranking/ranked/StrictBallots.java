package org.crowdchange.ranking.ranked;

import java.util.Arrays;
import java.util.BitSet;
import org.crowdchange.tally.RankedTally;

/** Ballots as lists of positions without ties, as rules need them that give each ballot to one item at a time. */
final class StrictBallots {
    final RankedTally tally;
    /** The number of items. */
    final int items;
    // Ballot b lists order[start[b]] to order[start[b + 1] - 1].
    final int[] start;
    final int[] order;
    final long[] weight;
    /** How many voters rank at least one item, once ties are cut or skipped. */
    final long voters;
    /** Whether a ballot with a tie stood in the way. */
    final boolean refused;

    private StrictBallots(RankedTally tally, int[] start, int[] order, long[] weight, long voters, boolean refused) {
        this.tally = tally;
        this.items = tally.size();
        this.start = start;
        this.order = order;
        this.weight = weight;
        this.voters = voters;
        this.refused = refused;
    }

    static StrictBallots of(RankedTally tally, EqualRanks equalRanks) {
        int ballots = tally.ballots();
        int[] start = new int[ballots + 1];
        long[] weight = new long[ballots];
        int cells = 0;
        for (int b = 0; b < ballots; b++) {
            cells += tally.length(b);
        }
        int[] order = new int[cells];
        int next = 0;
        long voters = 0;
        boolean refused = false;
        for (int b = 0; b < ballots; b++) {
            weight[b] = tally.weight(b);
            int length = tally.length(b);
            boolean open = false;
            for (int k = 0; k < length; k++) {
                boolean ends = tally.endsTier(b, k);
                if (ends && !open) {
                    order[next++] = tally.position(b, k);
                } else {
                    refused |= equalRanks == EqualRanks.REFUSE;
                    if (equalRanks == EqualRanks.CUT) {
                        break;
                    }
                }
                open = !ends;
            }
            start[b + 1] = next;
            voters += next == start[b] ? 0 : weight[b];
        }
        return new StrictBallots(tally, start, Arrays.copyOf(order, next), weight, voters, refused);
    }

    int ballots() {
        return weight.length;
    }

    /** More than half of the voters who rank anything. */
    long majority() {
        return voters / 2 + 1;
    }

    /** How many ballots have each item on top when only some items are left; the last entry counts the exhausted ones. */
    long[] firsts(BitSet left) {
        long[] counts = new long[items + 1];
        for (int b = 0; b < weight.length; b++) {
            int k = start[b];
            while (k < start[b + 1] && !left.get(order[k])) {
                k++;
            }
            counts[k < start[b + 1] ? order[k] : items] += weight[b];
        }
        // Blank ballots never counted.
        counts[items] -= tally.total() - voters;
        return counts;
    }

    /** How many ballots have each item at the bottom when only some items are left; for complete ballots. */
    long[] lasts(BitSet left) {
        long[] counts = new long[items];
        for (int b = 0; b < weight.length; b++) {
            int k = start[b + 1] - 1;
            while (k >= start[b] && !left.get(order[k])) {
                k--;
            }
            if (k >= start[b]) {
                counts[order[k]] += weight[b];
            }
        }
        return counts;
    }

    BitSet all() {
        BitSet all = new BitSet(items);
        all.set(0, items);
        return all;
    }

    /** The item that beats each other one that is left head to head, or -1. */
    static int condorcetWinner(PairwiseMatrix matrix, BitSet left) {
        for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
            boolean beatsAll = true;
            for (int j = left.nextSetBit(0); j >= 0 && beatsAll; j = left.nextSetBit(j + 1)) {
                beatsAll = i == j || matrix.beats(i, j);
            }
            if (beatsAll) {
                return i;
            }
        }
        return -1;
    }
}
