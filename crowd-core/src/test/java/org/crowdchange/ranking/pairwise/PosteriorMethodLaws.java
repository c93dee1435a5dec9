package org.crowdchange.ranking.pairwise;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.crowdchange.ranking.RankingMethodLaws;
import org.crowdchange.tally.PairwiseArbitraries;
import org.crowdchange.tally.PairwiseTally;

/** The laws of the methods that read pairs and give normal posteriors. */
@PropertyDefaults(tries = 150)
abstract class PosteriorMethodLaws extends RankingMethodLaws<PairwiseTally> {

    @Provide
    @Override
    protected Arbitrary<PairwiseTally> tallies() {
        return Arbitraries.frequencyOf(
                Tuple.of(9, PairwiseArbitraries.tallies(20)), Tuple.of(1, PairwiseArbitraries.tallies(1000)));
    }

    @Override
    protected PairwiseTally empty() {
        return PairwiseTally.empty();
    }

    @Override
    protected List<String> items(PairwiseTally tally) {
        return IntStream.range(0, tally.size()).mapToObj(tally::item).toList();
    }

    @Override
    protected PairwiseTally renamed(PairwiseTally tally, UnaryOperator<String> names) {
        PairwiseTally.Builder builder = PairwiseTally.builder();
        for (int i = 0; i < tally.size(); i++) {
            if (tally.listed(i)) {
                builder.add(names.apply(tally.item(i)));
            }
        }
        for (int p = 0; p < tally.pairs(); p++) {
            builder.add(
                    names.apply(tally.item(tally.left(p))),
                    names.apply(tally.item(tally.right(p))),
                    tally.leftWins(p),
                    tally.rightWins(p),
                    tally.ties(p));
        }
        return builder.build();
    }

    /** The order in which pairs are visited changes what lies beyond the precision of the iteration. */
    @Override
    protected double rounding() {
        return 1e-6;
    }
}
