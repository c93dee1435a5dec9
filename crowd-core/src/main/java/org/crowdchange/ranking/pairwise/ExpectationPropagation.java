package org.crowdchange.ranking.pairwise;

import java.util.Arrays;
import java.util.List;
import org.crowdchange.internal.math.Cholesky;

/**
 * Expectation propagation over the pairs of a graph. Each visit of a pair changes the covariance by a matrix of rank one;
 * after each round the covariance is computed anew from the messages, so that rounding does not pile up. Not thread-safe.
 */
final class ExpectationPropagation {
    private static final int MOST_ROUNDS = 500;
    private static final double SETTLED = 1e-10;
    private static final int PATIENCE = 20;
    private static final double ROUGH = 0.5;

    private final Comparisons data;
    private final double prior;
    private final PairSite[] sites;
    private double[][] covariance;
    private double[] mean;
    private int rounds;
    private boolean converged;

    ExpectationPropagation(Comparisons data, PairLink.Matcher link, double prior) {
        this.data = data;
        this.prior = prior;
        sites = new PairSite[data.edges()];
        for (int e = 0; e < sites.length; e++) {
            sites[e] = new PairSite(link, data.firstWins[e], data.secondWins[e]);
        }
        mean = new double[data.size()];
        covariance = new double[data.size()][data.size()];
        recompute();
    }

    /** Runs until nothing changes any more, or until it is clear that a rough approximation stands in the way. */
    PairPosterior run(List<String> items) {
        while (!converged && rounds < MOST_ROUNDS && !(rounds >= PATIENCE && isRough())) {
            rounds++;
            double change = 0;
            for (int e = 0; e < sites.length; e++) {
                change = Math.max(change, visit(e));
            }
            recompute();
            converged = change <= SETTLED;
        }
        return new PairPosterior(items, mean, covariance, rounds, converged);
    }

    /** Whether the messages of some pair rest on an approximation too rough for a balance of its own. */
    boolean isRough() {
        return Arrays.stream(sites).anyMatch(site -> site.artefact() > ROUGH);
    }

    /** The messages about an item: its precision given all others, and the moment that belongs to it. */
    double[][] balance() {
        double[][] sums = new double[2][data.size()];
        Arrays.fill(sums[0], prior);
        for (int e = 0; e < sites.length; e++) {
            int a = data.first[e];
            int b = data.second[e];
            double precision = sites[e].precision();
            sums[0][a] += precision;
            sums[0][b] += precision;
            sums[1][a] += sites[e].moment() + precision * mean[b];
            sums[1][b] += precision * mean[a] - sites[e].moment();
        }
        return sums;
    }

    private double visit(int edge) {
        int a = data.first[edge];
        int b = data.second[edge];
        int n = mean.length;
        double[] column = new double[n];
        for (int i = 0; i < n; i++) {
            column[i] = covariance[a][i] - covariance[b][i];
        }
        double variance = column[a] - column[b];
        double difference = mean[a] - mean[b];
        PairSite site = sites[edge];
        double oldPrecision = site.precision();
        double oldMoment = site.moment();
        // The prior alone gives half its precision to a difference; rounding must not take more away.
        double others = Math.max(prior / 2, 1 / variance - oldPrecision);
        site.balance(others, difference / variance - oldMoment);
        double precision = site.precision() - oldPrecision;
        double moment = site.moment() - oldMoment;
        double scale = 1 + precision * variance;
        double shift = (moment - precision * difference) / scale;
        for (int i = 0; i < n; i++) {
            mean[i] += column[i] * shift;
            double factor = column[i] * precision / scale;
            if (factor != 0) {
                double[] row = covariance[i];
                for (int j = 0; j < n; j++) {
                    row[j] -= factor * column[j];
                }
            }
        }
        return (Math.abs(precision) + Math.abs(moment)) / (1 + site.precision() + Math.abs(site.moment()));
    }

    private void recompute() {
        int n = mean.length;
        double[][] matrix = new double[n][n];
        double[] moment = new double[n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = prior;
        }
        for (int e = 0; e < sites.length; e++) {
            int a = data.first[e];
            int b = data.second[e];
            double precision = sites[e].precision();
            matrix[a][a] += precision;
            matrix[b][b] += precision;
            matrix[a][b] -= precision;
            matrix[b][a] -= precision;
            moment[a] += sites[e].moment();
            moment[b] -= sites[e].moment();
        }
        if (n > 0) {
            Cholesky factor = Cholesky.of(matrix);
            mean = factor.solve(moment);
            covariance = factor.inverse();
        }
    }
}
