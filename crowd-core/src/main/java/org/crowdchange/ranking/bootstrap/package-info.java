/**
 * How much of a ranking is chance: what other crowds of the same kind would have said, by the bootstrap over voters.
 *
 * <p>{@link org.crowdchange.ranking.bootstrap.Bootstrap} works for every method and every tally, since a tally is the sum
 * of its voters': it draws voters with replacement, adds up their tallies, ranks, and does so again. {@link
 * org.crowdchange.ranking.bootstrap.BootstrapRanking} tells how scores and ranks spread, how probably an item is among the
 * best k, and how probably it is above another.
 *
 * <p>Voters are drawn and not votes, because the votes of one voter depend on each other; drawing votes would make
 * everything look more certain than it is.
 */
@NullMarked
package org.crowdchange.ranking.bootstrap;

import org.jspecify.annotations.NullMarked;
