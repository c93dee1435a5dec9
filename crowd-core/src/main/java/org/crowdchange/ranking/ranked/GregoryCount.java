package org.crowdchange.ranking.ranked;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.crowdchange.tally.RankedTally;
import org.jspecify.annotations.Nullable;

/**
 * Ballots in piles, one for each item, in which each is worth a part of a vote. When an item has more than it needs, all
 * ballots of its pile go on at a part of their worth (the inclusive Gregory method); when it is excluded, they go on with
 * all of it. A ballot that ties items is divided equally among those of them that are in the running.
 *
 * <p>Ballots of one worth lie together, so that a transfer calculates once for all of them.
 */
final class GregoryCount {
    private final RankedTally tally;
    private final BitSet continuing;
    private final Pile[] piles;
    private final BigInteger[] votes;
    private BigInteger exhausted = BigInteger.ZERO;
    private BigInteger lost = BigInteger.ZERO;

    /**
     * Deals out the ballots.
     *
     * @param continuing the items in the running; the caller takes items out of it
     */
    GregoryCount(RankedTally tally, BitSet continuing) {
        this.tally = tally;
        this.continuing = continuing;
        piles = new Pile[tally.size()];
        votes = new BigInteger[tally.size()];
        for (int i = 0; i < piles.length; i++) {
            piles[i] = new Pile();
        }
        Arrays.fill(votes, BigInteger.ZERO);
        Parcel all = new Parcel();
        for (int b = 0; b < tally.ballots(); b++) {
            all.add(b, 0);
        }
        settle(deal(all, Grains.VOTE));
    }

    /** What everybody has, in grains; changes with the count. */
    BigInteger[] votes() {
        return votes;
    }

    BigInteger exhausted() {
        return exhausted;
    }

    BigInteger lost() {
        return lost;
    }

    /** All that an item has goes to others. */
    StvFlow exclude(int item) {
        StvFlow flow = new StvFlow(piles.length);
        Pile pile = piles[item];
        piles[item] = new Pile();
        // The most valuable ballots first, which makes no difference to the sums but is the order of counting halls.
        pile.byWorth.descendingMap().forEach((worth, parcel) -> add(flow, deal(parcel, worth)));
        votes[item] = BigInteger.ZERO;
        settle(flow);
        return flow;
    }

    /**
     * What an item has above the quota goes to others, and the ballots stay with it at what is left of their worth.
     *
     * @param decimals the decimals to which the value that goes on is rounded down
     * @param fraction whether the part of the votes that goes on is rounded down first
     * @return null if rounding down leaves nothing to go on; then nothing happens
     */
    @Nullable
    StvFlow surplus(int item, BigInteger quota, int decimals, boolean fraction) {
        BigInteger total = votes[item];
        BigInteger surplus = total.subtract(quota);
        BigInteger part = Grains.truncate(surplus.multiply(Grains.VOTE).divide(total), decimals);
        StvFlow flow = new StvFlow(piles.length);
        Pile kept = new Pile();
        BigInteger keeps = BigInteger.ZERO;
        boolean moved = false;
        for (Map.Entry<BigInteger, Parcel> each : piles[item].byWorth.entrySet()) {
            BigInteger worth = each.getKey();
            BigInteger going = Grains.truncate(
                    fraction
                            ? worth.multiply(part).divide(Grains.VOTE)
                            : worth.multiply(surplus).divide(total),
                    decimals);
            Parcel parcel = each.getValue();
            if (going.signum() > 0) {
                moved = true;
                add(flow, deal(parcel, going));
            }
            BigInteger rest = worth.subtract(going);
            kept.parcel(rest).addAll(parcel);
            keeps = keeps.add(rest.multiply(BigInteger.valueOf(papers(parcel))));
        }
        if (!moved) {
            return null;
        }
        piles[item] = kept;
        votes[item] = keeps;
        settle(flow);
        return flow;
    }

