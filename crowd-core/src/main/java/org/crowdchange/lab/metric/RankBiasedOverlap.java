package org.crowdchange.lab.metric;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much two lists, best item first, have in common, where the top counts most; they may be of different lengths and hold
 * different items, as two pages of "best ideas" do. From 0 (nothing in common) to 1.
 *
 * <p><b>Source.</b> W. Webber, A. Moffat, J. Zobel, "A similarity measure for indefinite rankings", <i>ACM Transactions on
 * Information Systems</i> 28 (2010), article 20, <a
 * href="https://doi.org/10.1145/1852102.1852106">doi:10.1145/1852102.1852106</a>.
 *
 * <p>A reader goes on from one item to the next with probability {@code persistence}: 0.9 looks at about the first ten
 * items, 0.98 at the first fifty. Lists have no ties; break them, or compare tiers by {@link KendallTau}.
 */
public final class RankBiasedOverlap {

    private RankBiasedOverlap() {}

    /**
     * The overlap that the lists show, which is the least that it can be: the sum over depths d from 1 to the length of
     * the shorter of (1 - p) p<sup>d-1</sup> X<sub>d</sub> / d, with X<sub>d</sub> items in both beginnings of length d
     * (equation 4 of the source, cut off). Two empty lists have 1, an empty and another one 0.
     *
     * @param persistence p, above 0 and below 1
     * @throws IllegalArgumentException if an item comes twice in a list, or the persistence is out of range
     */
    public static double shown(List<String> one, List<String> other, double persistence) {
        require(one, other, persistence);
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty() ? 1 : 0;
        }
        int[] common = common(one, other);
        int depth = Math.min(one.size(), other.size());
        double sum = 0;
        double weight = 1 - persistence;
        for (int d = 1; d <= depth; d++) {
            sum += weight * common[d] / d;
            weight *= persistence;
        }
        return sum;
    }

    /**
     * The overlap that is to be expected if the lists went on as they are (equation 32 of the source, for lists of uneven
     * length). Two empty lists have 1, an empty and another one 0.
     *
     * @param persistence p, above 0 and below 1
     * @throws IllegalArgumentException as {@link #shown} does
     */
    public static double extrapolated(List<String> one, List<String> other, double persistence) {
        require(one, other, persistence);
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty() ? 1 : 0;
        }
        int[] common = common(one, other);
        int shorter = Math.min(one.size(), other.size());
        int longer = Math.max(one.size(), other.size());
        double agreement = (double) common[shorter] / shorter;
        double sum = 0;
        double weight = 1 - persistence;
        for (int d = 1; d <= longer; d++) {
            double assumed = d > shorter ? agreement * (d - shorter) / d : 0;
            sum += weight * ((double) common[d] / d + assumed);
            weight *= persistence;
        }
        double beyond = (double) (common[longer] - common[shorter]) / longer + agreement;
        return sum + beyond * Math.pow(persistence, longer);
    }

    /** How many items the first d of both lists have in common, for each d; a list that has ended stays as it is. */
    private static int[] common(List<String> one, List<String> other) {
        int longer = Math.max(one.size(), other.size());
        int[] common = new int[longer + 1];
        Set<String> seen = new HashSet<>();
        for (int d = 1; d <= longer; d++) {
            common[d] = common[d - 1];
            if (d <= one.size() && !seen.add(one.get(d - 1))) {
                common[d]++;
            }
            if (d <= other.size() && !seen.add(other.get(d - 1))) {
                common[d]++;
            }
        }
        return common;
    }

    private static void require(List<String> one, List<String> other, double persistence) {
        if (!(persistence > 0 && persistence < 1)) {
            throw new IllegalArgumentException(
                    "persistence is " + persistence + "; expected above 0 and below 1, as in 0.9");
        }
        requireDistinct(one);
        requireDistinct(other);
    }

    static void requireDistinct(List<String> items) {
        Set<String> seen = new HashSet<>();
        for (String item : items) {
            if (!seen.add(item)) {
                throw new IllegalArgumentException("the list holds \"" + item + "\" twice; expected each item once");
            }
        }
    }
}
