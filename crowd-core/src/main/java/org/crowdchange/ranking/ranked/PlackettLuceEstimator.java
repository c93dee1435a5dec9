package org.crowdchange.ranking.ranked;

/** How the strengths of the Plackett-Luce model are estimated. */
public enum PlackettLuceEstimator {
    /** The maximum of the likelihood, by Newton's method. */
    MLE("plackett-luce-mle", "Strengths that explain the rankings best, where they exist.", 0),
    /** The same, by minorisation-maximisation. */
    MM("plackett-luce-mm", "The same as the maximum likelihood, by Hunter's iteration; slow.", 0),
    /** The maximum of the posterior with a normal prior of the strengths. */
    MAP_GAUSSIAN("plackett-luce-map-gaussian", "Strengths with a normal prior; exist for all rankings.", 0.1),
    /** The balance of Luce spectral ranking, iterated, with transitions added between all pairs. */
    LSR_REGULARISED("plackett-luce-lsr-regularised", "Strengths by spectral ranking with added transitions.", 0.01);

    private final String id;
    private final String purpose;
    private final double usualAlpha;

    PlackettLuceEstimator(String id, String purpose, double usualAlpha) {
        this.id = id;
        this.purpose = purpose;
        this.usualAlpha = usualAlpha;
    }

    String id() {
        return id;
    }

    String purpose() {
        return purpose;
    }

    double usualAlpha() {
        return usualAlpha;
    }

    /** Whether alpha stands for a prior, without which there may be no estimate. */
    boolean hasPrior() {
        return this == MAP_GAUSSIAN || this == LSR_REGULARISED;
    }
}
