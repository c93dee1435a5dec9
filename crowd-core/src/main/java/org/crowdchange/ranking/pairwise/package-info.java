/**
 * Ranking methods for comparisons of two items at a time.
 */
@NullMarked
package org.crowdchange.ranking.pairwise;

import org.jspecify.annotations.NullMarked;
