package org.crowdchange.ranking.ranked;

import java.util.Arrays;
import java.util.BitSet;

/** What river has locked in: trees, of which only the root of each item matters. */
final class LockedTree implements Locked {
    private final int[] root;

    LockedTree(int items) {
        root = new int[items];
        Arrays.setAll(root, i -> i);
    }

    private LockedTree(int[] root) {
        this.root = root;
    }

    /** b must be a root, and not that of a. */
    @Override
    public boolean open(int a, int b) {
        return root[b] == b && root[a] != b;
    }

    @Override
    public LockedTree with(int a, int b) {
        int[] more = root.clone();
        for (int i = 0; i < more.length; i++) {
            if (root[i] == b) {
                more[i] = root[a];
            }
        }
        return new LockedTree(more);
    }

    /** A win over an item that no other tree can win, and whose tree cannot come to hold the winner, may come at any time. */
    @Override
    public Locked settled(int[][] open) {
        BitSet[] steps = new BitSet[root.length];
        Arrays.setAll(steps, i -> new BitSet());
        BitSet contested = new BitSet();
        int[] from = new int[root.length];
        Arrays.fill(from, -1);
        for (int[] win : open) {
            steps[root[win[0]]].set(win[1]);
            if (from[win[1]] >= 0 && from[win[1]] != root[win[0]]) {
                contested.set(win[1]);
            }
            from[win[1]] = root[win[0]];
        }
        Reach.of(steps);
        LockedTree result = this;
        for (int[] win : open) {
            boolean free = !contested.get(win[1]) && !steps[win[1]].get(root[win[0]]);
            if (free && result.open(win[0], win[1])) {
                result = result.with(win[0], win[1]);
            }
        }
        return result;
    }

    @Override
    public BitSet unbeaten() {
        BitSet unbeaten = new BitSet(root.length);
        for (int i = 0; i < root.length; i++) {
            unbeaten.set(i, root[i] == i);
        }
        return unbeaten;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LockedTree that && Arrays.equals(root, that.root);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(root);
    }
}
