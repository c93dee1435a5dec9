package org.crowdchange.ranking.approval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ApprovalTally;

/**
 * Approval ballots as arrays, with the items in the order in which the tie-break prefers them: of equals a rule takes the
 * one with the smallest number.
 */
final class Profile {
    final String[] names;
    final int[][] ballots;
    final long[] weights;
    /** For each item the ballots that approve of it, in their order. */
    final int[][] supporters;

    final long[] approvals;
    final long voters;

    private Profile(String[] names, int[][] ballots, long[] weights) {
        this.names = names;
        this.ballots = ballots;
        this.weights = weights;
        voters = Arrays.stream(weights).sum();
        approvals = new long[names.length];
        int[] sizes = new int[names.length];
        for (int b = 0; b < ballots.length; b++) {
            for (int item : ballots[b]) {
                sizes[item]++;
                approvals[item] += weights[b];
            }
        }
        supporters = new int[names.length][];
        for (int i = 0; i < names.length; i++) {
            supporters[i] = new int[sizes[i]];
        }
        int[] next = new int[names.length];
        for (int b = 0; b < ballots.length; b++) {
            for (int item : ballots[b]) {
                supporters[item][next[item]++] = b;
            }
        }
    }

    static Profile of(ApprovalTally tally, TieBreak tieBreak) {
        int items = tally.size();
        int[] number = new int[items];
        String[] names = new String[items];
        int next = 0;
        for (int position : preferred(items, tieBreak)) {
            number[position] = next;
            names[next++] = tally.item(position);
        }
        int[][] ballots = new int[tally.ballots()][];
        long[] weights = new long[ballots.length];
        for (int b = 0; b < ballots.length; b++) {
            ballots[b] = new int[tally.ballotSize(b)];
            for (int i = 0; i < ballots[b].length; i++) {
                ballots[b][i] = number[tally.approved(b, i)];
            }
            weights[b] = tally.voters(b);
        }
        return new Profile(names, ballots, weights);
    }

    /** A profile in which voters stand one by one in the order given. */
    static Profile of(Collection<String> items, List<? extends Collection<String>> voters, TieBreak tieBreak) {
        TreeSet<String> all = new TreeSet<>(items);
        voters.forEach(all::addAll);
        List<String> sorted = new ArrayList<>(all);
        String[] names = new String[sorted.size()];
        int next = 0;
        for (int position : preferred(names.length, tieBreak)) {
            names[next++] = sorted.get(position);
        }
        List<String> numbers = List.of(names);
        int[][] ballots = voters.stream()
                .map(voter ->
                        voter.stream().distinct().mapToInt(numbers::indexOf).toArray())
                .toArray(int[][]::new);
        long[] weights = new long[ballots.length];
        Arrays.fill(weights, 1);
        return new Profile(names, ballots, weights);
    }

    private static int[] preferred(int items, TieBreak tieBreak) {
        Integer[] order = new Integer[items];
        for (int i = 0; i < items; i++) {
            order[i] = i;
        }
        Arrays.sort(order, tieBreak.positions());
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    int items() {
        return names.length;
    }

    /** The names of some items, in item order. */
    List<String> names(int... items) {
        return Arrays.stream(items).mapToObj(item -> names[item]).sorted().toList();
    }
}
