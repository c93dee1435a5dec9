package org.crowdchange.ranking.pairwise;

/**
 * A tie is as likely as nu times the geometric mean of the two chances of winning. The further coefficient is log(nu).
 */
final class DavidsonModel extends PairModel {

    DavidsonModel(Comparisons data) {
        super(data);
    }

    @Override
    double start() {
        double share = TieShare.of(data);
        return Math.log(2 * share / (1 - share));
    }

    @Override
    void differentiate(double[] strength, double further, Derivatives out) {
        out.clear();
        double nu = Math.exp(further);
        for (int e = 0; e < data.edges(); e++) {
            int a = data.first[e];
            int b = data.second[e];
            double half = (strength[a] - strength[b]) / 2;
            // Scaled by the larger of the two, so that nothing overflows.
            double large = Math.exp(-Math.abs(half) - Math.abs(half));
            double tie = nu * Math.exp(-Math.abs(half));
            double sum = 1 + large + tie;
            double first = (half >= 0 ? 1 : large) / sum;
            double second = (half >= 0 ? large : 1) / sum;
            double neither = tie / sum;
            double count = data.firstWins[e] + data.secondWins[e] + data.ties[e];
            double slope = (data.firstWins[e] - data.secondWins[e] - count * (first - second)) / 2;
            out.gradient[a] += slope;
            out.gradient[b] -= slope;
            // The variance of 1/2, -1/2 and 0 under the three probabilities, free of cancellation.
            out.weight[e] = count * (4 * first * second + neither * (first + second)) / 4;
            double mixed = -count * neither * (first - second) / 2;
            out.mixed[a] += mixed;
            out.mixed[b] -= mixed;
            out.furtherGradient += data.ties[e] - count * neither;
            out.furtherInformation += count * neither * (first + second);
        }
    }

    @Override
    double logLikelihood(double[] strength, double further) {
        double sum = 0;
        for (int e = 0; e < data.edges(); e++) {
            double half = (strength[data.first[e]] - strength[data.second[e]]) / 2;
            double size = Math.abs(half);
            double log = size + Math.log(1 + Math.exp(-2 * size) + Math.exp(further - size));
            sum += data.firstWins[e] * (half - log)
                    + data.secondWins[e] * (-half - log)
                    + data.ties[e] * (further - log);
        }
        return sum;
    }
}
