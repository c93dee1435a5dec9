package org.crowdchange.lab.metric;

/**
 * What another way to choose would have earned, estimated from the log of the way that was used.
 *
 * @param value the estimated mean reward of a decision; NaN if the log does not allow for an estimate
 * @param standardError of the value, over decisions that are taken to be independent; NaN for fewer than two
 * @param effectiveSampleSize how many decisions of the evaluated way the log is worth: (sum of weights)<sup>2</sup> / sum of
 *     squared weights. Far below the number of decisions the estimate rests on few of them, and should not be trusted.
 * @param decisions how many decisions the log holds
 */
public record OffPolicyEstimate(double value, double standardError, double effectiveSampleSize, int decisions) {}
