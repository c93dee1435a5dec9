package org.crowdchange.ranking.ranked;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.crowdchange.tally.RankedBallot;
import org.crowdchange.tally.RankedTally;

/** The definitions of the rules word by word, for a handful of items: over all sets, paths, circles or orders. */
final class Textbook {
    final List<String> items;
    final long[][] margin;
    final long[][] support;

    Textbook(RankedTally tally) {
        items = tally.items();
        int n = items.size();
        support = new long[n][n];
        margin = new long[n][n];
        for (int ballot = 0; ballot < tally.ballots(); ballot++) {
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    if (tier(tally.ballot(ballot), items.get(a)) < tier(tally.ballot(ballot), items.get(b))) {
                        support[a][b] += tally.weight(ballot);
                    }
                }
            }
        }
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                margin[a][b] = support[a][b] - support[b][a];
            }
        }
    }

    static int tier(RankedBallot ballot, String item) {
        for (int i = 0; i < ballot.tiers().size(); i++) {
            if (ballot.tiers().get(i).contains(item)) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    int n() {
        return items.size();
    }

    List<String> names(Predicate<Integer> who) {
        return IntStream.range(0, n()).boxed().filter(who).map(items::get).toList();
    }

    /** The smallest set of which each beats each outside. */
    List<String> smith() {
        return names(sets((in, out) -> in.stream().allMatch(a -> out.stream().allMatch(b -> margin[a][b] > 0)))
                .get(0)::contains);
    }

    /** The union of the smallest sets of which none is beaten from outside. */
    List<String> schwartz() {
        List<Set<Integer>> undominated =
                sets((in, out) -> in.stream().allMatch(a -> out.stream().noneMatch(b -> margin[b][a] > 0)));
        Set<Integer> union = new HashSet<>();
        for (Set<Integer> set : undominated) {
            if (undominated.stream().noneMatch(other -> other.size() < set.size() && set.containsAll(other))) {
                union.addAll(set);
            }
        }
        return names(union::contains);
    }

    /** Non-empty sets that pass a test, smallest first. */
    private List<Set<Integer>> sets(Test test) {
        List<Set<Integer>> sets = new ArrayList<>();
        for (int bits = 1; bits < 1 << n(); bits++) {
            Set<Integer> in = new HashSet<>();
            Set<Integer> out = new HashSet<>();
            for (int i = 0; i < n(); i++) {
                ((bits >> i & 1) == 1 ? in : out).add(i);
            }
            if (test.of(in, out)) {
                sets.add(in);
            }
        }
        sets.sort(Comparator.comparing(Set::size));
        return sets;
    }

    private interface Test {
        boolean of(Set<Integer> in, Set<Integer> out);
    }

    List<String> uncovered() {
        return names(b -> IntStream.range(0, n())
                .noneMatch(a -> margin[a][b] > 0
                        && IntStream.range(0, n()).allMatch(c -> margin[c][a] <= 0 || margin[c][b] > 0)));
    }

    /** The weakest step of the strongest simple path. */
    long path(int a, int b, Set<Integer> visited, Set<Integer> among) {
        long best = Math.max(0, margin[a][b]);
        for (int via : among) {
            if (via != a && via != b && !visited.contains(via) && margin[a][via] > 0) {
                Set<Integer> more = new HashSet<>(visited);
                more.add(via);
                best = Math.max(best, Math.min(margin[a][via], path(via, b, more, among)));
            }
        }
        return best;
    }

    Set<Integer> all() {
        return new TreeSet<>(IntStream.range(0, n()).boxed().toList());
    }

    boolean schulzeDefeats(int a, int b) {
        return a != b && path(a, b, Set.of(a), all()) > path(b, a, Set.of(b), all());
    }

    /** A win is a defeat if in no simple circle of wins it is a weakest one. */
    boolean splitCycleDefeats(int a, int b, Set<Integer> among) {
        return margin[a][b] > 0 && !circle(b, a, margin[a][b], Set.of(b), among);
    }

    private boolean circle(int from, int to, long least, Set<Integer> visited, Set<Integer> among) {
        for (int next : among) {
            if (margin[from][next] >= least && !visited.contains(next)) {
                Set<Integer> more = new HashSet<>(visited);
                more.add(next);
                if (next == to || circle(next, to, least, more, among)) {
                    return true;
                }
            }
        }
        return false;
    }

    Set<Integer> stable(Set<Integer> among) {
        if (among.size() == 1) {
            return among;
        }
        List<int[]> pairs = new ArrayList<>();
        for (int a : among) {
            if (among.stream().noneMatch(b -> splitCycleDefeats(b, a, among))) {
                among.stream().filter(b -> b != a).forEach(b -> pairs.add(new int[] {a, b}));
            }
        }
        pairs.sort(Comparator.comparingLong(pair -> -margin[pair[0]][pair[1]]));
        Set<Integer> winners = new TreeSet<>();
        long found = Long.MIN_VALUE;
        for (int[] pair : pairs) {
            if (margin[pair[0]][pair[1]] < found) {
                break;
            }
            Set<Integer> without = new TreeSet<>(among);
            without.remove(pair[1]);
            if (stable(without).contains(pair[0])) {
                winners.add(pair[0]);
                found = margin[pair[0]][pair[1]];
            }
        }
        return winners;
    }

    void orders(Consumer<List<Integer>> consumer) {
        orders(new ArrayList<>(), consumer);
    }

    private void orders(List<Integer> begin, Consumer<List<Integer>> consumer) {
        if (begin.size() == n()) {
            consumer.accept(List.copyOf(begin));
            return;
        }
        for (int i = 0; i < n(); i++) {
            if (!begin.contains(i)) {
                begin.add(i);
                orders(begin, consumer);
                begin.remove(begin.size() - 1);
            }
        }
    }

    long distance(List<Integer> order) {
        long distance = 0;
        for (int i = 0; i < order.size(); i++) {
            for (int j = i + 1; j < order.size(); j++) {
                distance += support[order.get(j)][order.get(i)];
            }
        }
        return distance;
    }

    /** Zavist and Tideman 1989: the items on top of a stack are the winners of ranked pairs over all orders of ties. */
    List<String> rankedPairs() {
        Set<Integer> tops = new TreeSet<>();
        orders(order -> {
            for (int i = 0; i < order.size(); i++) {
                for (int j = i + 1; j < order.size(); j++) {
                    long back = margin[order.get(j)][order.get(i)];
                    if (!downhill(order, i, j, back)) {
                        return;
                    }
                }
            }
            tops.add(order.get(0));
        });
        return names(tops::contains);
    }

    /** Whether there is a path down the order from one place to another with no step below a margin. */
    private boolean downhill(List<Integer> order, int from, int to, long least) {
        if (from == to) {
            return true;
        }
        for (int next = from + 1; next <= to; next++) {
            if (margin[order.get(from)][order.get(next)] >= least && downhill(order, next, to, least)) {
                return true;
            }
        }
        return false;
    }

    /** River over all orders of equal wins; null if there are too many. */
    List<String> river(int mostOrders) {
        List<List<int[]>> groups = new ArrayList<>();
        TreeSet<Long> sizes = new TreeSet<>(Comparator.reverseOrder());
        for (int a = 0; a < n(); a++) {
            for (int b = 0; b < n(); b++) {
                if (a != b && margin[a][b] >= 0) {
                    sizes.add(margin[a][b]);
                }
            }
        }
        double orders = 1;
        for (long size : sizes) {
            List<int[]> group = new ArrayList<>();
            for (int a = 0; a < n(); a++) {
                for (int b = 0; b < n(); b++) {
                    if (a != b && margin[a][b] == size) {
                        group.add(new int[] {a, b});
                        orders *= group.size();
                    }
                }
            }
            groups.add(group);
        }
        if (orders > mostOrders) {
            return null;
        }
        Set<Integer> roots = new TreeSet<>();
        int[] parent = IntStream.range(0, n()).map(i -> -1).toArray();
        river(groups, 0, new ArrayList<>(groups.isEmpty() ? List.of() : groups.get(0)), parent, roots);
        return names(roots::contains);
    }

    private void river(List<List<int[]>> groups, int group, List<int[]> left, int[] parent, Set<Integer> roots) {
        if (left.isEmpty()) {
            if (group + 1 < groups.size()) {
                river(groups, group + 1, new ArrayList<>(groups.get(group + 1)), parent, roots);
            } else {
                IntStream.range(0, n()).filter(i -> parent[i] < 0).forEach(roots::add);
            }
            return;
        }
        for (int[] win : left) {
            List<int[]> rest = new ArrayList<>(left);
            rest.remove(win);
            int[] more = parent.clone();
            int top = win[0];
            while (more[top] >= 0) {
                top = more[top];
            }
            if (more[win[1]] < 0 && top != win[1]) {
                more[win[1]] = win[0];
            }
            river(groups, group, rest, more, roots);
        }
    }
}
