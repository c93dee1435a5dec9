package org.crowdchange.ranking.pairwise;

/**
 * What is believed of each strength t beforehand: a log-density of {@code pull * (t - exp(t)) - precision / 2 * t * t}. Both
 * are concave.
 *
 * @param precision of a normal distribution around 0, 0 or more
 * @param pull of a gamma distribution of exp(t) around 1, 0 or more
 */
record Prior(double precision, double pull) {
    static final Prior NONE = new Prior(0, 0);

    boolean isNone() {
        return precision == 0 && pull == 0;
    }

    /** The log-density, but for a constant. */
    double logDensity(double strength) {
        return (pull == 0 ? 0 : pull * (strength - Math.exp(strength))) - precision / 2 * strength * strength;
    }

    double gradient(double strength) {
        return (pull == 0 ? 0 : pull * (1 - Math.exp(strength))) - precision * strength;
    }

    double information(double strength) {
        return (pull == 0 ? 0 : pull * Math.exp(strength)) + precision;
    }
}
