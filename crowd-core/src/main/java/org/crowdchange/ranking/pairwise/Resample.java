package org.crowdchange.ranking.pairwise;

import java.util.SplittableRandom;

/**
 * Samples of the comparisons with replacement, as many as there are. Drawn count by count, so the work does not grow with
 * their number.
 */
final class Resample {
    /** Beyond so many expected draws a count is drawn as a normal number, rounded. */
    private static final double MOST_COUNTED = 50;

    private final Comparisons data;
    private final SplittableRandom random;
    private final double total;

    Resample(Comparisons data, long seed) {
        this.data = data;
        random = new SplittableRandom(seed);
        double sum = 0;
        for (int e = 0; e < data.edges(); e++) {
            sum += data.firstWins[e] + data.secondWins[e];
        }
        total = sum;
    }

    Comparisons next() {
        double[] firstWins = new double[data.edges()];
        double[] secondWins = new double[data.edges()];
        double draws = total;
        double rest = total;
        for (int e = 0; e < firstWins.length; e++) {
            double tied = data.halved[e];
            double won = data.firstWins[e] - tied / 2;
            double lost = data.secondWins[e] - tied / 2;
            double count = binomial(draws, won / rest);
            firstWins[e] = count;
            draws -= count;
            rest -= won;
            count = binomial(draws, lost / rest);
            secondWins[e] = count;
            draws -= count;
            rest -= lost;
            count = binomial(draws, tied / rest);
            firstWins[e] += count / 2;
            secondWins[e] += count / 2;
            draws -= count;
            rest -= tied;
        }
        return data.withWins(firstWins, secondWins);
    }

    /** How many of so many draws succeed. */
    private double binomial(double draws, double chance) {
        if (draws == 0 || !(chance > 0)) {
            return 0;
        }
        if (chance > 0.5) {
            return draws - binomial(draws, 1 - chance);
        }
        double mean = draws * chance;
        if (mean > MOST_COUNTED) {
            double drawn = Math.rint(mean + Math.sqrt(mean * (1 - chance)) * gaussian());
            return Math.max(0, Math.min(draws, drawn));
        }
        // From one success to the next, whose distances are geometric.
        double scale = Math.log1p(-chance);
        double count = -1;
        double passed = 0;
        do {
            passed += Math.floor(Math.log(1 - random.nextDouble()) / scale) + 1;
            count++;
        } while (passed <= draws);
        return count;
    }

    /** G. E. P. Box and M. E. Muller's pair of normal numbers, of which one is used. */
    private double gaussian() {
        double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return radius * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
