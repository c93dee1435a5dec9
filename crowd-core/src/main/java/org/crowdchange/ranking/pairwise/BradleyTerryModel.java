package org.crowdchange.ranking.pairwise;

/**
 * The first item wins with the probability 1 / (1 + exp(-(a - b + d))), where a and b are the strengths and d is the
 * advantage of the first place, 0 unless it is estimated.
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
    boolean hasFurther() {
        return order;
    }

    @Override
    double start() {
        return 0;
    }

    @Override
    void differentiate(double[] strength, double further, Derivatives out) {
        out.clear();
        double[] power = powers(strength, further);
        double boost = Math.exp(further);
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
                p = Logistic.probability(strength[a] - strength[b] + further);
                q = Logistic.probability(strength[b] - strength[a] - further);
            }
            double slope = data.firstWins[e] * q - data.secondWins[e] * p;
            double information = (data.firstWins[e] + data.secondWins[e]) * p * q;
            out.gradient[a] += slope;
            out.gradient[b] -= slope;
            out.weight[e] = information;
            if (order) {
                advantageGradient += slope;
                advantageInformation += information;
                out.mixed[a] += information;
                out.mixed[b] -= information;
            }
        }
        if (order) {
            out.furtherGradient = advantageGradient;
            out.furtherInformation = advantageInformation;
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
    double[] squaredScores(double[] strength, double further) {
        double[] squares = new double[data.edges()];
        for (int e = 0; e < squares.length; e++) {
            double difference = strength[data.first[e]] - strength[data.second[e]] + further;
            double p = Logistic.probability(difference);
            double q = Logistic.probability(-difference);
            double halved = data.halved[e];
            squares[e] = (data.firstWins[e] - halved / 2) * q * q
                    + (data.secondWins[e] - halved / 2) * p * p
                    + halved * (0.5 - p) * (0.5 - p);
        }
        return squares;
    }

    @Override
    double logLikelihood(double[] strength, double further) {
        double sum = 0;
        for (int e = 0; e < data.first.length; e++) {
            double difference = strength[data.first[e]] - strength[data.second[e]] + further;
            sum += Logistic.logProbabilities(difference, data.firstWins[e], data.secondWins[e]);
        }
        return sum;
    }
}
