package org.crowdchange.ranking.pairwise;

/**
 * The formulas of Glicko-2 on its internal scale, where a rating of 1500 is 0. Collects the games of one item in one rating
 * period. Not thread-safe.
 */
final class Glicko2Update {
    /** Rating points in one step of the internal scale, 400 / ln 10. */
    static final double SCALE = 173.7178;

    static final double CENTRE = 1500;

    /** A volatility of which a rating says nothing any more; a guard against numbers that run away. */
    static final double MOST_VOLATILE = 10;

    private static final double TOLERANCE = 1e-12;
    private static final int MOST_STEPS = 200;
    // An expectation of exactly 0 or 1 would make one surprise infinitely surprising.
    private static final double LEAST_CHANCE = 1e-9;

    private double information;
    private double surprise;

    /** Forgets the games. */
    void clear() {
        information = 0;
        surprise = 0;
    }

    /** Adds games against one opponent with one result. */
    void add(double mu, double otherMu, double otherPhi, double score, double times) {
        double g = 1 / Math.sqrt(1 + 3 * otherPhi * otherPhi / (Math.PI * Math.PI));
        double expected = 1 / (1 + Math.exp(-g * (mu - otherMu)));
        expected = Math.min(1 - LEAST_CHANCE, Math.max(LEAST_CHANCE, expected));
        information += times * (g * g * expected * (1 - expected));
        surprise += times * (g * (score - expected));
    }

    /** The rating after a period without games. */
    static Glicko2Rating idle(Glicko2Rating before, double periods) {
        double phi = before.deviation() / SCALE;
        double sigma = before.volatility();
        return new Glicko2Rating(
                before.rating(), SCALE * Math.sqrt(phi * phi + periods * sigma * sigma), before.volatility());
    }

    /** The rating after the period whose games were added. */
    Glicko2Rating after(Glicko2Rating before, double tau) {
        if (information == 0) {
            return idle(before, 1);
        }
        double mu = (before.rating() - CENTRE) / SCALE;
        double phi = before.deviation() / SCALE;
        double sigma = Math.min(MOST_VOLATILE, volatility(phi, before.volatility(), tau));
        double newVariance = 1 / (1 / (phi * phi + sigma * sigma) + information);
        return new Glicko2Rating(CENTRE + SCALE * (mu + newVariance * surprise), SCALE * Math.sqrt(newVariance), sigma);
    }

    /** Step 5 of the paper: the root of f by the Illinois variant of the false position. */
    private double volatility(double phi, double sigma, double tau) {
        double start = Math.log(sigma * sigma);
        double delta = surprise / information;
        double excess = delta * delta - phi * phi - 1 / information;
        double a = start;
        double b;
        if (excess > 0) {
            b = Math.log(excess);
        } else {
            b = start - tau;
            while (f(b, phi, start, tau) < 0) {
                b -= tau;
            }
        }
        double fa = f(a, phi, start, tau);
        double fb = f(b, phi, start, tau);
        for (int step = 0; step < MOST_STEPS && Math.abs(b - a) > TOLERANCE; step++) {
            double c = a + (a - b) * fa / (fb - fa);
            double fc = f(c, phi, start, tau);
            if (fc * fb <= 0) {
                a = b;
                fa = fb;
            } else {
                fa /= 2;
            }
            b = c;
            fb = fc;
        }
        return Math.exp(a / 2);
    }

    private double f(double x, double phi, double start, double tau) {
        // Numerator and denominator of the paper's first term times the square of the information.
        double ex = Math.exp(x);
        double spread = 1 + information * (phi * phi + ex);
        return ex * (surprise * surprise - information * spread) / (2 * spread * spread) - (x - start) / (tau * tau);
    }
}
