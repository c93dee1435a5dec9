/**
 * Votes under load on real databases, beside yardsticks on the same database in the same run: {@link VoteLoad} asks how fast
 * votes are taken, {@link Capacity} how much a national campaign needs.
 */
@NullMarked
package org.crowdchange.benchmarks.load;

import org.jspecify.annotations.NullMarked;
