package org.crowdchange.ranking.approval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A reverse sequential Thiele method: of all items those go one by one that add least to the score of what is left. Of
 * equals the one with the largest number goes first.
 */
final class ThieleRemoval {
    private final Profile profile;
    private final Marginal marginal;
    private final double[] worth;
    private final int most;

    ThieleRemoval(Profile profile, Marginal marginal) {
        this.profile = profile;
        this.marginal = marginal;
        most = Arrays.stream(profile.ballots)
                .mapToInt(each -> each.length)
                .max()
                .orElse(0);
        worth = marginal.rounded(most);
    }

    /** The rounds in which all but so many items go. */
    List<Round> rounds(int left) {
        boolean[] gone = new boolean[profile.items()];
        int[] satisfied = satisfied(gone);
        double[] loss = new double[gone.length];
        double[] error = new double[gone.length];
        boolean[] stale = new boolean[gone.length];
        Arrays.fill(stale, true);
        List<Round> rounds = new ArrayList<>();
        while (rounds.size() < gone.length - left) {
            for (int i = 0; i < gone.length; i++) {
                if (stale[i] && !gone[i]) {
                    estimate(i, satisfied, loss, error);
                }
                stale[i] = false;
            }
            int[] tied = least(loss, error, satisfied);
            int item = tied[tied.length - 1];
            rounds.add(new Round(
                    rounds.size() + 1,
                    Round.Kind.REMOVED,
                    profile.names[item],
                    profile.names(tied),
                    Amount.of(marginal.sum(voters(item, satisfied))),
                    List.of()));
            gone[item] = true;
            loss[item] = Double.NaN;
            for (int b : profile.supporters[item]) {
                satisfied[b]--;
                for (int other : profile.ballots[b]) {
                    stale[other] = true;
                }
            }
        }
        return rounds;
    }

    /** All committees of a size, in ascending order, each ascending; empty if there are too many universes. */
    Optional<List<int[]>> committees(int seats) {
        // What nobody approves of goes first and bears on nothing else, so its orders need not be tried.
        int[] approved = items(true);
        int[] idle = items(false);
        int spare = Math.max(0, seats - approved.length);
        Set<int[]> level = new TreeSet<>(Arrays::compare);
        level.add(approved);
        for (int size = approved.length; size > seats; size--) {
            Set<int[]> next = new TreeSet<>(Arrays::compare);
            for (int[] committee : level) {
                for (int item : leastOf(committee)) {
                    next.add(without(committee, item));
                }
            }
            if (next.size() > Universes.MOST) {
                return Optional.empty();
            }
            level = next;
        }
        if (spare == 0) {
            return Optional.of(new ArrayList<>(level));
        }
        return Combinations.completions(approved, idle, spare);
    }

    private int[] items(boolean approved) {
        return IntStream.range(0, profile.items())
                .filter(i -> profile.approvals[i] > 0 == approved)
                .toArray();
    }

    private int[] leastOf(int[] committee) {
        boolean[] gone = new boolean[profile.items()];
        Arrays.fill(gone, true);
        for (int item : committee) {
            gone[item] = false;
        }
        int[] satisfied = satisfied(gone);
        double[] loss = new double[gone.length];
        double[] error = new double[gone.length];
        for (int i = 0; i < gone.length; i++) {
            if (gone[i]) {
                loss[i] = Double.NaN;
            } else {
                estimate(i, satisfied, loss, error);
            }
        }
        return least(loss, error, satisfied);
    }

    private int[] satisfied(boolean[] gone) {
        int[] satisfied = new int[profile.ballots.length];
        for (int b = 0; b < satisfied.length; b++) {
            for (int item : profile.ballots[b]) {
                satisfied[b] += gone[item] ? 0 : 1;
            }
        }
        return satisfied;
    }

    private void estimate(int item, int[] satisfied, double[] loss, double[] error) {
        double sum = 0;
        for (int b : profile.supporters[item]) {
            sum += profile.weights[b] * worth[satisfied[b]];
        }
        loss[item] = sum;
        error[item] = (profile.supporters[item].length + 2) * 2 * Nearest.ROUNDING * sum;
    }

    private int[] least(double[] loss, double[] error, int[] satisfied) {
        return Nearest.least(loss, error, (one, other) -> {
            long[] difference = voters(one, satisfied);
            long[] others = voters(other, satisfied);
            for (int j = 0; j < difference.length; j++) {
                difference[j] -= others[j];
            }
            return marginal.sum(difference).signum();
        });
    }

    private long[] voters(int item, int[] satisfied) {
        long[] voters = new long[most + 1];
        for (int b : profile.supporters[item]) {
            voters[satisfied[b]] += profile.weights[b];
        }
        return voters;
    }

    private static int[] without(int[] committee, int item) {
        return Arrays.stream(committee).filter(each -> each != item).toArray();
    }
}
