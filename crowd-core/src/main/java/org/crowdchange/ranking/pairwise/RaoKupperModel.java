package org.crowdchange.ranking.pairwise;

/**
 * An item wins if it seems better by more than a threshold, and else there is a tie. The further coefficient is the
 * threshold, the logarithm of Rao and Kupper's theta; it is positive.
 */
final class RaoKupperModel extends PairModel {

    RaoKupperModel(Comparisons data) {
        super(data);
    }

    @Override
    double start() {
        double share = TieShare.of(data);
        return Math.log((1 + share) / (1 - share));
    }

    @Override
    boolean matchesWins() {
        return false;
    }

    @Override
    double allowed(double further, double step) {
        return step < 0 ? 0.5 * further / -step : 1;
    }

    @Override
    double length(double further, double step) {
        return Math.abs(step) * (2 + 2 / further);
    }

    @Override
    void differentiate(double[] strength, double further, Derivatives out) {
        out.clear();
        double threshold = further;
        double ties = 0;
        for (int e = 0; e < data.edges(); e++) {
            int a = data.first[e];
            int b = data.second[e];
            double difference = strength[a] - strength[b];
            // A tie says that neither was better by the threshold, as if it were a part of both wins.
            double forFirst = data.firstWins[e] + data.ties[e];
            double forSecond = data.secondWins[e] + data.ties[e];
            double first = Logistic.probability(difference - threshold);
            double notFirst = Logistic.probability(threshold - difference);
            double second = Logistic.probability(-difference - threshold);
            double notSecond = Logistic.probability(threshold + difference);
            double slope = forFirst * notFirst - forSecond * notSecond;
            out.gradient[a] += slope;
            out.gradient[b] -= slope;
            double aboutFirst = forFirst * first * notFirst;
            double aboutSecond = forSecond * second * notSecond;
            out.weight[e] = aboutFirst + aboutSecond;
            out.mixed[a] += aboutSecond - aboutFirst;
            out.mixed[b] -= aboutSecond - aboutFirst;
            out.furtherGradient -= forFirst * notFirst + forSecond * notSecond;
            out.furtherInformation += aboutFirst + aboutSecond;
            ties += data.ties[e];
        }
        double rest = -Math.expm1(-2 * threshold);
        out.furtherGradient += ties * 2 / rest;
        out.furtherInformation += ties * 4 * Math.exp(-2 * threshold) / (rest * rest);
    }

    @Override
    double logLikelihood(double[] strength, double further) {
        double sum = 0;
        double ties = 0;
        for (int e = 0; e < data.edges(); e++) {
            double difference = strength[data.first[e]] - strength[data.second[e]];
            sum += Logistic.logProbabilities(difference - further, data.firstWins[e] + data.ties[e], 0);
            sum += Logistic.logProbabilities(-difference - further, data.secondWins[e] + data.ties[e], 0);
            ties += data.ties[e];
        }
        return ties == 0 ? sum : sum + ties * Math.log(Math.expm1(2 * further));
    }
}
