package org.crowdchange.ranking.ranked;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What ranked pairs has locked in: a partial order. */
final class LockedOrder implements Locked {

    /** Each tier holds the items below none but those of earlier tiers. */
    static final Rule RULE = new Rule() {
        @Override
        public Locked start(int items) {
            return new LockedOrder(items);
        }

        @Override
        public Rounds inOrder(int items, int[] wins) {
            LockedOrder order = new LockedOrder(items);
            for (int win : wins) {
                if (order.open(win / items, win % items)) {
                    order.lock(win / items, win % items);
                }
            }
            return Rounds.of(items, (a, b) -> order.below[a].get(b) ? 1 : 0);
        }
    };

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
            if (i == a || below[i].get(a)) {
                more[i] = (BitSet) below[i].clone();
            }
        }
        LockedOrder result = new LockedOrder(more, (BitSet) beaten.clone());
        result.lock(a, b);
        return result;
    }

    /** Locks in a win here, for good. */
    private void lock(int a, int b) {
        for (int i = 0; i < below.length; i++) {
            if ((i == a || below[i].get(a)) && !below[i].get(b)) {
                below[i].or(below[b]);
                below[i].set(b);
            }
        }
        beaten.set(b);
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
    public boolean equals(@Nullable Object other) {
        return other instanceof LockedOrder that && Arrays.equals(below, that.below);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(below);
    }
}
