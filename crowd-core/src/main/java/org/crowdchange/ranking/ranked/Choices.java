package org.crowdchange.ranking.ranked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.crowdchange.internal.math.StrongComponents;
import org.crowdchange.tally.RankedTally;

/**
 * Ranked ballots as choices: the first tier is chosen from all that was on offer, the second from the rest, and so on; the
 * last is what is left and was not chosen. Each item of a tier of several counts as chosen from all that was left before the
 * tier.
 *
 * <p>Only items that take part in a choice are numbered; {@link #position} says where they stand in the tally.
 */
final class Choices {
    /** The position of each item in the tally. */
    final int[] position;

    /** How often each item was chosen. */
    final double[] chosen;

    /** On how many ballots each item takes part in a choice. */
    final long[] evidence;

    /** How many ballots tie items that are not the last. */
    final long tied;

    // Row r has the tiers from firstTier[r] to firstTier[r + 1]; tier t the cells from start[t] to start[t + 1].
    private final int[] firstTier;
    private final int[] start;
    private final int[] cells;
    private final double[] weight;

    private Choices(RankedTally tally, List<int[][]> rows, List<Long> weights) {
        BitSet active = new BitSet();
        int tiers = 0;
        int size = 0;
        for (int[][] row : rows) {
            tiers += row.length;
            for (int[] tier : row) {
                size += tier.length;
                Arrays.stream(tier).forEach(active::set);
            }
        }
        position = active.stream().toArray();
        int[] index = new int[tally.size()];
        for (int i = 0; i < position.length; i++) {
            index[position[i]] = i;
        }
        chosen = new double[position.length];
        evidence = new long[position.length];
        firstTier = new int[rows.size() + 1];
        start = new int[tiers + 1];
        cells = new int[size];
        weight = weights.stream().mapToDouble(Long::doubleValue).toArray();
        int tier = 0;
        int cell = 0;
        long ties = 0;
        for (int r = 0; r < weight.length; r++) {
            int[][] row = rows.get(r);
            boolean hasTie = false;
            for (int t = 0; t < row.length; t++) {
                boolean last = t == row.length - 1;
                hasTie |= !last && row[t].length > 1;
                for (int item : row[t]) {
                    int i = index[item];
                    cells[cell++] = i;
                    evidence[i] += weights.get(r);
                    chosen[i] += last ? 0 : weight[r];
                }
                start[++tier] = cell;
            }
            firstTier[r + 1] = tier;
            ties += hasTie ? weights.get(r) : 0;
        }
        tied = ties;
    }

    /**
     * The choices of a tally.
     *
     * @param firstOnly whether only the choice of the first tier counts and the order of the others does not
     */
    static Choices of(RankedTally tally, LeftOut leftOut, boolean firstOnly) {
        List<int[][]> rows = new ArrayList<>();
        List<Long> weights = new ArrayList<>();
        for (int ballot = 0; ballot < tally.ballots(); ballot++) {
            int[][] tiers = tally.tiers(ballot);
            if (leftOut == LeftOut.RANKED_LAST && tiers.length > 0 && tally.length(ballot) < tally.size()) {
                tiers = withRest(tiers, tally.size());
            }
            if (firstOnly && tiers.length > 2) {
                int[] rest = Arrays.stream(tiers, 1, tiers.length)
                        .flatMapToInt(Arrays::stream)
                        .toArray();
                tiers = new int[][] {tiers[0], rest};
            }
            if (tiers.length > 1) {
                rows.add(tiers);
                weights.add(tally.weight(ballot));
            }
        }
        return new Choices(tally, rows, weights);
    }

    private static int[][] withRest(int[][] tiers, int items) {
        BitSet rest = new BitSet();
        rest.set(0, items);
        for (int[] tier : tiers) {
            Arrays.stream(tier).forEach(rest::clear);
        }
        int[][] all = Arrays.copyOf(tiers, tiers.length + 1);
        all[tiers.length] = rest.stream().toArray();
        return all;
    }

