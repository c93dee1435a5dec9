package org.crowdchange.ranking.approval;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The least of some numbers of which only approximations are known, with a bound on their error: exact numbers are compared
 * only where the approximations leave a doubt.
 */
final class Nearest {

    /** Half the distance of 1 from the next double: a rounding changes a number by no more than this share of it. */
    static final double ROUNDING = 0x1p-53;

    private Nearest() {}

    /** Compares the exact numbers of two items. */
    @FunctionalInterface
    interface Exact {
        int compare(int one, int other);
    }

    /**
     * The items with the least number, in ascending order; empty if there are none.
     *
     * @param about the approximations by item; NaN for those that do not take part
     * @param error how far each may be from the exact number
     */
    static int[] least(double[] about, double[] error, Exact exact) {
        double highest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < about.length; i++) {
            // Not fulfilled by NaN.
            if (about[i] + error[i] < highest) {
                highest = about[i] + error[i];
            }
        }
        int[] best = new int[4];
        int size = 0;
        for (int i = 0; i < about.length; i++) {
            if (about[i] - error[i] <= highest) {
                int order = size == 0 ? -1 : exact.compare(i, best[0]);
                if (order < 0) {
                    size = 0;
                }
                if (order <= 0) {
                    best = size == best.length ? Arrays.copyOf(best, 2 * size) : best;
                    best[size++] = i;
                }
            }
        }
        return Arrays.copyOf(best, size);
    }

    /** The items with the largest number; see {@link #least}. */
    static int[] most(double[] about, double[] error, Exact exact) {
        double[] negated = new double[about.length];
        for (int i = 0; i < about.length; i++) {
            negated[i] = -about[i];
        }
        return least(negated, error, (i, j) -> exact.compare(j, i));
    }

    /** What a memory of exact numbers holds, made when first asked for. */
    static <T> T memo(@Nullable T[] memory, int index, IntFunction<T> maker) {
        T known = memory[index];
        if (known == null) {
            known = maker.apply(index);
            memory[index] = known;
        }
        return known;
    }
}
