package org.crowdchange.tally;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Puts two ranked tallies together, or takes one from the other, in one walk through the ballots of both. Renumbering
 * the items keeps their order, and with it the order of the ballots.
 */
final class RankedMerge {
    private final Items items;
    private final int[] start;
    private final int[] cells;
    private final long[] weight;
    private int count;

    RankedMerge(RankedTally one, RankedTally other, boolean add) {
        // An item that is not here gets negative cells: a ballot with it equals none from which it could be taken away.
        items = add ? one.items.plus(other.items) : one.items;
        int[] ours = renumbered(one, items);
        int[] theirs = renumbered(other, items);
        if (add && other.total() > RankedTally.MAX_TOTAL - one.total()) {
            throw new IllegalArgumentException("the tally would hold " + one.total() + " + " + other.total()
                    + " ballots; expected at most " + RankedTally.MAX_TOTAL);
        }
        start = new int[one.ballots() + other.ballots() + 1];
        cells = new int[ours.length + theirs.length];
        weight = new long[one.ballots() + other.ballots()];
        int a = 0;
        int b = 0;
        while (a < one.ballots() || b < other.ballots()) {
            int order = a == one.ballots()
                    ? 1
                    : b == other.ballots()
                            ? -1
                            : Arrays.compare(
                                    ours, one.start[a], one.start[a + 1], theirs, other.start[b], other.start[b + 1]);
            long here = order <= 0 ? one.weight[a] : 0;
            long there = order >= 0 ? other.weight[b] : 0;
            if (!add && there > here) {
                throw new IllegalArgumentException("cannot take " + there + " ballots \"" + other.ballot(b)
                        + "\" away from a tally that holds " + here);
            }
            RankedTally from = order <= 0 ? one : other;
            int ballot = order <= 0 ? a : b;
            append(
                    order <= 0 ? ours : theirs,
                    from.start[ballot],
                    from.start[ballot + 1],
                    add ? here + there : here - there);
            a += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
        }
    }

    private static int[] renumbered(RankedTally tally, Items among) {
        return renumbered(tally.cells, tally.items.positionsIn(among));
    }

    private static int[] renumbered(int[] cells, int[] to) {
        return Arrays.stream(cells).map(cell -> 2 * to[cell >> 1] + (cell & 1)).toArray();
    }

    private void append(int[] from, int begin, int end, long votes) {
        if (votes == 0) {
            return;
        }
        System.arraycopy(from, begin, cells, start[count], end - begin);
        weight[count] = votes;
        start[count + 1] = start[count] + end - begin;
        count++;
    }

    /** The result, without items that are neither declared nor ranked. */
    RankedTally merged() {
        BitSet ranked = new BitSet();
        for (int i = 0; i < start[count]; i++) {
            ranked.set(cells[i] >> 1);
        }
        Items kept = items.kept(ranked);
        if (kept.size() == 0 && count == 0) {
            return RankedTally.empty();
        }
        return new RankedTally(
                kept,
                Arrays.copyOf(start, count + 1),
                renumbered(Arrays.copyOf(cells, start[count]), items.positionsIn(kept)),
                Arrays.copyOf(weight, count));
    }

    /** Freezes counted ballots whose items are numbered in the order in which they came. */
    static RankedTally sorted(ItemTable names, BitSet declared, BallotTable table) {
        if (names.size() == 0 && table.size() == 0) {
            return RankedTally.empty();
        }
        Items items = Items.of(names, declared);
        int[] to = items.positionsOf(names);
        int[] cells = table.cells();
        int tier = 0;
        for (int i = 0; i < cells.length; i++) {
            boolean end = (cells[i] & 1) != 0;
            cells[i] = 2 * to[cells[i] >> 1];
            if (end) {
                Arrays.sort(cells, tier, i + 1);
                cells[i] |= 1;
                tier = i + 1;
            }
        }
        int[] order = IntStream.range(0, table.size())
                .boxed()
                .sorted((a, b) -> Arrays.compare(
                        cells, table.start(a), table.start(a + 1), cells, table.start(b), table.start(b + 1)))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] start = new int[order.length + 1];
        int[] columns = new int[cells.length];
        long[] weight = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            int length = table.start(order[i] + 1) - table.start(order[i]);
            System.arraycopy(cells, table.start(order[i]), columns, start[i], length);
            start[i + 1] = start[i] + length;
            weight[i] = table.weight(order[i]);
        }
        return new RankedTally(items, start, columns, weight);
    }
}
