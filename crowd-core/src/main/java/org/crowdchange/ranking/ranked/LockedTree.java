package org.crowdchange.ranking.ranked;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What river has locked in: trees, of which only the root of each item matters. */
final class LockedTree implements Locked {

    /** Each tier is the root, or the roots that tie, once the earlier tiers are gone. */
    static final Rule RULE = new Rule() {
        @Override
        public Locked start(int items) {
            return new LockedTree(items);
        }

        @Override
        public Rounds inOrder(int items, int[] wins) {
            int[] round = new int[items];
            int placed = 0;
            for (int next = 1; placed < items; next++) {
                int[] parent = forest(items, wins, round, items - placed);
                for (int i = 0; i < items; i++) {
                    if (round[i] == 0 && parent[i] == i) {
                        round[i] = next;
                        placed++;
                    }
                }
            }
            return Rounds.of(round);
        }
    };

    /** Where each item that has no round yet finally flows to, over its parents; a root is its own parent. */
    private static int[] forest(int items, int[] wins, int[] round, int trees) {
        int[] parent = new int[items];
        Arrays.setAll(parent, i -> i);
        int left = trees;
        for (int k = 0; k < wins.length && left > 1; k++) {
            int a = wins[k] / items;
            int b = wins[k] % items;
            if (parent[b] == b && round[a] == 0 && round[b] == 0) {
                int top = a;
                while (parent[top] != top) {
                    parent[top] = parent[parent[top]];
                    top = parent[top];
                }
                if (top != b) {
                    parent[b] = top;
                    left--;
                }
            }
        }
        return parent;
    }

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

    /**
     * A win over an item that no other tree can win, and whose tree cannot come to hold the winner, may come at any
     * time.
     */
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
    public boolean equals(@Nullable Object other) {
        return other instanceof LockedTree that && Arrays.equals(root, that.root);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(root);
    }
}
