package org.crowdchange.ranking.ranked;

import java.util.Arrays;

/**
 * The strengths of the strongest paths between items, where a path is as strong as its weakest step.
 *
 * <p>Implementation note: the algorithm of Floyd and Warshall with minimum for addition and maximum for minimum. Only
 * the order of the strengths matters, so large ones are replaced by their ranks; the inner loop then runs over two rows
 * of ints and is done many at a time by the processor.
 */
final class WidestPaths {
    private final int n;
    private final int[][] paths;
    // The strength of each rank, from 0 for "no path"; empty if the paths are the strengths themselves.
    private final long[] strengths;

    /** O(n³). */
    WidestPaths(PairwiseMatrix matrix, Strength strength) {
        n = matrix.size();
        long[] all = new long[n * n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                all[a * n + b] = strength.of(matrix, a, b);
            }
        }
        boolean small = Arrays.stream(all).max().orElse(0) <= Integer.MAX_VALUE;
        strengths = small ? new long[0] : distinct(all);
        paths = new int[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                long each = all[a * n + b];
                paths[a][b] = small ? (int) each : Arrays.binarySearch(strengths, each);
            }
        }
        for (int via = 0; via < n; via++) {
            int[] onward = paths[via];
            for (int from = 0; from < n; from++) {
                int first = paths[from][via];
                if (first > 0 && from != via) {
                    extend(paths[from], onward, first);
                }
            }
        }
    }

    private static void extend(int[] row, int[] onward, int first) {
        for (int to = 0; to < row.length; to++) {
            row[to] = Math.max(row[to], Math.min(first, onward[to]));
        }
    }

    private static long[] distinct(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    /** The strength of the strongest path from a to b; 0 if there is none, and from an item to itself. */
    long strength(int a, int b) {
        return a == b ? 0 : strengths.length == 0 ? paths[a][b] : strengths[paths[a][b]];
    }
}
