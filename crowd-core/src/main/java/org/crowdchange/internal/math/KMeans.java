package org.crowdchange.internal.math;

import java.util.Arrays;

/**
 * Groups points around k centres so that the sum of squared distances to the nearest centre is small.
 *
 * <p>Source: S. P. Lloyd, "Least squares quantization in PCM", <i>IEEE Transactions on Information Theory</i> 28 (1982),
 * 129-137, doi:10.1109/TIT.1982.1056489; the starts are drawn after D. Arthur and S. Vassilvitskii, "k-means++: the
 * advantages of careful seeding", <i>SODA 2007</i>, 1027-1035.
 *
 * <p>Deterministic for a seed. The best of {@link #STARTS} starts counts, the first of equals.
 */
public final class KMeans {
    private static final int STARTS = 10;
    private static final int ROUNDS = 300;

    private final double[][] points;
    private final double[] weights;

    /**
     * @param points of equal dimension, at least one
     * @param weights how many times each point counts, above 0
     */
    public KMeans(double[][] points, double[] weights) {
        this.points = points;
        this.weights = weights;
    }

    /**
     * The group of each point, from 0.
     *
     * @param k 1 to the number of different points; each of the groups has a point
     */
    public int[] groups(int k, long seed) {
        int[] best = new int[0];
        double least = Double.POSITIVE_INFINITY;
        for (int start = 0; start < STARTS; start++) {
            double[][] centres = seeds(k, Mix.at(seed, start));
            int[] groups = new int[points.length];
            double inertia = settle(centres, groups);
            if (inertia < least) {
                least = inertia;
                best = groups;
            }
        }
        return best;
    }

    private double[][] seeds(int k, long seed) {
        double[][] centres = new double[k][];
        double[] chance = weights.clone();
        for (int c = 0; c < k; c++) {
            centres[c] = points[draw(chance, Mix.unit(seed, c))].clone();
            for (int i = 0; i < points.length; i++) {
                double distance = weights[i] * squared(points[i], centres[c]);
                chance[i] = c == 0 ? distance : Math.min(chance[i], distance);
            }
        }
        return centres;
    }

    private static int draw(double[] chance, double unit) {
        double left = unit * Arrays.stream(chance).sum();
        int last = 0;
        for (int i = 0; i < chance.length; i++) {
            if (chance[i] > 0) {
                last = i;
                left -= chance[i];
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    private double settle(double[][] centres, int[] groups) {
        double inertia = assign(centres, groups);
        for (int round = 0; round < ROUNDS; round++) {
            move(centres, groups);
            int[] before = groups.clone();
            inertia = assign(centres, groups);
            if (Arrays.equals(before, groups)) {
                break;
            }
        }
        return inertia;
    }

    private double assign(double[][] centres, int[] groups) {
        double inertia = 0;
        for (int i = 0; i < points.length; i++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int c = 0; c < centres.length; c++) {
                double distance = squared(points[i], centres[c]);
                if (distance < nearest) {
                    nearest = distance;
                    groups[i] = c;
                }
            }
            inertia += weights[i] * nearest;
        }
        return inertia;
    }

    private void move(double[][] centres, int[] groups) {
        double[] total = new double[centres.length];
        double[][] sums = new double[centres.length][points[0].length];
        for (int i = 0; i < points.length; i++) {
            total[groups[i]] += weights[i];
            for (int d = 0; d < points[i].length; d++) {
                sums[groups[i]][d] += weights[i] * points[i][d];
            }
        }
        for (int c = 0; c < centres.length; c++) {
            if (total[c] > 0) {
                for (int d = 0; d < sums[c].length; d++) {
                    centres[c][d] = sums[c][d] / total[c];
                }
            } else {
                // A centre that lost all its points goes to the point that is worst served.
                centres[c] = points[farthest(centres, groups)].clone();
            }
        }
    }

    private int farthest(double[][] centres, int[] groups) {
        int farthest = 0;
        double most = -1;
        for (int i = 0; i < points.length; i++) {
            double distance = squared(points[i], centres[groups[i]]);
            if (distance > most) {
                most = distance;
                farthest = i;
            }
        }
        return farthest;
    }

    private static double squared(double[] x, double[] y) {
        double sum = 0;
        for (int d = 0; d < x.length; d++) {
            sum += (x[d] - y[d]) * (x[d] - y[d]);
        }
        return sum;
    }
}
