package org.crowdchange.ranking.ranked;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The ballots in piles, each with the item that is on top of those left. When items leave, only their piles are dealt out
 * anew, so a whole count takes time in proportion to the length of the ballots.
 */
final class FirstPlaces {
    private static final int END = -1;

    private final StrictBallots ballots;
    private final BitSet left;
    // Piles are linked lists of ballots; each ballot remembers where on it the pile's item stands.
    private final int[] head;
    private final int[] next;
    private final int[] at;
    private final long[] counts;
    private long exhausted;

    FirstPlaces(StrictBallots ballots, BitSet left) {
        this.ballots = ballots;
        this.left = (BitSet) left.clone();
        head = new int[ballots.items];
        Arrays.fill(head, END);
        next = new int[ballots.ballots()];
        at = new int[ballots.ballots()];
        counts = new long[ballots.items];
        for (int b = 0; b < at.length; b++) {
            at[b] = ballots.start[b];
            deal(b);
        }
        // Blank ballots never counted.
        exhausted -= ballots.tally.total() - ballots.voters;
    }

    BitSet left() {
        return left;
    }

    long count(int item) {
        return counts[item];
    }

    /** How many voters rank none of the items that are left. */
    long exhausted() {
        return exhausted;
    }

    long lowest() {
        return left.stream().mapToLong(i -> counts[i]).min().orElse(0);
    }

    /** The items left that have so many votes. */
    BitSet with(long votes) {
        BitSet found = new BitSet();
        left.stream().filter(i -> counts[i] == votes).forEach(found::set);
        return found;
    }

    /** The item that has at least so many votes, or -1. */
    int reaching(long votes) {
        return left.stream().filter(i -> counts[i] >= votes).findFirst().orElse(-1);
    }

    void remove(BitSet items) {
        left.andNot(items);
        for (int item = items.nextSetBit(0); item >= 0; item = items.nextSetBit(item + 1)) {
            int ballot = head[item];
            head[item] = END;
            counts[item] = 0;
            while (ballot != END) {
                int following = next[ballot];
                deal(ballot);
                ballot = following;
            }
        }
    }

    private void deal(int ballot) {
        int end = ballots.start[ballot + 1];
        int k = at[ballot];
        while (k < end && !left.get(ballots.order[k])) {
            k++;
        }
        at[ballot] = k;
        if (k == end) {
            exhausted += ballots.weight[ballot];
        } else {
            int item = ballots.order[k];
            next[ballot] = head[item];
            head[item] = ballot;
            counts[item] += ballots.weight[ballot];
        }
    }
}
