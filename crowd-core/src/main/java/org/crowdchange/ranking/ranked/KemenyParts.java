package org.crowdchange.ranking.ranked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.crowdchange.ranking.TieBreak;
import org.jspecify.annotations.Nullable;

/** Kemeny's rule, Smith component by Smith component: every best order ranks the earlier component above the later. */
final class KemenyParts {
    private final int items;
    private final List<Part> parts = new ArrayList<>();
    private long distance;
    private long lowerBound;
    private int largest;
    private boolean exact = true;

    KemenyParts(PairwiseMatrix matrix, int mostExact, TieBreak ties) {
        items = matrix.size();
        Components components = Components.of(matrix);
        for (int c = 0; c < components.count(); c++) {
            BitSet component = components.get(c);
            int[] positions = component.stream().toArray();
            largest = Math.max(largest, positions.length);
            PairwiseMatrix inner = matrix.restricted(component);
            long between = between(matrix, positions, parts);
            if (positions.length <= mostExact) {
                KemenyTable table = new KemenyTable(inner);
                parts.add(new Part(positions, table, new int[0]));
                distance += between + table.distance();
                lowerBound += between + table.distance();
            } else {
                KemenySearch search = new KemenySearch(inner, ties);
                parts.add(new Part(positions, null, search.order()));
                distance += between + search.distance();
                lowerBound += between + search.lowerBound();
                exact = false;
            }
        }
    }

    /** What it costs that all earlier components stand above this one. */
    private static long between(PairwiseMatrix matrix, int[] positions, List<Part> earlier) {
        long cost = 0;
        for (Part part : earlier) {
            for (int above : part.positions) {
                for (int below : positions) {
                    cost += matrix.support(below, above);
                }
            }
        }
        return cost;
    }

    long distance() {
        return distance;
    }

    long lowerBound() {
        return lowerBound;
    }

    int count() {
        return parts.size();
    }

    int largest() {
        return largest;
    }

    boolean exact() {
        return exact;
    }

    /** The tier of each item, from 1. */
    int[] rounds() {
        int[] round = new int[items];
        int next = 1;
        for (Part part : parts) {
            KemenyTable table = part.table;
            if (table == null) {
                for (int i : part.order) {
                    round[part.positions[i]] = next++;
                }
                continue;
            }
            for (int left = table.all(); left != 0; next++) {
                int winners = table.winners(left);
                left &= ~winners;
                for (; winners != 0; winners &= winners - 1) {
                    round[part.positions[Integer.numberOfTrailingZeros(winners)]] = next;
                }
            }
        }
        return round;
    }

    /** Hands over the orders of least distance, but no more than so many; whether these are all. */
    boolean orders(int most, Consumer<int[]> consumer) {
        List<int[]> orders = List.of(new int[0]);
        for (Part part : parts) {
            KemenyTable table = part.table;
            List<int[]> inner = table == null ? List.of(part.order) : table.orders(most + 1);
            List<int[]> longer = new ArrayList<>();
            for (int[] begin : orders) {
                for (int[] next : inner) {
                    if (longer.size() <= most) {
                        int[] order = Arrays.copyOf(begin, begin.length + next.length);
                        for (int i = 0; i < next.length; i++) {
                            order[begin.length + i] = part.positions[next[i]];
                        }
                        longer.add(order);
                    }
                }
            }
            orders = longer;
        }
        orders.stream().limit(most).forEach(consumer);
        return exact && orders.size() <= most;
    }

    /** A component: its items, and either the table of its best orders or the one order that was found. */
    private static final class Part {
        private final int[] positions;
        private final @Nullable KemenyTable table;
        private final int[] order;

        Part(int[] positions, @Nullable KemenyTable table, int[] order) {
            this.positions = positions;
            this.table = table;
            this.order = order;
        }
    }
}
