package org.crowdchange.ranking.approval;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for sets of items that voters would rather have than a committee. Sets are put together from the most approved item
 * on; those are left out with which, whatever is added, no group can come about any more. Not thread-safe.
 */
final class Deviations {
    private final Profile profile;
    private final int committee;
    private final int[] satisfied;
    private final Steps steps;
    // By approvals, most first.
    private final int[] order;
    // Approvals of the first items in that order together.
    private final long[] approvals;

    // Of the set that is being put together.
    private final int[] chosen;
    private final int[] has;
    private final int[] toCome;
    // Approvals of the members together.
    private final long base;
    private Axiom axiom = Axiom.CORE;
    private int size;
    private @Nullable Witness found;

    Deviations(Profile profile, int[] members, int[] satisfied, Steps steps) {
        this.profile = profile;
        this.satisfied = satisfied;
        this.steps = steps;
        committee = members.length;
        order = IntStream.range(0, profile.items())
                .boxed()
                .sorted(Comparator.comparing((Integer item) -> profile.approvals[item])
                        .reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        approvals = new long[order.length + 1];
        for (int i = 0; i < order.length; i++) {
            approvals[i + 1] = approvals[i] + profile.approvals[order[i]];
        }
        base = Arrays.stream(members)
                .mapToLong(member -> profile.approvals[member])
                .sum();
        chosen = new int[committee];
        has = new int[satisfied.length];
        toCome = new int[satisfied.length];
        for (int b = 0; b < toCome.length; b++) {
            toCome[b] = profile.ballots[b].length;
        }
    }

    Optional<Witness> violation(Axiom wanted) {
        axiom = wanted;
        for (size = axiom == Axiom.PARETO ? committee : 1; size <= committee; size++) {
            search(0, 0, 0);
            if (found != null) {
                break;
            }
        }
        return Optional.ofNullable(found);
    }

    private void search(int count, int from, long sum) {
        int missing = size - count;
        if (missing == 0) {
            found = witness(sum);
            return;
        }
        int next = from;
        for (; found == null && order.length - next >= missing && possible(missing, next, sum); next++) {
            steps.take(1);
            int item = order[next];
            chosen[count] = item;
            for (int b : profile.supporters[item]) {
                has[b]++;
                toCome[b]--;
            }
            if (possible(missing - 1, next + 1, sum + profile.approvals[item])) {
                search(count + 1, next + 1, sum + profile.approvals[item]);
            }
            for (int b : profile.supporters[item]) {
                has[b]--;
            }
        }
        for (int i = from; i < next; i++) {
            for (int b : profile.supporters[order[i]]) {
                toCome[b]++;
            }
        }
    }

    /** Whether so many items from a place in the order on could complete a set against the committee. */
    private boolean possible(int missing, int from, long sum) {
        return switch (axiom) {
            case PARETO -> mayDominate(missing, from, sum);
            case FJR -> agreed(missing) > 0;
            default -> Representation.deserves(weight(group(missing)), size, profile, committee);
        };
    }

    private @Nullable Witness witness(long sum) {
        if (!possible(0, order.length, sum)) {
            return null;
        }
        int[] items = Arrays.copyOf(chosen, size);
        List<String> names = profile.names(items);
        int least = axiom == Axiom.FJR ? agreed(0) : 0;
        int[] group = axiom == Axiom.FJR
                ? ballots(b -> has[b] >= least && satisfied[b] < least)
                : ballots(b -> has[b] > satisfied[b]);
        long voters = weight(group);
        String set = String.join(", ", names);
        String sentence = switch (axiom) {
            case PARETO ->
                "With " + set + " no voter would have less, and " + voters + " of " + profile.voters
                        + " voters would have more.";
            case FJR ->
                voters + " of " + profile.voters + " voters deserve " + size + " of " + committee
                        + " members and approve of at least " + least + " of " + set
                        + " each, but none of them approves of as many members.";
            default ->
                voters + " of " + profile.voters + " voters deserve " + size + " of " + committee
                        + " members, and each of them approves of more of " + set + " than of the members.";
        };
        return new Witness(Arrays.stream(group).boxed().toList(), voters, size, names, sentence);
    }

    private boolean mayDominate(int missing, int from, long sum) {
        for (int b = 0; b < has.length; b++) {
            if (has[b] + Math.min(missing, toCome[b]) < satisfied[b]) {
                return false;
            }
        }
        return sum + approvals[Math.min(order.length, from + missing)] - approvals[Math.min(order.length, from)] > base;
    }

    /** The least number of items on which a large enough group could agree, none of whom has as many members; 0 if none. */
    private int agreed(int missing) {
        long[] changes = new long[size + 2];
        for (int b = 0; b < has.length; b++) {
            int reach = Math.min(size, has[b] + Math.min(missing, toCome[b]));
            if (reach > satisfied[b]) {
                changes[satisfied[b] + 1] += profile.weights[b];
                changes[reach + 1] -= profile.weights[b];
            }
        }
        long voters = 0;
        for (int least = 1; least <= size; least++) {
            voters += changes[least];
            if (Representation.deserves(voters, size, profile, committee)) {
                return least;
            }
        }
        return 0;
    }

    /** The ballots that could have more than they have with the committee. */
    private int[] group(int missing) {
        return ballots(b -> has[b] + Math.min(missing, toCome[b]) > satisfied[b]);
    }

    private int[] ballots(IntPredicate condition) {
        return IntStream.range(0, has.length).filter(condition).toArray();
    }

    private long weight(int[] ballots) {
        long sum = 0;
        for (int b : ballots) {
            sum += profile.weights[b];
        }
        return sum;
    }
}
