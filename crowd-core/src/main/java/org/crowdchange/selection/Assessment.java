package org.crowdchange.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.crowdchange.model.InvalidInputException;

/**
 * Items judged by {@link WeightedCriteria}: their totals, the shortlist, and how firmly both stand. Totals that differ by no
 * more than rounding are equal. Immutable and safe for use by many threads.
 */
public final class Assessment {

    // Relative to the size of the numbers that were added.
    private static final double ROUNDING = 1e-12;

    private final WeightedCriteria criteria;
    private final String[] items;
    private final double[][] values;
    private final double[] totals;
    private final Integer[] order;
    private final double resolution;
    private final Shortlist shortlist;

    Assessment(WeightedCriteria criteria, int size) {
        this.criteria = criteria;
        items = criteria.items().toArray(new String[0]);
        int count = criteria.criteria().size();
        values = new double[count][];
        totals = new double[items.length];
        double largest = 0;
        for (int c = 0; c < count; c++) {
            Criterion criterion = criteria.criteria().get(c);
            values[c] = criterion.normalised(items);
            for (int i = 0; i < items.length; i++) {
                totals[i] += criterion.weight() * values[c][i];
                largest = Math.max(largest, Math.abs(criterion.weight() * values[c][i]));
            }
        }
        resolution = largest * count * ROUNDING;
        order = IntStream.range(0, items.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> -totals[i]));
        settle();
        shortlist = cut(size);
    }

    /** Gives totals that differ by rounding alone one value, and brings their items into item order. */
    private void settle() {
        for (int i = 1; i < order.length; i++) {
            if (totals[order[i - 1]] - totals[order[i]] <= resolution) {
                totals[order[i]] = totals[order[i - 1]];
            }
        }
        Arrays.sort(order, Comparator.<Integer>comparingDouble(i -> -totals[i]).thenComparing(i -> i));
    }

    private Shortlist cut(int size) {
        List<String> warnings = new ArrayList<>();
        if (size > items.length) {
            warnings.add("There are only " + items.length + " items, of " + size + " that were asked for.");
        }
        int in = Math.min(size, items.length);
        int from = in;
        int to = in;
        if (in > 0 && in < items.length && totals[order[in - 1]] == totals[order[in]]) {
            while (from > 0 && totals[order[from - 1]] == totals[order[in]]) {
                from--;
            }
            while (to < items.length && totals[order[to]] == totals[order[in]]) {
                to++;
            }
        }
        return new Shortlist(size, names(0, from), names(from, to), warnings);
    }

    private List<String> names(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> items[order[i]]).toList();
    }

    /** The best items, with the tie at the cut if there is one. */
    public Shortlist shortlist() {
        return shortlist;
    }

    /** All items, the largest total first; items of equal totals in item order. */
    public List<AssessedItem> items() {
        List<AssessedItem> assessed = new ArrayList<>();
        int rank = 1;
        for (int place = 0; place < order.length; place++) {
            int i = order[place];
            rank = place > 0 && totals[i] == totals[order[place - 1]] ? rank : place + 1;
            List<Double> parts = new ArrayList<>();
            for (int c = 0; c < values.length; c++) {
                parts.add(criteria.criteria().get(c).weight() * values[c][i]);
            }
            assessed.add(new AssessedItem(items[i], rank, totals[i], parts));
        }
        return assessed;
    }

    /**
     * How far each weight can move, alone, before the shortlist is another one, in the order of the criteria. O(n m)
     * for n items on the shortlist and m others, for each criterion.
     */
    public List<WeightRange> weightRanges() {
        List<WeightRange> ranges = new ArrayList<>();
        int chosen = shortlist.chosen().size();
        int known = chosen + shortlist.tied().size();
        for (int c = 0; c < values.length; c++) {
            Crossings range = crossings(c);
            for (int above = 0; above < known; above++) {
                int from = above < chosen ? chosen : known;
                for (int below = from; below < order.length; below++) {
                    range.keepAbove(order[above], order[below]);
                }
                for (int equal = chosen; equal < known && above >= chosen; equal++) {
                    range.keepEqual(order[above], order[equal]);
                }
            }
            ranges.add(range.range());
        }
        return ranges;
    }

    /**
     * How far each weight can move, alone, before this item comes onto the shortlist or leaves it, in the order of the
     * criteria. An item that is tied at the cut has ranges without room. O(n log n) for n items, for each criterion.
     *
     * @throws InvalidInputException if there is no such item
     */
    public List<WeightRange> robustness(String item) {
        int subject = Arrays.binarySearch(items, item);
        if (subject < 0) {
            throw new InvalidInputException("item", item, "one of the items that were judged");
        }
        List<WeightRange> ranges = new ArrayList<>();
        for (int c = 0; c < values.length; c++) {
            Crossings crossings = crossings(c);
            ranges.add(
                    shortlist.tied().contains(item)
                            ? crossings.none()
                            : crossings.whileOneSide(subject, Math.min(shortlist.size(), items.length)));
        }
        return ranges;
    }

    private Crossings crossings(int c) {
        Criterion criterion = criteria.criteria().get(c);
        return new Crossings(criterion.name(), criterion.weight(), totals, values[c], resolution);
    }
}
