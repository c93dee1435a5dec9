package org.crowdchange.ranking.approval;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.crowdchange.internal.math.Fraction;

/** Looks for groups of voters to whom a committee denies representation. Not thread-safe. */
final class Representation {
    private final Profile profile;
    private final Steps steps;
    private final List<String> committee;
    private final int[] members;
    private final boolean[] in;
    /** For each ballot of how many members it approves. */
    private final int[] satisfied;

    Representation(Profile profile, List<String> committee, Steps steps) {
        this.profile = profile;
        this.steps = steps;
        this.committee = committee;
        in = new boolean[profile.items()];
        for (int i = 0; i < in.length; i++) {
            in[i] = committee.contains(profile.names[i]);
        }
        members = IntStream.range(0, in.length).filter(i -> in[i]).toArray();
        satisfied = new int[profile.ballots.length];
        for (int b = 0; b < satisfied.length; b++) {
            for (int item : profile.ballots[b]) {
                satisfied[b] += in[item] ? 1 : 0;
            }
        }
    }

    Optional<Witness> violation(Axiom axiom) {
        return switch (axiom) {
            case JR -> single(1, true);
            case EJR_PLUS -> single(members.length, false);
            case EJR -> single(members.length, false).isEmpty() ? Optional.empty() : cohesive(false);
            case PJR -> violation(Axiom.EJR).isEmpty() ? Optional.empty() : cohesive(true);
            case FJR, CORE, PARETO -> new Deviations(profile, members, satisfied, steps).violation(axiom);
        };
    }

    static boolean deserves(long voters, int seats, Profile profile, int committee) {
        return voters > 0 && Fraction.compare(voters, seats, profile.voters, committee) >= 0;
    }

    private boolean deserves(int[] group, int seats) {
        return deserves(weight(group), seats, profile, members.length);
    }

    private long weight(int[] group) {
        long sum = 0;
        for (int b : group) {
            sum += profile.weights[b];
        }
        return sum;
    }

    private int[] unsatisfied(int[] group, int seats) {
        return Arrays.stream(group).filter(b -> satisfied[b] < seats).toArray();
    }

    /** A group that agrees on one item and has nobody with as many members as it deserves, up to a number. */
    private Optional<Witness> single(int most, boolean electedToo) {
        for (int item = 0; item < in.length; item++) {
            for (int seats = 1; seats <= most && (electedToo || !in[item]); seats++) {
                int[] group = unsatisfied(profile.supporters[item], seats);
                if (deserves(group, seats)) {
                    return Optional.of(witness(
                            group,
                            seats,
                            new int[] {item},
                            "none of them approves of " + (seats == 1 ? "a member" : "as many members")));
                }
            }
        }
        return Optional.empty();
    }

    /** A group that agrees on as many items as it deserves; {@code together} if it must also approve of fewer members. */
    private Optional<Witness> cohesive(boolean together) {
        int[] all = IntStream.range(0, satisfied.length).toArray();
        for (int seats = 1; seats <= members.length; seats++) {
            Optional<Witness> witness = cohesive(seats, new int[0], unsatisfied(all, seats), 0, together);
            if (witness.isPresent()) {
                return witness;
            }
        }
        return Optional.empty();
    }

    private Optional<Witness> cohesive(int seats, int[] items, int[] group, int from, boolean together) {
        if (!deserves(group, seats)) {
            return Optional.empty();
        }
        if (items.length == seats) {
            return together
                    ? narrow(seats, items, group)
                    : Optional.of(witness(group, seats, items, "none of them approves of as many members"));
        }
        for (int item = from; item < in.length; item++) {
            steps.take(1);
            int[] more = Arrays.copyOf(items, items.length + 1);
            more[items.length] = item;
            int added = item;
            int[] rest = Arrays.stream(group)
                    .filter(b -> Arrays.stream(profile.ballots[b]).anyMatch(each -> each == added))
                    .toArray();
            Optional<Witness> witness = cohesive(seats, more, rest, item + 1, together);
            if (witness.isPresent()) {
                return witness;
            }
        }
        return Optional.empty();
    }

    /** A part of the group whose voters approve of fewer members together than they deserve. */
    private Optional<Witness> narrow(int seats, int[] items, int[] group) {
        int[] shared = Arrays.stream(items).filter(item -> in[item]).toArray();
        int[] others = Arrays.stream(members)
                .filter(member -> Arrays.stream(shared).noneMatch(each -> each == member))
                .toArray();
        int room = Math.min(others.length, seats - 1 - shared.length);
        if (room < 0) {
            return Optional.empty();
        }
        Witness[] found = new Witness[1];
        Combinations.each(others, room, chosen -> {
            steps.take(1);
            boolean[] allowed = new boolean[in.length];
            for (int item : shared) {
                allowed[item] = true;
            }
            for (int item : chosen) {
                allowed[item] = true;
            }
            int[] part = Arrays.stream(group)
                    .filter(b -> Arrays.stream(profile.ballots[b]).allMatch(item -> !in[item] || allowed[item]))
                    .toArray();
            if (deserves(part, seats)) {
                found[0] = witness(part, seats, items, "together they approve of fewer members");
            }
            return found[0] == null;
        });
        return Optional.ofNullable(found[0]);
    }

    private Witness witness(int[] group, int seats, int[] items, String complaint) {
        List<String> names = profile.names(items);
        long voters = weight(group);
        String sentence = voters + " of " + profile.voters + " voters deserve " + seats + " of " + committee.size()
                + " members and agree on " + String.join(", ", names) + ", but " + complaint + ".";
        return new Witness(Arrays.stream(group).boxed().toList(), voters, seats, names, sentence);
    }
}
