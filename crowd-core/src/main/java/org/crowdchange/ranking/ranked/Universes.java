package org.crowdchange.ranking.ranked;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.RankedTally;
import org.jspecify.annotations.Nullable;

/**
 * Finds who wins when head-to-head wins are locked in from the strongest down, over all orders in which equally strong wins
 * can be locked in. After the last win, the items without a locked defeat tie with each other head to head, and each of them
 * wins for some order of those ties.
 *
 * <p>Implementation note: a depth-first search over what has been locked in so far. Wins that cannot come to be in the way
 * of each other are locked at once; what was seen before is not looked at again; and where nobody could win who has not
 * won already, the search turns back. Not thread-safe.
 */
final class Universes {
    private static final int MOST_STATES = 10_000;
    private static final int MOST_STEPS = 2_000_000;

    private final Strength strength;
    private final TieBreak ties;
    private final Locked.Start start;
    private boolean givenUp;

    Universes(Strength strength, TieBreak ties, Locked.Start start) {
        this.strength = strength;
        this.ties = ties;
        this.start = start;
    }

    Ranking rank(CondorcetMethod method, RankedTally tally, String words) {
        Contest contest = Contest.of(tally);
        Rounds rounds = Rounds.ofComponents(contest.matrix(), this::winners);
        RankingBuilder builder = Contest.builder(method, tally, rounds.scores());
        if (givenUp) {
            builder.tieBroken("Too many head-to-head wins are equally strong to look at all orders of them; they were"
                    + " taken in " + (ties == TieBreak.ITEM_ORDER ? "item order." : "reverse item order."));
        }
        return builder.build(item -> contest.explain(method, item, (position, terms) -> {
            rounds.terms(position, terms);
            return rounds.wins(position, words) + "; " + contest.beats(position);
        }));
    }

    /** The winners in a Smith set. */
    BitSet winners(PairwiseMatrix matrix) {
        List<int[][]> groups = groups(matrix);
        BitSet all = new BitSet();
        if (matrix.size() == 0 || (!givenUp && search(matrix.size(), groups, all))) {
            return all;
        }
        givenUp = true;
        BitSet one = new BitSet();
        one.set(oneOrder(matrix.size(), groups));
        return one;
    }

    /** The wins by strength, strongest first, and among equals by the tie-break. */
    private List<int[][]> groups(PairwiseMatrix matrix) {
        TreeMap<Long, List<int[]>> byStrength = new TreeMap<>(Comparator.reverseOrder());
        int n = matrix.size();
        for (int i = 0; i < n * n; i++) {
            int pair = ties == TieBreak.ITEM_ORDER ? i : n * n - 1 - i;
            long size = strength.of(matrix, pair / n, pair % n);
            if (size > 0) {
                byStrength.computeIfAbsent(size, any -> new ArrayList<>()).add(new int[] {pair / n, pair % n});
            }
        }
        return byStrength.values().stream()
                .map(group -> group.toArray(new int[0][]))
                .toList();
    }

    private int oneOrder(int n, List<int[][]> groups) {
        Locked locked = start.of(n);
        for (int[][] group : groups) {
            for (int[] win : group) {
                if (locked.open(win[0], win[1])) {
                    locked = locked.with(win[0], win[1]);
                }
            }
        }
        BitSet unbeaten = locked.unbeaten();
        return ties == TieBreak.ITEM_ORDER ? unbeaten.nextSetBit(0) : unbeaten.previousSetBit(n);
    }

    /** Adds all winners; false if that would take too long. */
    private boolean search(int n, List<int[][]> groups, BitSet winners) {
        Deque<Branch> branches = new ArrayDeque<>();
        Set<Branch> seen = new HashSet<>();
        int steps = 0;
        @Nullable Branch next = proceed(new Branch(start.of(n), 0, new int[0][]), groups, winners);
        while (true) {
            if (next != null && seen.add(next)) {
                steps += next.open.length;
                if (seen.size() > MOST_STATES || steps > MOST_STEPS) {
                    return false;
                }
                branches.push(next);
            }
            while (!branches.isEmpty() && branches.peek().isDone(winners)) {
                branches.pop();
            }
            if (branches.isEmpty()) {
                return true;
            }
            next = proceed(branches.peek().child(), groups, winners);
        }
    }

    /** Goes on as long as there is nothing to choose; null at the end of the road. */
    private static @Nullable Branch proceed(Branch from, List<int[][]> groups, BitSet winners) {
        Locked locked = from.locked;
        int group = from.group;
        while (group < groups.size()) {
            Locked now = locked;
            int[][] open = Arrays.stream(groups.get(group))
                    .filter(win -> now.open(win[0], win[1]))
                    .toArray(int[][]::new);
            if (open.length == 0) {
                group++;
            } else if (open.length == 1) {
                locked = locked.with(open[0][0], open[0][1]);
                group++;
            } else {
                Locked settled = locked.settled(open);
                if (settled == locked) {
                    return new Branch(locked, group, open);
                }
                locked = settled;
            }
        }
        winners.or(locked.unbeaten());
        return null;
    }

    /** What has been locked in where there are several ways to go on, and how many of them have been gone. */
    private static final class Branch {
        private final Locked locked;
        private final int group;
        private final int[][] open;
        private int gone;

        Branch(Locked locked, int group, int[][] open) {
            this.locked = locked;
            this.group = group;
            this.open = open;
        }

        Branch child() {
            int[] win = open[gone++];
            return new Branch(locked.with(win[0], win[1]), group, open);
        }

        boolean isDone(BitSet winners) {
            if (gone == open.length) {
                return true;
            }
            BitSet others = locked.unbeaten();
            others.andNot(winners);
            return others.isEmpty();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Branch that && group == that.group && locked.equals(that.locked);
        }

        @Override
        public int hashCode() {
            return 31 * locked.hashCode() + group;
        }
    }
}
