package org.crowdchange.ranking.ranked;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.crowdchange.ranking.Term;

/**
 * Tiers for rules that say who wins and no more: the winners are the first tier, the winners among the rest the second,
 * and so on. The score of an item is the number of items in the tiers below its own.
 */
final class Rounds {
    /** The round in which each item won, from 1. */
    final int[] round;

    private final int[] above;
    private final int[] with;

    private Rounds(int[] round) {
        this.round = round;
        int last = Arrays.stream(round).max().orElse(0);
        int[] size = new int[last + 2];
        for (int each : round) {
            size[each]++;
        }
        int[] before = new int[last + 2];
        for (int i = 1; i <= last; i++) {
            before[i + 1] = before[i] + size[i];
        }
        above = Arrays.stream(round).map(each -> before[each]).toArray();
        with = Arrays.stream(round).map(each -> size[each]).toArray();
    }

    /** Applies a rule until nobody is left. */
    static Rounds of(PairwiseMatrix matrix, Rule rule) {
        int[] round = new int[matrix.size()];
        BitSet left = new BitSet();
        left.set(0, matrix.size());
        for (int next = 1; !left.isEmpty(); next++) {
            int[] positions = left.stream().toArray();
            BitSet winners = rule.winners(matrix.restricted(left));
            for (int i = winners.nextSetBit(0); i >= 0; i = winners.nextSetBit(i + 1)) {
                round[positions[i]] = next;
                left.clear(positions[i]);
            }
        }
        return new Rounds(round);
    }

    /**
     * Applies a rule until nobody is left, for rules that choose from the first Smith component as if there were no others:
     * then each component can be dealt with by itself.
     */
    static Rounds ofComponents(PairwiseMatrix matrix, Rule rule) {
        int[] round = new int[matrix.size()];
        int next = 1;
        Deque<BitSet> groups = new ArrayDeque<>();
        BitSet all = new BitSet();
        all.set(0, matrix.size());
        groups.push(all);
        while (!groups.isEmpty()) {
            BitSet group = groups.pop();
            if (group.isEmpty()) {
                continue;
            }
            int[] positions = group.stream().toArray();
            Components components = Components.of(matrix.restricted(group));
            for (int c = components.count() - 1; c > 0; c--) {
                groups.push(translated(components.get(c), positions));
            }
            BitSet first = translated(components.get(0), positions);
            BitSet winners = translated(
                    rule.winners(matrix.restricted(first)), first.stream().toArray());
            for (int i = winners.nextSetBit(0); i >= 0; i = winners.nextSetBit(i + 1)) {
                round[i] = next;
            }
            next++;
            first.andNot(winners);
            groups.push(first);
        }
        return new Rounds(round);
    }

    private static BitSet translated(BitSet some, int[] positions) {
        BitSet result = new BitSet();
        some.stream().forEach(i -> result.set(positions[i]));
        return result;
    }

    /** Tiers of an acyclic relation: each round takes the items that nobody left defeats. O(n²). */
    static Rounds of(int size, Defeat.Relation relation) {
        int[] defeats = new int[size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                defeats[b] += relation.strength(a, b) > 0 ? 1 : 0;
            }
        }
        int[] round = new int[size];
        int placed = 0;
        for (int next = 1; placed < size; next++) {
            int[] free = new int[size - placed];
            int count = 0;
            for (int i = 0; i < size; i++) {
                if (round[i] == 0 && defeats[i] == 0) {
                    free[count++] = i;
                }
            }
            for (int k = 0; k < count; k++) {
                round[free[k]] = next;
            }
            for (int k = 0; k < count; k++) {
                for (int b = 0; b < size; b++) {
                    defeats[b] -= relation.strength(free[k], b) > 0 ? 1 : 0;
                }
            }
            placed += count;
        }
        return new Rounds(round);
    }

    /** Tiers that are known already, numbered from 1 without gaps. */
    static Rounds of(int[] round) {
        return new Rounds(round);
    }

    /** The items of the first tier. */
    List<String> first(PairwiseMatrix matrix) {
        BitSet first = new BitSet();
        for (int i = 0; i < round.length; i++) {
            first.set(i, round[i] == 1);
        }
        return names(matrix, first);
    }

    double[] scores() {
        double[] scores = new double[round.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = round.length - above[i] - with[i];
        }
        return scores;
    }

    /** The terms from which the score can be computed again. */
    void terms(int position, List<Term> terms) {
        terms.add(new Term("round", round[position], "the tier, counted from 1"));
        terms.add(new Term("above", above[position], "items in better tiers"));
        terms.add(new Term("with", with[position], "items in this tier"));
        terms.add(
                new Term("below", round.length - above[position] - with[position], "items in worse tiers, the score"));
    }

    /** As in "wins once the 3 items above are set aside". */
    String wins(int position, String what) {
        if (above[position] == 0) {
            return what;
        }
        return what + " once the " + (above[position] == 1 ? "item" : above[position] + " items") + " above "
                + (above[position] == 1 ? "is" : "are") + " set aside";
    }

    /** Who wins. */
    @FunctionalInterface
    interface Rule {
        /** The positions of the winners; at least one if there are items. */
        BitSet winners(PairwiseMatrix matrix);
    }

    /** Winners by name, in item order. */
    static List<String> names(PairwiseMatrix matrix, BitSet winners) {
        return winners.stream().mapToObj(matrix::item).toList();
    }
}
