package org.crowdchange.ranking.approval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Subsets of a certain size, in ascending order. */
final class Combinations {

    private Combinations() {}

    /**
     * Hands over the subsets of {@code from} with {@code size} members, until the taker has enough of them.
     *
     * @param taker true to go on; must not keep the array
     */
    static void each(int[] from, int size, Predicate<int[]> taker) {
        int[] index = new int[size];
        int[] subset = new int[size];
        for (int i = 0; i < size; i++) {
            index[i] = i;
        }
        while (size <= from.length) {
            for (int i = 0; i < size; i++) {
                subset[i] = from[index[i]];
            }
            if (!taker.test(subset)) {
                return;
            }
            int last = size - 1;
            while (last >= 0 && index[last] == from.length - size + last) {
                last--;
            }
            if (last < 0) {
                return;
            }
            index[last]++;
            for (int i = last + 1; i < size; i++) {
                index[i] = index[i - 1] + 1;
            }
        }
    }

    /**
     * The committees that hold all of some items and so many of others, in ascending order, each ascending.
     *
     * @return empty if they are more than {@link CommitteeRule#MOST_COMMITTEES}
     */
    static Optional<List<int[]>> completions(int[] certain, int[] possible, int missing) {
        List<int[]> committees = new ArrayList<>();
        each(possible, missing, chosen -> {
            int[] committee = Arrays.copyOf(certain, certain.length + chosen.length);
            System.arraycopy(chosen, 0, committee, certain.length, chosen.length);
            Arrays.sort(committee);
            committees.add(committee);
            return committees.size() <= CommitteeRule.MOST_COMMITTEES;
        });
        if (committees.size() > CommitteeRule.MOST_COMMITTEES) {
            return Optional.empty();
        }
        committees.sort(Arrays::compare);
        return Optional.of(committees);
    }
}
