package org.crowdchange.ranking.pairwise;

/**
 * The first item wins with the probability 1 / (1 + exp(-(a - b + d))), where a and b are the strengths and d is the advantage
 * of the first place, 0 unless it is estimated.
 */
final class BradleyTerryModel extends PairModel {
    // Beyond this the exponential function could overflow.
    private static final double MOST = 300;

    private final boolean order;

    BradleyTerryModel(Comparisons data, boolean order) {
        super(data);
        this.order = order;
    }

    @Override
    double[] start() {
        return new double[order ? 1 : 0];
    }

    @Override
    void differentiate(double[] strength, double[] further, Derivatives out) {
        out.clear();
        double advantage = order ? further[0] : 0;
        double[] power = powers(strength, advantage);
        double boost = Math.exp(advantage);
        double advantageGradient = 0;
        double advantageInformation = 0;
        for (int e = 0; e < data.first.length; e++) {
            int a = data.first[e];
            int b = data.second[e];
            double q;
            double p;
            if (power.length > 0) {
                // An exponential for each item instead of one for each edge.
                double strong = power[a] * boost;
                double share = 1 / (strong + power[b]);
                p = strong * share;
                q = power[b] * share;
            } else {
                p = Logistic.probability(strength[a] - strength[b] + advantage);
                q = Logistic.probability(strength[b] - strength[a] - advantage);
            }
            double slope = data.firstWins[e] * q - data.secondWins[e] * p;
            double information = (data.firstWins[e] + data.secondWins[e]) * p * q;
            out.gradient[a] += slope;
            out.gradient[b] -= slope;
            out.weight[e] = information;
            if (order) {
                advantageGradient += slope;
                advantageInformation += information;
                out.mixed[0][a] += information;
                out.mixed[0][b] -= information;
            }
        }
        if (order) {
            out.furtherGradient[0] = advantageGradient;
            out.furtherInformation[0][0] = advantageInformation;
        }
    }

    /** e to the strength of each item, or nothing if that is too large or small a number. */
    private static double[] powers(double[] strength, double advantage) {
        double[] powers = new double[strength.length];
        double most = Math.abs(advantage);
        for (int i = 0; i < powers.length; i++) {
            most = Math.max(most, Math.abs(strength[i]));
            powers[i] = Math.exp(strength[i]);
        }
        return most < MOST ? powers : new double[0];
    }

    @Override
    double logLikelihood(double[] strength, double[] further) {
        double sum = 0;
        for (int e = 0; e < data.first.length; e++) {
            double difference = strength[data.first[e]] - strength[data.second[e]] + (order ? further[0] : 0);
            sum += Logistic.logProbabilities(difference, data.firstWins[e], data.secondWins[e]);
        }
        return sum;
    }
}
