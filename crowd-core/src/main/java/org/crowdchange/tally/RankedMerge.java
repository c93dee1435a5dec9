package org.crowdchange.tally;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Puts two ranked tallies together, or takes one from the other, in one walk through the ballots of both. Renumbering
 * the items keeps their order, and with it the order of the ballots.
 */
final class RankedMerge {
    private final String[] items;
    private final BitSet declared = new BitSet();
    private final int[] start;
    private final int[] cells;
    private final long[] weight;
    private int count;

    RankedMerge(RankedTally one, RankedTally other, boolean add) {
        items = union(one.items, other.items);
        int[] ours = renumbered(one);
        int[] theirs = renumbered(other);
        one.declared.stream().forEach(i -> declared.set(find(one.items[i])));
        if (add) {
            if (other.total() > RankedTally.MAX_TOTAL - one.total()) {
                throw new IllegalArgumentException("the tally would hold " + one.total() + " + " + other.total()
                        + " ballots; expected at most " + RankedTally.MAX_TOTAL);
            }
            other.declared.stream().forEach(i -> declared.set(find(other.items[i])));
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

    private static String[] union(String[] one, String[] other) {
        TreeSet<String> all = new TreeSet<>(Arrays.asList(one));
        all.addAll(Arrays.asList(other));
        return all.toArray(new String[0]);
    }

    private int find(String item) {
        return Arrays.binarySearch(items, item);
    }

    private int[] renumbered(RankedTally tally) {
        int[] to = Arrays.stream(tally.items).mapToInt(this::find).toArray();
        int[] result = new int[tally.cells.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = 2 * to[tally.cells[i] >> 1] + (tally.cells[i] & 1);
        }
        return result;
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
        BitSet kept = (BitSet) declared.clone();
        for (int i = 0; i < start[count]; i++) {
            kept.set(cells[i] >> 1);
        }
        int[] to = new int[items.length];
        String[] names = new String[kept.cardinality()];
        BitSet still = new BitSet();
        int next = 0;
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            names[next] = items[i];
            still.set(next, declared.get(i));
            to[i] = next++;
        }
        int[] columns = new int[start[count]];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = 2 * to[cells[i] >> 1] + (cells[i] & 1);
        }
        return names.length == 0 && count == 0
                ? RankedTally.empty()
                : new RankedTally(names, still, Arrays.copyOf(start, count + 1), columns, Arrays.copyOf(weight, count));
    }

    /** Freezes counted ballots whose items are numbered in the order in which they came. */
    static RankedTally sorted(List<String> names, BitSet declared, BallotTable table) {
        if (names.isEmpty() && table.size() == 0) {
            return RankedTally.empty();
        }
        String[] items = names.toArray(new String[0]);
        Arrays.sort(items);
        int[] to = names.stream()
                .mapToInt(name -> Arrays.binarySearch(items, name))
                .toArray();
        BitSet still = new BitSet();
        declared.stream().forEach(id -> still.set(to[id]));
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
        return new RankedTally(items, still, start, columns, weight);
    }
}
