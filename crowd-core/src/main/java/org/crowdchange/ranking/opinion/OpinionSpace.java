package org.crowdchange.ranking.opinion;

import java.util.Arrays;
import org.crowdchange.internal.math.Eigenpairs;
import org.crowdchange.internal.math.ImputedCovariance;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionMatrix;

/**
 * The plane in which the opinions of participants differ most: the first two principal components of the votes, where each
 * participant stands in it, and how far each item tells participants apart.
 *
 * <p><b>Source.</b> K. Pearson, "On lines and planes of closest fit to systems of points in space", <i>Philosophical
 * Magazine</i> 2 (1901), 559-572, <a href="https://doi.org/10.1080/14786440109462720">doi:10.1080/14786440109462720</a>; its
 * use for opinions: C. Small, M. Bjorkegren, T. Erkkilä, L. Shaw and C. Megill, "Polis: Scaling deliberation by mapping high
 * dimensional opinion spaces", <i>Recerca</i> 26 (2021), <a
 * href="https://doi.org/10.6035/recerca.5516">doi:10.6035/recerca.5516</a>.
 *
 * <p><b>Variant.</b> Agreement counts 1, a pass 0, disagreement -1, and a missing vote the mean of its item. Participants
 * with fewer votes than asked for are left out. The components are the eigenvectors of the covariance with the largest
 * eigenvalues; these are the explained variances, with n - 1 in the denominator. A participant stands at the projection of
 * the centred votes, times the root of the number of items over the number of the participant's votes, which brings those
 * who voted little out of the middle. The extremity of an item is the distance from the middle of somebody who has agreed
 * to it and voted on nothing else: |1 - mean| times the root of the number of items times the length of the item's part of
 * the components.
 *
 * <p><b>Complexity.</b> Some hundred passes over the votes, and O(k<sup>2</sup> n) for n items and a basis of k &lt; 70
 * vectors. No chance is in it.
 *
 * <p><b>Edge cases.</b> Where nothing varies components and variances are 0. The sign of a component is arbitrary: here the
 * sum of the cubes of its parts is not negative. Where the second variance equals the third, the plane is arbitrary too
 * ({@link #isArbitrary}); extremities are then the root of the mean over all possible planes. Items without votes have mean
 * and extremity 0.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class OpinionSpace {
    private static final int COMPONENTS = 2;
    private static final double EQUAL = 1e-8;
    private static final double NOTHING = 1e-20;

    private final OpinionMatrix matrix;
    private final OpinionCounts[] counts;
    private final double[] means;
    private final double[][] components = new double[COMPONENTS][];
    private final double[] variances = new double[COMPONENTS];
    private final double[] loadings;
    private final int[] participants;
    private final double[][] points;
    private final double[] weights;
    private final int products;
    private final boolean converged;
    private boolean arbitrary;

    /**
     * The space of a matrix.
     *
     * @param minVotes on how many items a participant must have voted, 1 or more; if there are fewer items, on all of them
     * @throws IllegalArgumentException if that number is below 1
     */
    public static OpinionSpace of(OpinionMatrix matrix, int minVotes) {
        requireMinVotes(minVotes);
        return new OpinionSpace(matrix, new OpinionRows(matrix, Math.min(minVotes, matrix.size())));
    }

    static void requireMinVotes(int minVotes) {
        if (minVotes < 1) {
            throw new IllegalArgumentException("minVotes is " + minVotes + "; expected 1 or more");
        }
    }

    private OpinionSpace(OpinionMatrix matrix, OpinionRows rows) {
        this.matrix = matrix;
        int size = matrix.size();
        counts = rows.counts();
        participants = rows.participants();
        weights = rows.weights();
        ImputedCovariance covariance = new ImputedCovariance(size, rows.starts(), rows.items(), rows.values(), weights);
        means = new double[size];
        for (int i = 0; i < size; i++) {
            means[i] = covariance.mean(i);
        }
        Eigenpairs pairs = covariance.leading(COMPONENTS);
        products = pairs.products();
        converged = pairs.converged();
        for (int k = 0; k < COMPONENTS; k++) {
            boolean varies = varies(pairs, k);
            components[k] = varies ? positive(pairs.vectors()[k]) : new double[size];
            variances[k] = varies ? pairs.values()[k] : 0;
        }
        loadings = loadings(pairs, size);
        points = new double[participants.length][COMPONENTS];
        for (int p = 0; p < points.length; p++) {
            double scale = Math.sqrt((double) size / (rows.starts()[p + 1] - rows.starts()[p]));
            for (int k = 0; k < COMPONENTS; k++) {
                points[p][k] = scale * covariance.project(p, components[k]);
            }
        }
    }

    private static boolean varies(Eigenpairs pairs, int k) {
        double[] values = pairs.values();
        return k < values.length && values[k] > NOTHING && values[k] > 1e-12 * values[0];
    }

    private static double[] positive(double[] vector) {
        double cubes = 0;
        for (double part : vector) {
            cubes += part * part * part;
        }
        double[] result = vector.clone();
        for (int i = 0; cubes < 0 && i < result.length; i++) {
            result[i] = -result[i];
        }
        return result;
    }

    /** The length of each item's part of the components, whichever of equal ones are chosen. */
    private double[] loadings(Eigenpairs pairs, int size) {
        double[] squares = new double[size];
        int from = 0;
        while (from < COMPONENTS && varies(pairs, from)) {
            int to = from + 1;
            while (varies(pairs, to) && pairs.values()[from] - pairs.values()[to] <= EQUAL * pairs.values()[0]) {
                to++;
            }
            arbitrary |= to > COMPONENTS;
            double share = (double) (Math.min(to, COMPONENTS) - from) / (to - from);
            for (int k = from; k < to; k++) {
                for (int i = 0; i < size; i++) {
                    squares[i] += share * pairs.vectors()[k][i] * pairs.vectors()[k][i];
                }
            }
            from = to;
        }
        return Arrays.stream(squares).map(Math::sqrt).toArray();
    }

    /** The number of items, those without votes included. */
    public int size() {
        return matrix.size();
    }

    /** The item at a position. */
    public String item(int position) {
        return matrix.item(position);
    }

    /** The votes of the participants of this space on the item at a position. */
    public OpinionCounts counts(int item) {
        return counts[item];
    }

    /** The mean opinion of those who voted on the item at a position, -1 to 1; 0 without votes. */
    public double mean(int item) {
        return means[item];
    }

    /** The part of an item in a component. */
    public double component(int component, int item) {
        return components[component][item];
    }

    /** How much of the variance of the votes a component explains. */
    public double explainedVariance(int component) {
        return variances[component];
    }

    /** The length of an item's part of the components, 0 to 1. */
    public double loading(int item) {
        return loadings[item];
    }

    /** How far from the middle somebody stands who has agreed to this item and voted on nothing else. */
    public double extremity(int item) {
        return counts[item].isEmpty() ? 0 : Math.abs(1 - means[item]) * Math.sqrt(matrix.size()) * loadings[item];
    }

    /** The number of participants with enough votes. */
    public int participants() {
        return participants.length;
    }

    /** The participant at a position, in the order of the matrix. */
    public String participant(int position) {
        return matrix.participant(participants[position]);
    }

    /** Where the participant at a position stands along a component. */
    public double coordinate(int participant, int component) {
        return points[participant][component];
    }

    /** How many people the participant at a position counts for: how many times over the votes are in the matrix. */
    public double weight(int participant) {
        return weights[participant];
    }

    /** Whether other planes explain the votes as well as this one: the second and third variance are equal. */
    public boolean isArbitrary() {
        return arbitrary;
    }

    /** How many passes over the votes it took. */
    public int passes() {
        return products;
    }

    /** Whether the components are exact to rounding. */
    public boolean isConverged() {
        return converged;
    }
}
