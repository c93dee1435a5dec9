package org.crowdchange.ranking.approval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.crowdchange.internal.math.Fraction;
import org.crowdchange.tally.ApprovalTally;

/** The rules as books define them, voter by voter and committee by committee, in fractions throughout. For small tallies. */
final class Textbook {

    private Textbook() {}

    /** The voters of a tally, one by one, as sets of positions. */
    static List<Set<Integer>> voters(ApprovalTally tally) {
        List<Set<Integer>> voters = new ArrayList<>();
        for (int b = 0; b < tally.ballots(); b++) {
            Set<Integer> ballot = new TreeSet<>();
            for (int i = 0; i < tally.ballotSize(b); i++) {
                ballot.add(tally.approved(b, i));
            }
            for (long v = 0; v < tally.voters(b); v++) {
                voters.add(ballot);
            }
        }
        return voters;
    }

    static List<Set<Integer>> subsets(int items, int size) {
        List<Set<Integer>> subsets = new ArrayList<>();
        for (int mask = 0; mask < 1 << items; mask++) {
            if (Integer.bitCount(mask) == size) {
                Set<Integer> subset = new TreeSet<>();
                for (int i = 0; i < items; i++) {
                    if ((mask >> i & 1) == 1) {
                        subset.add(i);
                    }
                }
                subsets.add(subset);
            }
        }
        return subsets;
    }

    static List<String> names(ApprovalTally tally, Set<Integer> committee) {
        return committee.stream().map(tally::item).sorted().toList();
    }

    static int common(Set<Integer> one, Set<Integer> other) {
        return (int) one.stream().filter(other::contains).count();
    }

    /** All committees with the best score. */
    static List<List<String>> best(String rule, ApprovalTally tally, int seats) {
        List<Set<Integer>> voters = voters(tally);
        Function<Set<Integer>, Fraction> score = switch (rule) {
            case "pav" -> committee -> thiele(voters, committee, 1);
            case "slav" -> committee -> thiele(voters, committee, 2);
            case "cc" ->
                committee -> Fraction.of(voters.stream()
                        .filter(voter -> common(voter, committee) > 0)
                        .count());
            case "minimaxav" ->
                committee -> Fraction.of(-voters.stream()
                        .mapToInt(voter -> voter.size() + committee.size() - 2 * common(voter, committee))
                        .max()
                        .orElse(0));
            default -> committee -> Fraction.of(monroe(voters, committee));
        };
        Fraction highest = null;
        List<List<String>> committees = new ArrayList<>();
        for (Set<Integer> committee : subsets(tally.size(), Math.min(seats, tally.size()))) {
            Fraction each = score.apply(committee);
            if (highest == null || each.compareTo(highest) > 0) {
                highest = each;
                committees.clear();
            }
            if (each.equals(highest)) {
                committees.add(names(tally, committee));
            }
        }
        return committees;
    }

    private static Fraction thiele(List<Set<Integer>> voters, Set<Integer> committee, int step) {
        Fraction sum = Fraction.ZERO;
        for (Set<Integer> voter : voters) {
            for (int j = 0; j < common(voter, committee); j++) {
                sum = sum.plus(Fraction.of(1, 1 + (long) step * j));
            }
        }
        return sum;
    }

    /** An assignment by augmenting paths from single voters to single places, for every choice of who has one place more. */
    private static int monroe(List<Set<Integer>> voters, Set<Integer> committee) {
        List<Integer> members = List.copyOf(committee);
        int group = voters.size() / members.size();
        int more = voters.size() % members.size();
        int best = 0;
        for (Set<Integer> larger : subsets(members.size(), more)) {
            List<Integer> places = new ArrayList<>();
            for (int m = 0; m < members.size(); m++) {
                for (int i = 0; i < group + (larger.contains(m) ? 1 : 0); i++) {
                    places.add(members.get(m));
                }
            }
            int[] taken = new int[places.size()];
            Arrays.fill(taken, -1);
            int represented = 0;
            for (int v = 0; v < voters.size(); v++) {
                if (place(voters, places, v, taken, new HashSet<>())) {
                    represented++;
                }
            }
            best = Math.max(best, represented);
        }
        return best;
    }

    private static boolean place(
            List<Set<Integer>> voters, List<Integer> places, int voter, int[] taken, Set<Integer> tried) {
        for (int p = 0; p < places.size(); p++) {
            if (voters.get(voter).contains(places.get(p)) && tried.add(p)) {
                if (taken[p] < 0 || place(voters, places, taken[p], taken, tried)) {
                    taken[p] = voter;
                    return true;
                }
            }
        }
        return false;
    }

    /** All committees of a sequential rule, by trying every way of breaking ties. */
    static Set<List<String>> sequential(String rule, ApprovalTally tally, int seats) {
        List<Set<Integer>> voters = voters(tally);
        int k = Math.min(seats, tally.size());
        Set<List<String>> committees = new HashSet<>();
        Fraction start = switch (rule) {
            case "seqphragmen" -> Fraction.ZERO;
            case "phragmen-enestroem" -> Fraction.ONE;
            default -> Fraction.of(k, voters.size());
        };
        Fraction[] stakes = new Fraction[voters.size()];
        Arrays.fill(stakes, start);
        next(rule, tally, voters, k, new ArrayList<>(), stakes, committees);
        return committees;
    }

