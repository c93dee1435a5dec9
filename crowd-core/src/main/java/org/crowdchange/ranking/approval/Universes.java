package org.crowdchange.ranking.approval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Follows an {@link Election} to its end: by the tie-break, or in parallel universes, one for each way of breaking ties.
 *
 * <p>Universes that are equal after so many rounds are followed once. They go round by round, so that all that are kept at
 * a time have the same number of members.
 */
final class Universes {

    /** The most universes that are kept at a time. */
    static final int MOST = 100_000;

    private Universes() {}

    /** The end to which the tie-break leads, with the rounds. */
    static Election one(Election start, List<Round> rounds) {
        Election now = start;
        while (!now.isFull()) {
            int[] tied = now.tied();
            if (tied.length > 0) {
                int item = tied[0];
                rounds.add(new Round(
                        rounds.size() + 1,
                        now.kind(),
                        now.profile.names[item],
                        now.profile.names(tied),
                        now.amount(),
                        now.stakes(item)));
                now = now.elect(item);
            } else {
                Election completion = now.completion();
                if (completion == null) {
                    return now;
                }
                now = completion;
            }
        }
        return now;
    }

    /** All committees, in ascending order, each ascending; empty if there are too many universes. */
    static Optional<List<int[]>> all(Election start) {
        TreeSet<int[]> committees = new TreeSet<>(Arrays::compare);
        Set<Election> level = Set.of(start);
        while (!level.isEmpty()) {
            Set<Election> next = new LinkedHashSet<>();
            for (Election each : level) {
                Election now = awake(each);
                if (now == null || now.isFull()) {
                    committees.add(sorted((now == null ? each : now).elected));
                } else {
                    for (int item : now.tied()) {
                        next.add(now.elect(item));
                    }
                }
                if (next.size() > MOST || committees.size() > CommitteeRule.MOST_COMMITTEES) {
                    return Optional.empty();
                }
            }
            level = next;
        }
        return Optional.of(new ArrayList<>(committees));
    }

    /** The election where it elects somebody or is full; null if it elects nobody more. */
    private static @Nullable Election awake(Election election) {
        Election now = election;
        while (now != null && !now.isFull() && now.tied().length == 0) {
            now = now.completion();
        }
        return now;
    }

    private static int[] sorted(int[] items) {
        int[] copy = items.clone();
        Arrays.sort(copy);
        return copy;
    }
}
