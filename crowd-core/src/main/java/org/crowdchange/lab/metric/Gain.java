package org.crowdchange.lab.metric;

/** What an item of a certain relevance is worth to a reader who finds it. */
public enum Gain {
    /** The relevance itself (Järvelin and Kekäläinen 2002; scikit-learn). */
    LINEAR,
    /** 2 to the power of the relevance, less 1: the best items count most (Burges et al. 2005; web search). */
    EXPONENTIAL;

    double of(double relevance) {
        return this == LINEAR ? relevance : Math.pow(2, relevance) - 1;
    }
}
