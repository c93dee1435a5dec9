package org.crowdchange.internal.math;

/**
 * How well points are grouped: for each the difference between its mean distance to the nearest other group and to its
 * own, divided by the larger of the two; 1 is perfect, 0 undecided, below 0 wrong. A point that is alone in its group has
 * 0.
 *
 * <p>Source: P. J. Rousseeuw, "Silhouettes: a graphical aid to the interpretation and validation of cluster analysis",
 * <i>Journal of Computational and Applied Mathematics</i> 20 (1987), 53-65, doi:10.1016/0377-0427(87)90125-7.
 *
 * <p>Takes O(n<sup>2</sup>). Of more than {@link #MOST} points a sample of so many is rated, each against all.
 */
public final class Silhouette {
    private static final int MOST = 2000;

    private Silhouette() {}

    /**
     * The mean over all points.
     *
     * @param weights how many times each point counts
     * @param groups the group of each point, 0 to {@code k - 1}
     */
    public static double mean(double[][] points, double[] weights, int[] groups, int k) {
        double[] size = new double[k];
        for (int i = 0; i < points.length; i++) {
            size[groups[i]] += weights[i];
        }
        double sum = 0;
        double all = 0;
        int step = Math.max(1, (points.length + MOST - 1) / MOST);
        double[] distance = new double[k];
        for (int i = 0; i < points.length; i += step) {
            java.util.Arrays.fill(distance, 0);
            for (int j = 0; j < points.length; j++) {
                distance[groups[j]] += weights[j] * distance(points[i], points[j]);
            }
            sum += weights[i] * width(distance, size, groups[i]);
            all += weights[i];
        }
        return sum / all;
    }

    private static double width(double[] distance, double[] size, int own) {
        if (size[own] <= 1) {
            return 0;
        }
        double inside = distance[own] / (size[own] - 1);
        double outside = Double.POSITIVE_INFINITY;
        for (int g = 0; g < size.length; g++) {
            if (g != own && size[g] > 0) {
                outside = Math.min(outside, distance[g] / size[g]);
            }
        }
        double larger = Math.max(inside, outside);
        return larger > 0 && larger < Double.POSITIVE_INFINITY ? (outside - inside) / larger : 0;
    }

    private static double distance(double[] x, double[] y) {
        double sum = 0;
        for (int d = 0; d < x.length; d++) {
            sum += (x[d] - y[d]) * (x[d] - y[d]);
        }
        return Math.sqrt(sum);
    }
}
