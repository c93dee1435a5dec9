package org.crowdchange.ranking.ranked;

import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.RankingMethodLaws;
import org.crowdchange.tally.RankedArbitraries;
import org.crowdchange.tally.RankedTally;

/** The laws of every method that reads ranked ballots. */
public abstract class RankedMethodLaws extends RankingMethodLaws<RankedTally> {

    @Provide
    @Override
    protected Arbitrary<RankedTally> tallies() {
        return Arbitraries.oneOf(RankedArbitraries.contests(5, 8), RankedArbitraries.tallies(1L << 30));
    }

    @Override
    protected RankedTally empty() {
        return RankedTally.empty();
    }

    @Override
    protected List<String> items(RankedTally tally) {
        return tally.items();
    }

    @Override
    protected RankedTally renamed(RankedTally tally, UnaryOperator<String> names) {
        return tally.renamed(names);
    }
}
