package org.crowdchange.ranking.approval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The committees with the highest score, by branch and bound.
 *
 * <p>With more members the bound on the score rises by no more than the largest single gains together, because gains
 * never grow with the committee; and by no more than {@link Objective#mostGain}. What cannot reach the best score known
 * is left out. The first search finds the best score, trying the items with the largest gains first; the second lists
 * the committees that have it.
 */
final class BestCommittees {
    private final int items;
    private final int seats;
    private final Objective objective;
    private final Steps steps;
    private final int[] chosen;
    private final List<int[]> found = new ArrayList<>();
    private long best;

    BestCommittees(int items, int seats, Objective objective, Steps steps) {
        this.items = items;
        this.seats = seats;
        this.objective = objective;
        this.steps = steps;
        chosen = new int[seats];
    }

    /**
     * All of them, in ascending order, each ascending.
     *
     * @return empty if they are more than {@link CommitteeRule#MOST_COMMITTEES}
     * @throws UndecidedException if it would take too many steps
     */
    Optional<List<int[]>> all() {
        best();
        list(0, all(items), CommitteeRule.MOST_COMMITTEES + 1);
        if (found.size() > CommitteeRule.MOST_COMMITTEES) {
            return Optional.empty();
        }
        found.sort(Arrays::compare);
        return Optional.of(found);
    }

    /**
     * The first of them in ascending order.
     *
     * @throws UndecidedException if it would take too many steps
     */
    int[] first() {
        best();
        list(0, 0);
        return found.get(0);
    }

    /** The best score. */
    long best() {
        best = Long.MIN_VALUE;
        improve(0, all(items));
        return best;
    }

    private static int[] all(int items) {
        int[] all = new int[items];
        for (int i = 0; i < items; i++) {
            all[i] = i;
        }
        return all;
    }

    private void improve(int size, int[] candidates) {
        if (size == seats) {
            best = Math.max(best, objective.value());
            return;
        }
        int missing = seats - size;
        if (best != Long.MIN_VALUE && objective.bound() + objective.mostGain(missing) <= best) {
            return;
        }
        Gains gains = new Gains(candidates);
        for (int i = 0; i + missing <= candidates.length; i++) {
            if (best != Long.MIN_VALUE && objective.bound() + gains.sum(i, missing) <= best) {
                return;
            }
            objective.add(gains.items[i]);
            improve(size + 1, Arrays.copyOfRange(gains.items, i + 1, candidates.length));
            objective.removeLast();
        }
    }

    /** Lists committees, those with the largest gains first. */
    private void list(int size, int[] candidates, int most) {
        if (size == seats) {
            if (objective.value() == best) {
                int[] committee = chosen.clone();
                Arrays.sort(committee);
                found.add(committee);
            }
            return;
        }
        int missing = seats - size;
        if (objective.bound() + objective.mostGain(missing) < best) {
            return;
        }
        Gains gains = new Gains(candidates);
        for (int i = 0; i + missing <= candidates.length && found.size() < most; i++) {
            if (objective.bound() + gains.sum(i, missing) < best) {
                return;
            }
            chosen[size] = gains.items[i];
            objective.add(gains.items[i]);
            list(size + 1, Arrays.copyOfRange(gains.items, i + 1, candidates.length), most);
            objective.removeLast();
        }
    }

    /** Finds the first committee in ascending order; true when it was found. */
    private boolean list(int size, int from) {
        if (size == seats) {
            if (objective.value() == best) {
                found.add(chosen.clone());
                return true;
            }
            return false;
        }
        int missing = seats - size;
        if (objective.bound() + objective.mostGain(missing) < best) {
            return false;
        }
        for (int i = from; i + missing <= items; i++) {
            Gains gains = new Gains(range(i));
            if (objective.bound() + gains.sum(0, missing) < best) {
                return false;
            }
            chosen[size] = i;
            objective.add(i);
            boolean done = list(size + 1, i + 1);
            objective.removeLast();
            if (done) {
                return true;
            }
        }
        return false;
    }

    private int[] range(int from) {
        int[] range = new int[items - from];
        for (int i = 0; i < range.length; i++) {
            range[i] = from + i;
        }
        return range;
    }

    /** Candidates by their gains, largest first. */
    private final class Gains {
        private final int[] items;
        // sums[i] is the sum of the first i gains.
        private final long[] sums;

        Gains(int[] candidates) {
            steps.take(candidates.length);
            long[] gains = new long[candidates.length];
            Integer[] order = new Integer[candidates.length];
            for (int i = 0; i < gains.length; i++) {
                gains[i] = objective.gain(candidates[i]);
                order[i] = i;
            }
            Arrays.sort(order, (one, other) -> Long.compare(gains[other], gains[one]));
            items = new int[gains.length];
            sums = new long[gains.length + 1];
            for (int i = 0; i < gains.length; i++) {
                items[i] = candidates[order[i]];
                sums[i + 1] = sums[i] + gains[order[i]];
            }
        }

        /** The sum of so many gains from one on. */
        long sum(int from, int count) {
            return sums[from + count] - sums[from];
        }
    }
}
