package org.crowdchange.ranking.pairwise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crowdchange.internal.math.StrongComponents;
import org.crowdchange.ranking.NoEstimate;
import org.crowdchange.tally.PairwiseTally;
import org.jspecify.annotations.Nullable;

/**
 * Which items the comparisons tie together, and whether a maximum likelihood estimate exists.
 *
 * <p>L. R. Ford Jr., "Solution of a ranking problem from binary comparisons", <i>American Mathematical Monthly</i> 64
 * (1957), no. 8, part 2, 28-33: strengths of finite size that explain the comparisons best exist, and are unique but
 * for a common summand, if and only if from every item a chain of wins leads to every other. One more coefficient, for
 * the order of presentation or for ties, asks for more: A. Albert and J. A. Anderson, "On the existence of maximum
 * likelihood estimates in logistic regression models", <i>Biometrika</i> 71 (1984), 1-10, here in the form of chains of
 * wins.
 */
final class Connections {

    /** Why an advantage of the first place cannot be estimated even where the strengths can. */
    static final NoEstimate ONE_PLACE = new NoEstimate(
            "Only one of the two places has ever won, so the advantage that it gives is not bounded", List.of());

    private Connections() {}

    /** The groups within which every item is tied to every other by a chain of wins; a tie is a win for both. */
    static List<int[]> strong(Comparisons data) {
        int[] from = new int[2 * data.edges()];
        int[] to = new int[2 * data.edges()];
        int arcs = 0;
        for (int e = 0; e < data.edges(); e++) {
            if (data.firstWins[e] + data.ties[e] > 0) {
                from[arcs] = data.first[e];
                to[arcs++] = data.second[e];
            }
            if (data.secondWins[e] + data.ties[e] > 0) {
                from[arcs] = data.second[e];
                to[arcs++] = data.first[e];
            }
        }
        return StrongComponents.of(data.size(), Arrays.copyOf(from, arcs), Arrays.copyOf(to, arcs));
    }

    /** The groups within which every item is tied to every other by a chain of comparisons, whoever won. */
    static List<int[]> weak(Comparisons data) {
        int edges = data.edges();
        int[] from = Arrays.copyOf(data.first, 2 * edges);
        int[] to = Arrays.copyOf(data.second, 2 * edges);
        System.arraycopy(data.second, 0, from, edges, edges);
        System.arraycopy(data.first, 0, to, edges, edges);
        return StrongComponents.of(data.size(), from, to);
    }

    /** Why there is no maximum likelihood estimate of strengths alone; null if there is one. */
    static @Nullable NoEstimate whyNone(Comparisons data, PairwiseTally tally) {
        List<int[]> groups = strong(data);
        if (groups.size() <= 1) {
            return null;
        }
        String reason = weak(data).size() > 1
                ? "The items fall into groups that were never compared with each other"
                : "Some items have won every comparison with the others, so how much stronger they are is not bounded";
        return new NoEstimate(reason, names(groups, data, tally));
    }

    /** Why there is none of strengths and an advantage of the first place. */
    static @Nullable NoEstimate whyNoneWithOrder(Comparisons data, PairwiseTally tally) {
        NoEstimate none = whyNone(data, tally);
        if (none != null || data.edges() == 0) {
            return none;
        }
        // A win of the second place must outweigh the advantage; if no chain of wins closes to a circle in which they
        // are
        // the more, then the advantage can grow without bound, and likewise in the other direction.
        boolean bounded = new WinCircles(data, -1, 1).closes() && new WinCircles(data, 1, -1).closes();
        return bounded
                ? null
                : new NoEstimate(
                        "The comparisons do not tell an advantage of the place from one of the items, which is not bounded",
                        List.of());
    }

    /** Whether the first place has won, and the second. */
    static boolean bothPlacesWin(Comparisons data) {
        double firstWins = 0;
        double secondWins = 0;
        for (int e = 0; e < data.edges(); e++) {
            firstWins += data.firstWins[e];
            secondWins += data.secondWins[e];
        }
        return firstWins > 0 && secondWins > 0;
    }

    /** Why there is none of strengths and a share of ties. */
    static @Nullable NoEstimate whyNoneWithTies(Comparisons data, PairwiseTally tally) {
        NoEstimate none = whyNone(data, tally);
        if (none != null || TieShare.none(data) || new WinCircles(data).closes()) {
            return none;
        }
        return new NoEstimate(
                "The ties outweigh the wins in every circle of items, so how likely ties are is not bounded",
                List.of());
    }

    static List<List<String>> names(List<int[]> groups, Comparisons data, PairwiseTally tally) {
        List<List<String>> names = new ArrayList<>(groups.size());
        for (int[] group : groups) {
            List<String> items = new ArrayList<>(group.length);
            for (int item : group) {
                items.add(tally.item(data.items[item]));
            }
            names.add(items);
        }
        return names;
    }
}
