package org.crowdchange.ranking.pairwise;

import org.crowdchange.internal.math.TruncatedNormal;

/** The first item wins with the probability Phi(a - b), where a and b are the strengths. */
final class ThurstoneModel extends PairModel {

    ThurstoneModel(Comparisons data) {
        super(data);
    }

    @Override
    boolean hasFurther() {
        return false;
    }

    @Override
    double start() {
        return 0;
    }

    @Override
    boolean matchesWins() {
        return false;
    }

    @Override
    double winProbability(double lead) {
        return TruncatedNormal.cdf(lead);
    }

    @Override
    void differentiate(double[] strength, double further, Derivatives out) {
        out.clear();
        for (int e = 0; e < data.edges(); e++) {
            int a = data.first[e];
            int b = data.second[e];
            double lead = strength[a] - strength[b];
            double slope = slope(data.firstWins[e], lead) - slope(data.secondWins[e], -lead);
            out.gradient[a] += slope;
            out.gradient[b] -= slope;
            out.weight[e] = data.firstWins[e] * TruncatedNormal.shrink(lead)
                    + data.secondWins[e] * TruncatedNormal.shrink(-lead);
        }
    }

    private static double slope(double wins, double lead) {
        return wins == 0 ? 0 : wins * TruncatedNormal.shift(lead);
    }

    @Override
    double logLikelihood(double[] strength, double further) {
        double sum = 0;
        for (int e = 0; e < data.edges(); e++) {
            double lead = strength[data.first[e]] - strength[data.second[e]];
            sum += logLikelihood(data.firstWins[e], lead) + logLikelihood(data.secondWins[e], -lead);
        }
        return sum;
    }

    private static double logLikelihood(double wins, double lead) {
        return wins == 0 ? 0 : wins * TruncatedNormal.logCdf(lead);
    }
}
