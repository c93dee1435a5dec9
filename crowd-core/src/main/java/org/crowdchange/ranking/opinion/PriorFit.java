package org.crowdchange.ranking.opinion;

/** How a prior is fitted to the shares of all items. */
public enum PriorFit {
    /** The prior under which the votes on all items are the most likely. */
    MAXIMUM_LIKELIHOOD,
    /** The prior with the mean and variance of shares that the votes show: no iteration, and less exact. */
    MOMENTS
}