    /** The number of items that take part in a choice. */
    int size() {
        return position.length;
    }

    /** The groups within which every item is tied to every other by a chain of choices. */
    List<int[]> groups() {
        return components(false);
    }

    /** The groups within which items are tied by being on offer together. */
    int islands() {
        return components(true).size();
    }

    private List<int[]> components(boolean bothWays) {
        // Every item of a tier was chosen before one of the next, and one before every item of it: chains do the rest.
        int[] from = new int[4 * cells.length];
        int[] to = new int[4 * cells.length];
        int arcs = 0;
        for (int r = 0; r < weight.length; r++) {
            for (int t = firstTier[r]; t + 1 < firstTier[r + 1]; t++) {
                int head = cells[start[t]];
                for (int c = start[t] + 1; c < start[t + 1]; c++) {
                    arcs = arc(from, to, arcs, head, cells[c]);
                    arcs = arc(from, to, arcs, cells[c], head);
                }
                for (int c = start[t + 1]; c < start[t + 2]; c++) {
                    arcs = arc(from, to, arcs, head, cells[c]);
                    if (bothWays) {
                        arcs = arc(from, to, arcs, cells[c], head);
                    }
                }
            }
        }
        return StrongComponents.of(size(), Arrays.copyOf(from, arcs), Arrays.copyOf(to, arcs));
    }

    private static int arc(int[] from, int[] to, int arcs, int source, int target) {
        from[arcs] = source;
        to[arcs] = target;
        return arcs + 1;
    }

    /** The logarithm of the likelihood; minus infinity for strengths so far apart that exp of their difference is 0. */
    double logLikelihood(double[] strength) {
        double most = max(strength);
        double[] worth = worth(strength, most);
        double sum = 0;
        for (int i = 0; i < strength.length; i++) {
            sum += chosen[i] * (strength[i] - most);
        }
        for (int r = 0; r < weight.length; r++) {
            double left = 0;
            for (int t = firstTier[r + 1] - 1; t >= firstTier[r]; t--) {
                left = add(worth, t, left);
                if (left == 0) {
                    return Double.NEGATIVE_INFINITY;
                }
                if (t < firstTier[r + 1] - 1) {
                    sum -= weight[r] * (start[t + 1] - start[t]) * Math.log(left);
                }
            }
        }
        return sum;
    }

    /** For each item the sum, over the choices it takes part in, of 1 by the sum of exp(strength) of what was on offer. */
    double[] exposure(double[] strength) {
        double most = max(strength);
        double[] exposure = sums(worth(strength, most), 1);
        double scale = Math.exp(-most);
        for (int i = 0; i < exposure.length; i++) {
            exposure[i] *= scale;
        }
        return exposure;
    }

    /** The same with any scale of the worths and any power of the sums. */
    private double[] sums(double[] worth, int power) {
        double[] sums = new double[worth.length];
        double[] left = new double[start.length];
        for (int r = 0; r < weight.length; r++) {
            double behind = 0;
            for (int t = firstTier[r + 1] - 1; t >= firstTier[r]; t--) {
                behind = add(worth, t, behind);
                left[t] = behind;
            }
            double sum = 0;
            for (int t = firstTier[r]; t < firstTier[r + 1]; t++) {
                if (t < firstTier[r + 1] - 1) {
                    double share = weight[r] * (start[t + 1] - start[t]) / left[t];
                    sum += power == 1 ? share : share / left[t];
                }
                for (int c = start[t]; c < start[t + 1]; c++) {
                    sums[cells[c]] += sum;
                }
            }
        }
        return sums;
    }

