package org.crowdchange.ranking.pairwise;

/**
 * An estimated coefficient.
 *
 * @param name the item, or what else the coefficient is of
 * @param estimate its value
 * @param standardError the standard deviation of the estimate, 0 or more; NaN where it was not computed
 */
public record Coefficient(String name, double estimate, double standardError) {}
