package org.crowdchange.ranking.ranked;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.crowdchange.tally.RankedArbitraries;
import org.crowdchange.tally.RankedTally;

/** The laws of the methods that count ranked ballots in rounds, with complete ballots among others. */
abstract class RoundsMethodLaws extends RankedMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankedTally> tallies() {
        return Arbitraries.oneOf(
                RankedArbitraries.contests(5, 8),
                RankedArbitraries.linearContests(6, 8),
                RankedArbitraries.tallies(1L << 30));
    }
}
