package org.crowdchange.ranking.ranked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.RankingMethodLaws;
import org.crowdchange.tally.RankedArbitraries;
import org.crowdchange.tally.RankedTally;

/** The laws of the methods that estimate strengths from choices. */
@PropertyDefaults(tries = 150)
abstract class ChoiceMethodLaws extends RankingMethodLaws<RankedTally> {

    @Provide
    @Override
    protected Arbitrary<RankedTally> tallies() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, RankedArbitraries.tallies(50)), Tuple.of(1, RankedArbitraries.linearContests(6, 20)));
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

    /** Sums go by the order of the ballots, and they are divided by small differences. */
    @Override
    protected double rounding() {
        return 1e-6;
    }

    /** The equation of Hunter's iteration, with what the prior adds. */
    @Override
    protected double score(Explanation explanation) {
        return Math.log((explanation.value("chosen") + explanation.value("prior")) / explanation.value("exposure"));
    }

    @Provide
    Arbitrary<RankedTally> enormous() {
        return RankedArbitraries.tallies(1L << 35);
    }

    @Property(tries = 50)
    void enormousWeightsStayFinite(
            @ForAll("methods") RankingMethod<RankedTally> method, @ForAll("enormous") RankedTally tally) {
        assertThat(method.rank(tally).items()).extracting(RankedItem::score).allMatch(score -> Math.abs(score) < 1000);
    }
}