    private static void next(
            String rule,
            ApprovalTally tally,
            List<Set<Integer>> voters,
            int k,
            List<Integer> elected,
            Fraction[] stakes,
            Set<List<String>> committees) {
        if (elected.size() == k) {
            committees.add(names(tally, new TreeSet<>(elected)));
            return;
        }
        Fraction[] keys = new Fraction[tally.size()];
        Fraction lowest = null;
        for (int c = 0; c < keys.length; c++) {
            if (!elected.contains(c)) {
                keys[c] = key(rule, voters, k, elected, stakes, c);
                lowest = keys[c] == null ? lowest : lowest == null ? keys[c] : lowest.min(keys[c]);
            }
        }
        if (lowest == null) {
            complete(rule, tally, voters, k, elected, stakes, committees);
            return;
        }
        for (int c = 0; c < keys.length; c++) {
            if (lowest.equals(keys[c])) {
                List<Integer> more = new ArrayList<>(elected);
                more.add(c);
                next(rule, tally, voters, k, more, after(rule, voters, k, stakes, c, lowest), committees);
            }
        }
    }

    /** What must be lowest; null if the item cannot be elected. */
    private static Fraction key(
            String rule, List<Set<Integer>> voters, int k, List<Integer> elected, Fraction[] stakes, int c) {
        Fraction sum = Fraction.ZERO;
        long supporters = 0;
        for (int v = 0; v < stakes.length; v++) {
            if (voters.get(v).contains(c)) {
                supporters++;
                int has = common(voters.get(v), new TreeSet<>(elected));
                sum = sum.plus(
                        switch (rule) {
                            case "seqpav" -> Fraction.of(1, has + 1L);
                            case "seqcc" -> Fraction.of(has == 0 ? 1 : 0);
                            default -> stakes[v];
                        });
            }
        }
        return switch (rule) {
            case "seqpav", "seqcc", "phragmen-enestroem" -> sum.negated();
            case "seqphragmen" ->
                supporters == 0 ? Fraction.of(k + 1L) : sum.plus(Fraction.ONE).dividedBy(supporters);
            default -> price(voters, stakes, c);
        };
    }

    /** The lowest price at which the supporters have 1 together, by trying every number of voters who pay all they have. */
    private static Fraction price(List<Set<Integer>> voters, Fraction[] budgets, int c) {
        List<Fraction> theirs = new ArrayList<>();
        for (int v = 0; v < budgets.length; v++) {
            if (voters.get(v).contains(c)) {
                theirs.add(budgets[v]);
            }
        }
        theirs.sort(null);
        Fraction poor = Fraction.ZERO;
        for (int i = 0; i < theirs.size(); i++) {
            Fraction price = Fraction.ONE.minus(poor).dividedBy(theirs.size() - i);
            if (theirs.get(i).compareTo(price) >= 0) {
                return price;
            }
            poor = poor.plus(theirs.get(i));
        }
        return null;
    }

    private static Fraction[] after(
            String rule, List<Set<Integer>> voters, int k, Fraction[] stakes, int c, Fraction key) {
        Fraction[] after = stakes.clone();
        Fraction quota = Fraction.of(voters.size(), k);
        for (int v = 0; v < after.length; v++) {
            if (voters.get(v).contains(c)) {
                after[v] = switch (rule) {
                    case "seqphragmen" -> key;
                    case "phragmen-enestroem" ->
                        key.negated().compareTo(quota) > 0
                                ? stakes[v].times(key.plus(quota).dividedBy(key))
                                : Fraction.ZERO;
                    default -> stakes[v].minus(stakes[v].min(key));
                };
            }
        }
        return after;
    }

    private static void complete(
            String rule,
            ApprovalTally tally,
            List<Set<Integer>> voters,
            int k,
            List<Integer> elected,
            Fraction[] stakes,
            Set<List<String>> committees) {
        if (rule.equals("equal-shares")) {
            Fraction[] loads = Arrays.stream(stakes).map(Fraction::negated).toArray(Fraction[]::new);
            next("seqphragmen", tally, voters, k, elected, loads, committees);
        } else if (rule.equals("equal-shares-with-av-completion")) {
            long most = -1;
            for (int c = 0; c < tally.size(); c++) {
                most = elected.contains(c) ? most : Math.max(most, tally.approvals(c));
            }
            if (elected.size() == k) {
                committees.add(names(tally, new TreeSet<>(elected)));
                return;
            }
            for (int c = 0; c < tally.size(); c++) {
                if (!elected.contains(c) && tally.approvals(c) == most) {
                    List<Integer> more = new ArrayList<>(elected);
                    more.add(c);
                    complete(rule, tally, voters, k, more, stakes, committees);
                }
            }
        } else {
            committees.add(names(tally, new TreeSet<>(elected)));
        }
    }
}
