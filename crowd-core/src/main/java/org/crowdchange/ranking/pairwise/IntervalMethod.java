package org.crowdchange.ranking.pairwise;

/** How the uncertainty of estimated strengths is computed. */
public enum IntervalMethod {
    /** From the Fisher information: right if the model is. */
    FISHER,
    /**
     * By the sandwich estimator, which takes the variance of each comparison from the data: right for large numbers of
     * comparisons even where the model describes the pairs badly. Costs some times more.
     */
    SANDWICH,
    /** Not at all; for many thousands of items, or where only the order is wanted. */
    NONE
}
