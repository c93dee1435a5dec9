package org.crowdchange.ranking.pairwise;

/**
 * What the comparisons of two items say of the difference of their strengths, as a normal message: for each direction the
 * precision and the precision times mean of one win. The messages of all wins of a pair are brought into balance at once, in
 * one dimension. Not thread-safe.
 */
final class PairSite {
    private static final int MOST_STEPS = 400;
    private static final double BALANCED = 1e-13;
    private static final double NEARLY_BALANCED = 1e-11;
    private static final double LEAST_STEP = 1e-15;
    private static final double TRUST = 2;
    private static final double LEAST_CAVITY = 0.25;
    // Approximations of the link may leave a negative precision or none of the variance, where the truth has neither.
    private static final double LEAST_SHARE = 1e-9;

    private final PairLink.Matcher link;
    private final PairLink.Match match = new PairLink.Match();
    private final double firstWins;
    private final double secondWins;
    private double firstPrecision;
    private double firstMoment;
    private double secondPrecision;
    private double secondMoment;
    private double artefact;
    // What match gives.
    private double newPrecision;
    private double newMoment;

    PairSite(PairLink.Matcher link, double firstWins, double secondWins) {
        this.link = link;
        this.firstWins = firstWins;
        this.secondWins = secondWins;
    }

    /** The precision that all comparisons of the pair give to the difference. */
    double precision() {
        return firstWins * firstPrecision + secondWins * secondPrecision;
    }

    /** The precision times mean that they give. */
    double moment() {
        return firstWins * firstMoment + secondWins * secondMoment;
    }

    /** How much of what the pair says of the difference is an artefact of the computation, by the precision of it. */
    double artefact() {
        return artefact;
    }

    /**
     * Brings the messages into balance with what else is known of the difference.
     *
     * @param precision of the difference without this pair, above 0
     * @param moment precision times mean without this pair
     */
    void balance(double precision, double moment) {
        double step = 1;
        double before = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MOST_STEPS; i++) {
            double change = 0;
            artefact = 0;
            if (firstWins > 0) {
                match(precision, moment, firstPrecision, firstMoment, 1);
                artefact += firstWins * match.artefact / (precision + precision());
                change += firstWins * (Math.abs(newPrecision - firstPrecision) + Math.abs(newMoment - firstMoment));
                double share = trusted(step, precision, moment, firstWins, firstPrecision, firstMoment);
                firstPrecision += share * (newPrecision - firstPrecision);
                firstMoment += share * (newMoment - firstMoment);
            }
            if (secondWins > 0) {
                match(precision, moment, secondPrecision, secondMoment, -1);
                artefact += secondWins * match.artefact / (precision + precision());
                change += secondWins * (Math.abs(newPrecision - secondPrecision) + Math.abs(newMoment - secondMoment));
                double share = trusted(step, precision, moment, secondWins, secondPrecision, secondMoment);
                secondPrecision += share * (newPrecision - secondPrecision);
                secondMoment += share * (newMoment - secondMoment);
            }
            double size = 1 + precision + precision() + Math.abs(moment());
            // Where rounding keeps changes from becoming smaller there is no more to be had.
            if (change <= BALANCED * size || (change <= NEARLY_BALANCED * size && change >= before / 2)) {
                return;
            }
            // Large numbers of wins can overshoot; then the steps become smaller.
            step = change < before ? Math.min(1, 1.2 * step) : Math.max(LEAST_STEP, step / 2);
            before = change;
        }
    }

    /** The part of a step, at most this one, that does not carry the mean further than the messages can be trusted. */
    private double trusted(
            double step, double precision, double moment, double wins, double oldPrecision, double oldMoment) {
        double p = precision + precision();
        double q = moment + moment();
        double share = step;
        while (share > LEAST_STEP) {
            double nextP = p + share * wins * (newPrecision - oldPrecision);
            double nextQ = q + share * wins * (newMoment - oldMoment);
            if (nextP > 0 && Math.abs(nextQ / nextP - q / p) <= TRUST * (1 + 1 / Math.sqrt(p))) {
                break;
            }
            share /= 2;
        }
        return share;
    }

    /** The message of one win, seen from the winner's side: sign 1 where the first won, -1 where the second did. */
    private void match(double precision, double moment, double ownPrecision, double ownMoment, int sign) {
        // Of half a comparison more than all is taken away; what is left must stay a distribution.
        double p = Math.max(LEAST_CAVITY * precision, precision + precision() - ownPrecision);
        double mean = (moment + moment() - ownMoment) / p;
        link.match(sign * mean, 1 / p, match);
        double left = Math.max(LEAST_SHARE, 1 + match.curvature / p);
        double curvature = Math.min(0, match.curvature);
        newPrecision = -curvature / left;
        newMoment = (sign * match.slope - mean * curvature) / left;
    }
}