    /** The first derivative of the log-likelihood. */
    double[] gradient(double[] strength) {
        double[] worth = worth(strength, max(strength));
        double[] gradient = sums(worth, 1);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = chosen[i] - worth[i] * gradient[i];
        }
        return gradient;
    }

    /** The second derivative of the log-likelihood, with the sign turned. O(sum of squares of the ballots' lengths). */
    double[][] information(double[] strength) {
        double[] worth = worth(strength, max(strength));
        double[] diagonal = sums(worth, 1);
        double[][] matrix = new double[worth.length][worth.length];
        double[] left = new double[start.length];
        for (int r = 0; r < weight.length; r++) {
            double behind = 0;
            for (int t = firstTier[r + 1] - 1; t >= firstTier[r]; t--) {
                behind = add(worth, t, behind);
                left[t] = behind;
            }
            double sum = 0;
            for (int t = firstTier[r]; t < firstTier[r + 1]; t++) {
                if (t < firstTier[r + 1] - 1) {
                    sum += weight[r] * (start[t + 1] - start[t]) / (left[t] * left[t]);
                }
                subtract(matrix, worth, t, start[firstTier[r + 1]], sum);
            }
        }
        for (int i = 0; i < worth.length; i++) {
            matrix[i][i] += worth[i] * diagonal[i];
        }
        return matrix;
    }

    /** Every item of a tier with itself and with all behind it was on offer up to that tier. */
    private void subtract(double[][] matrix, double[] worth, int tier, int end, double sum) {
        for (int c = start[tier]; c < start[tier + 1]; c++) {
            int i = cells[c];
            matrix[i][i] -= sum * worth[i] * worth[i];
            for (int d = c + 1; d < end; d++) {
                double product = sum * worth[i] * worth[cells[d]];
                matrix[i][cells[d]] -= product;
                matrix[cells[d]][i] -= product;
            }
        }
    }

    /** The information times a vector, without the matrix. O(sum of the ballots' lengths). */
    double[] informationTimes(double[] strength, double[] vector) {
        double[] worth = worth(strength, max(strength));
        double[] result = new double[worth.length];
        double[] left = new double[start.length];
        double[] mean = new double[start.length];
        for (int r = 0; r < weight.length; r++) {
            double behind = 0;
            double product = 0;
            for (int t = firstTier[r + 1] - 1; t >= firstTier[r]; t--) {
                behind = add(worth, t, behind);
                for (int c = start[t]; c < start[t + 1]; c++) {
                    product += worth[cells[c]] * vector[cells[c]];
                }
                left[t] = behind;
                mean[t] = product / behind;
            }
            double own = 0;
            double others = 0;
            for (int t = firstTier[r]; t < firstTier[r + 1]; t++) {
                if (t < firstTier[r + 1] - 1) {
                    double share = weight[r] * (start[t + 1] - start[t]) / left[t];
                    own += share;
                    others += share * mean[t];
                }
                for (int c = start[t]; c < start[t + 1]; c++) {
                    int i = cells[c];
                    result[i] += worth[i] * (own * vector[i] - others);
                }
            }
        }
        return result;
    }

    /** The diagonal of the information. */
    double[] informationDiagonal(double[] strength) {
        double[] worth = worth(strength, max(strength));
        double[] first = sums(worth, 1);
        double[] second = sums(worth, 2);
        for (int i = 0; i < worth.length; i++) {
            first[i] = worth[i] * first[i] - worth[i] * worth[i] * second[i];
        }
        return first;
    }

    private double add(double[] worth, int tier, double behind) {
        double sum = behind;
        for (int c = start[tier]; c < start[tier + 1]; c++) {
            sum += worth[cells[c]];
        }
        return sum;
    }

    private static double max(double[] strength) {
        double most = Double.NEGATIVE_INFINITY;
        for (double each : strength) {
            most = Math.max(most, each);
        }
        return most;
    }

    private static double[] worth(double[] strength, double most) {
        double[] worth = new double[strength.length];
        for (int i = 0; i < worth.length; i++) {
            worth[i] = Math.exp(strength[i] - most);
        }
        return worth;
    }
}
