/** What crowd costs: votes, rankings and reads, measured beside a yardstick in the same run. */
@NullMarked
package org.crowdchange.benchmarks;

import org.jspecify.annotations.NullMarked;
