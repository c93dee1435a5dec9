package org.crowdchange.ranking.ranked;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crowdchange.internal.math.Order;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.RankedTally;
import org.jspecify.annotations.Nullable;

/**
 * Finds who wins when head-to-head wins are locked in from the strongest down, over all orders in which equally strong
 * wins can be locked in. After the last win, the items without a locked defeat tie with each other head to head, and
 * each of them wins for some order of those ties.
 *
 * <p>Implementation note: a depth-first search over what has been locked in so far. Wins that cannot come to be in the
 * way of each other are locked at once; what was seen before is not looked at again; and where nobody could win who has
 * not won already, the search turns back. It gives up after so many states and so much work. Not thread-safe.
 */
final class LockingOrders {
    private static final int MOST_STATES = 10_000;
    private static final long MOST_WORK = 10_000_000;

    private final Strength strength;
    private final TieBreak ties;
    private final Locked.Rule rule;
    private long work;
    private boolean givenUp;

    LockingOrders(Strength strength, TieBreak ties, Locked.Rule rule) {
        this.strength = strength;
        this.ties = ties;
        this.rule = rule;
    }

    Ranking rank(CondorcetMethod method, RankedTally tally, String words) {
        Contest contest = Contest.of(tally);
        Rounds rounds = rounds(contest.matrix());
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

    private Rounds rounds(PairwiseMatrix matrix) {
        Wins wins = new Wins(matrix);
        if (wins.distinct) {
            return rule.inOrder(matrix.size(), wins.order);
        }
        Rounds rounds = Rounds.ofComponents(matrix, this::search);
        return givenUp ? rule.inOrder(matrix.size(), wins.order) : rounds;
    }

    /** The winners, in item order. */
    List<String> winners(PairwiseMatrix matrix) {
        PairwiseMatrix smith = matrix.restricted(Components.smith(matrix));
        BitSet winners = search(smith);
        return givenUp ? rule.inOrder(smith.size(), new Wins(smith).order).first(smith) : Rounds.names(smith, winners);
    }

    /** The winners in a Smith set; all items if the search was given up. */
    private BitSet search(PairwiseMatrix matrix) {
        BitSet winners = new BitSet();
        givenUp = givenUp || !search(matrix.size(), new Wins(matrix).groups(), winners);
        if (givenUp) {
            winners.set(0, matrix.size());
        }
        return winners;
    }

    /** Adds all winners; false if that would take too long. */
    private boolean search(int n, List<int[][]> groups, BitSet winners) {
        Deque<Branch> branches = new ArrayDeque<>();
        Set<Branch> seen = new HashSet<>();
        @Nullable Branch next = proceed(n, new Branch(rule.start(n), 0, new int[0][]), groups, winners);
        while (true) {
            if (next != null && seen.add(next)) {
                branches.push(next);
            }
            if (seen.size() > MOST_STATES || work > MOST_WORK) {
                return false;
            }
            while (!branches.isEmpty() && branches.peek().isDone(winners)) {
                branches.pop();
            }
            if (branches.isEmpty()) {
                return true;
            }
            next = proceed(n, branches.peek().child(), groups, winners);
        }
    }

    /** Goes on as long as there is nothing to choose; null at the end of the road. */
    private @Nullable Branch proceed(int n, Branch from, List<int[][]> groups, BitSet winners) {
        Locked locked = from.locked;
        int group = from.group;
        while (group < groups.size()) {
            Locked now = locked;
            int[][] wins = groups.get(group);
            int[][] open =
                    Arrays.stream(wins).filter(win -> now.open(win[0], win[1])).toArray(int[][]::new);
            work += wins.length + (long) n * open.length;
            if (open.length == 0) {
                group++;
            } else if (open.length == 1) {
                locked = locked.with(open[0][0], open[0][1]);
                group++;
            } else {
                work += (long) n * n * (1 + n / Long.SIZE);
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

    /** The wins from the strongest down, and among equals by the tie-break. */
    private final class Wins {
        private final int n;
        private final int[] order;
        private final double[] strengths;
        private final boolean distinct;

        Wins(PairwiseMatrix matrix) {
            n = matrix.size();
            int[] pairs = new int[n * n];
            double[] sizes = new double[n * n];
            int count = 0;
            for (int i = 0; i < n * n; i++) {
                int pair = ties == TieBreak.ITEM_ORDER ? i : n * n - 1 - i;
                long size = strength.of(matrix, pair / n, pair % n);
                if (size > 0) {
                    pairs[count] = pair;
                    sizes[count++] = size;
                }
            }
            int[] sorted = Order.descending(Arrays.copyOf(sizes, count));
            order = Arrays.stream(sorted).map(i -> pairs[i]).toArray();
            strengths = Arrays.stream(sorted).mapToDouble(i -> sizes[i]).toArray();
            distinct = Arrays.stream(strengths).distinct().count() == count;
        }

        /** Those of one strength together. */
        List<int[][]> groups() {
            List<int[][]> groups = new ArrayList<>();
            int from = 0;
            for (int i = 1; i <= order.length; i++) {
                if (i == order.length || strengths[i] != strengths[from]) {
                    int[][] group = new int[i - from][];
                    for (int k = from; k < i; k++) {
                        group[k - from] = new int[] {order[k] / n, order[k] % n};
                    }
                    groups.add(group);
                    from = i;
                }
            }
            return groups;
        }
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
        public boolean equals(@Nullable Object other) {
            return other instanceof Branch that && group == that.group && locked.equals(that.locked);
        }

        @Override
        public int hashCode() {
            return 31 * locked.hashCode() + group;
        }
    }
}
