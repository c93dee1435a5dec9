package org.crowdchange.ranking.ranked;

import java.util.BitSet;

/** What a rule has locked in so far, as far as it matters for what can still be locked in. */
interface Locked {

    /** Whether a win of a over b could be locked in now and would change something. */
    boolean open(int a, int b);

    /** The same with one win more; this one does not change. */
    Locked with(int a, int b);

    /**
     * The same with those of some open wins locked in that cannot come to be in the way of another of them, nor another in
     * theirs, in whatever order they are locked in; this itself if there are none.
     */
    Locked settled(int[][] open);

    /** The items that could still win: those without a locked defeat. */
    BitSet unbeaten();

    /** A rule that locks in wins. */
    interface Rule {
        /** The beginning, with nothing locked in. */
        Locked start(int items);

        /**
         * The tiers if all wins are locked in in one order, which also decides the tiers below the first.
         *
         * @param wins of a over b as {@code a * items + b}, in this order
         */
        Rounds inOrder(int items, int[] wins);
    }
}
