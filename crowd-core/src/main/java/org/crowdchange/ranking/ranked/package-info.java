/** Ranking methods for ranked ballots. */
@NullMarked
package org.crowdchange.ranking.ranked;

import org.jspecify.annotations.NullMarked;
