package org.crowdchange.ranking;

/**
 * A number with a name, for machines: part of an {@link Explanation}, or a diagnostic of a {@link Ranking}.
 *
 * @param name short and stable, as in "agree" or "upper"
 * @param value the number
 * @param meaning what it is, in words
 */
public record Term(String name, double value, String meaning) {}
