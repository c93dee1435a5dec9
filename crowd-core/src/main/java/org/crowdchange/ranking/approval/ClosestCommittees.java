package org.crowdchange.ranking.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The committees whose largest distance to a ballot is the smallest: minimax approval voting.
 *
 * <p>A ballot of size a has the distance a + k - 2 x from a committee of size k of which it approves x members. So for every
 * distance in question each ballot needs some number of members, and the search leaves out committees in which too few of
 * its items can still come.
 */
final class ClosestCommittees {
    private final Profile profile;
    private final int seats;
    private final Steps steps;
    private final int[] chosen;
    // For each ballot the members it still needs, and its items that are still to come.
    private final int[] needed;
    private final int[] left;
    private final List<int[]> found = new ArrayList<>();
    private int most;

    ClosestCommittees(Profile profile, int seats, Steps steps) {
        this.profile = profile;
        this.seats = seats;
        this.steps = steps;
        chosen = new int[seats];
        needed = new int[profile.ballots.length];
        left = new int[profile.ballots.length];
    }

    /**
     * All of them, in ascending order, each ascending.
     *
     * @return empty if they are more than {@link CommitteeRule#MOST_COMMITTEES}
     * @throws UndecidedException if it would take too many steps
     */
    Optional<List<int[]>> all() {
        find(distance(), CommitteeRule.MOST_COMMITTEES + 1);
        return found.size() > CommitteeRule.MOST_COMMITTEES ? Optional.empty() : Optional.of(found);
    }

    /**
     * The first of them in ascending order.
     *
     * @throws UndecidedException if it would take too many steps
     */
    int[] first() {
        distance();
        return found.get(0);
    }

    /** The smallest largest distance; leaves the first committee found. */
    private int distance() {
        int distance = 0;
        for (int[] ballot : profile.ballots) {
            distance = Math.max(distance, Math.abs(ballot.length - seats));
        }
        while (!find(distance, 1)) {
            distance++;
        }
        return distance;
    }

    /** Finds so many committees within a distance; false if there is none. */
    private boolean find(int distance, int committees) {
        most = committees;
        found.clear();
        for (int b = 0; b < needed.length; b++) {
            int size = profile.ballots[b].length;
            needed[b] = Math.max(0, (size + seats - distance + 1) / 2);
            left[b] = size;
        }
        if (canBeMet(seats)) {
            search(0, 0);
        }
        return !found.isEmpty();
    }

    private void search(int size, int from) {
        if (size == seats) {
            // Nobody needs more members, or the search would not have come here.
            found.add(chosen.clone());
            return;
        }
        int missing = seats - size;
        int item = from;
        boolean open = true;
        for (; open && profile.items() - item >= missing && found.size() < most; item++) {
            steps.take(1);
            chosen[size] = item;
            for (int b : profile.supporters[item]) {
                needed[b]--;
                left[b]--;
            }
            if (canBeMet(missing - 1)) {
                search(size + 1, item + 1);
            }
            for (int b : profile.supporters[item]) {
                needed[b]++;
            }
            // From here on the item stays out.
            open = canBeMet(missing);
        }
        for (int i = from; i < item; i++) {
            for (int b : profile.supporters[i]) {
                left[b]++;
            }
        }
    }

    private boolean canBeMet(int missing) {
        for (int b = 0; b < needed.length; b++) {
            if (needed[b] > missing || needed[b] > left[b]) {
                return false;
            }
        }
        return true;
    }
}
