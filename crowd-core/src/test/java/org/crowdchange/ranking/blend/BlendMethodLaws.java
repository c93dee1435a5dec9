package org.crowdchange.ranking.blend;

import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.RankingMethodLaws;
import org.crowdchange.tally.RankedArbitraries;
import org.crowdchange.tally.RankedBallot;
import org.crowdchange.tally.RankedTally;

/** The laws of every method that merges rankings. */
public abstract class BlendMethodLaws extends RankingMethodLaws<RankedTally> {

    @Provide
    @Override
    protected Arbitrary<RankedTally> tallies() {
        return RankedArbitraries.tallies(1L << 30);
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
        RankedTally.Builder builder = RankedTally.builder();
        for (int i = 0; i < tally.size(); i++) {
            if (tally.declared(i)) {
                builder.item(names.apply(tally.item(i)));
            }
        }
        for (int b = 0; b < tally.ballots(); b++) {
            builder.add(
                    new RankedBallot(tally.ballot(b).tiers().stream()
                            .map(tier -> tier.stream().map(names).toList())
                            .toList()),
                    tally.weight(b));
        }
        return builder.build();
    }
}