    /** Writes off what rounding has left an item above the quota. */
    BigInteger writeOff(int item, BigInteger quota) {
        BigInteger rest = votes[item].subtract(quota);
        votes[item] = quota;
        lost = lost.add(rest);
        return rest;
    }

    private void settle(StvFlow flow) {
        for (int i = 0; i < votes.length; i++) {
            votes[i] = votes[i].add(flow.to[i]);
        }
        exhausted = exhausted.add(flow.exhausted);
        lost = lost.add(flow.lost);
    }

    private static void add(StvFlow sum, StvFlow part) {
        for (int i = 0; i < sum.to.length; i++) {
            sum.to[i] = sum.to[i].add(part.to[i]);
        }
        sum.exhausted = sum.exhausted.add(part.exhausted);
        sum.lost = sum.lost.add(part.lost);
    }

    private long papers(Parcel parcel) {
        long papers = 0;
        for (int k = 0; k < parcel.size; k++) {
            papers += tally.weight(parcel.ballots[k]);
        }
        return papers;
    }

    /** Sends ballots on, each at this worth, to the next items on them that are in the running. */
    private StvFlow deal(Parcel parcel, BigInteger worth) {
        StvFlow flow = new StvFlow(piles.length);
        Parcel[] open = new Parcel[piles.length];
        long[] whole = new long[piles.length];
        long nobody = 0;
        for (int k = 0; k < parcel.size; k++) {
            int ballot = parcel.ballots[k];
            int length = tally.length(ballot);
            int from = parcel.places[k];
            int to = from;
            int among = 0;
            int last = -1;
            while (to < length && among == 0) {
                from = to;
                do {
                    int item = tally.position(ballot, to);
                    if (continuing.get(item)) {
                        among++;
                        last = item;
                    }
                } while (!tally.endsTier(ballot, to++));
            }
            if (among == 0) {
                nobody += tally.weight(ballot);
            } else if (among == 1) {
                Parcel pile = open[last];
                if (pile == null) {
                    pile = piles[last].parcel(worth);
                    open[last] = pile;
                }
                pile.add(ballot, to);
                whole[last] += tally.weight(ballot);
            } else {
                divide(flow, ballot, from, to, among, worth);
            }
        }
        for (int i = 0; i < whole.length; i++) {
            if (whole[i] > 0) {
                flow.to[i] = flow.to[i].add(worth.multiply(BigInteger.valueOf(whole[i])));
            }
        }
        flow.exhausted = flow.exhausted.add(worth.multiply(BigInteger.valueOf(nobody)));
        return flow;
    }

    private void divide(StvFlow flow, int ballot, int from, int to, int among, BigInteger worth) {
        BigInteger share = worth.divide(BigInteger.valueOf(among));
        BigInteger weight = BigInteger.valueOf(tally.weight(ballot));
        BigInteger rest = worth.subtract(share.multiply(BigInteger.valueOf(among)));
        flow.lost = flow.lost.add(rest.multiply(weight));
        for (int k = from; k < to; k++) {
            int item = tally.position(ballot, k);
            if (continuing.get(item)) {
                piles[item].parcel(share).add(ballot, to);
                flow.to[item] = flow.to[item].add(share.multiply(weight));
            }
        }
    }

    /** Distinct ballots of one worth, each with the place on it from which it goes on. */
    private static final class Parcel {
        private int[] ballots = new int[4];
        private int[] places = new int[4];
        private int size;

        void add(int ballot, int place) {
            if (size == ballots.length) {
                ballots = Arrays.copyOf(ballots, 2 * size);
                places = Arrays.copyOf(places, 2 * size);
            }
            ballots[size] = ballot;
            places[size++] = place;
        }

        void addAll(Parcel other) {
            for (int k = 0; k < other.size; k++) {
                add(other.ballots[k], other.places[k]);
            }
        }
    }

    private static final class Pile {
        private final TreeMap<BigInteger, Parcel> byWorth = new TreeMap<>();

        Parcel parcel(BigInteger worth) {
            return byWorth.computeIfAbsent(worth, each -> new Parcel());
        }
    }
}
