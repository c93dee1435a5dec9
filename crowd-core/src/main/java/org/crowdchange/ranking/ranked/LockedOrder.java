package org.crowdchange.ranking.ranked;

import java.util.Arrays;
import java.util.BitSet;

/** What ranked pairs has locked in: a partial order. */
final class LockedOrder implements Locked {
    private final BitSet[] below;
    private final BitSet beaten;

    LockedOrder(int items) {
        below = new BitSet[items];
        Arrays.setAll(below, any -> new BitSet(items));
        beaten = new BitSet(items);
    }

    private LockedOrder(BitSet[] below, BitSet beaten) {
        this.below = below;
        this.beaten = beaten;
    }

    @Override
    public boolean open(int a, int b) {
        return !below[a].get(b) && !below[b].get(a);
    }

    @Override
    public LockedOrder with(int a, int b) {
        BitSet[] more = below.clone();
        for (int i = 0; i < more.length; i++) {
            if ((i == a || below[i].get(a)) && !below[i].get(b)) {
                more[i] = (BitSet) below[i].clone();
                more[i].or(below[b]);
                more[i].set(b);
            }
        }
        BitSet defeated = (BitSet) beaten.clone();
        defeated.set(b);
        return new LockedOrder(more, defeated);
    }

    /** A win that is in no circle of locked and open wins never closes one. */
    @Override
    public Locked settled(int[][] open) {
        BitSet[] steps = new BitSet[below.length];
        Arrays.setAll(steps, i -> (BitSet) below[i].clone());
        for (int[] win : open) {
            steps[win[0]].set(win[1]);
        }
        Reach.of(steps);
        LockedOrder result = this;
        for (int[] win : open) {
            if (!steps[win[1]].get(win[0])) {
                result = result.with(win[0], win[1]);
            }
        }
        return result;
    }

    @Override
    public BitSet unbeaten() {
        BitSet unbeaten = (BitSet) beaten.clone();
        unbeaten.flip(0, below.length);
        return unbeaten;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LockedOrder that && Arrays.equals(below, that.below);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(below);
    }
}
