package org.crowdchange.ranking.pairwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.PairwiseArbitraries;
import org.crowdchange.tally.PairwiseTally;

class PairwiseEpProperties extends PosteriorMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<PairwiseTally>> methods() {
        return Combinators.combine(
                        Arbitraries.of(PairLink.class),
                        Arbitraries.of(1.0, 0.1, 10.0),
                        Arbitraries.of(TieHandling.class),
                        Arbitraries.of(0.95, 0.5))
                .as(PairwiseEp::new);
    }

    /** The mean solves its equation: information times mean is what comparisons and opponents say. */
    @Override
    protected double score(Explanation explanation) {
        return explanation.value("moment") / explanation.value("information");
    }

    @Property
    void theMeansOfAllAddUpToThatOfThePrior(@ForAll("tallies") PairwiseTally tally) {
        double sum = new PairwiseEp()
                .rank(tally).items().stream().mapToDouble(RankedItem::score).sum();

        assertThat(sum).isCloseTo(0, within(1e-5));
    }

    @Provide
    Arbitrary<PairwiseTally> enormous() {
        return PairwiseArbitraries.tallies(1L << 40);
    }

    @Property(tries = 50)
    void enormousCountsStayFinite(
            @ForAll("methods") RankingMethod<PairwiseTally> method, @ForAll("enormous") PairwiseTally tally) {
        Ranking ranking = method.rank(tally);

        assertThat(ranking.items()).extracting(RankedItem::score).allMatch(score -> Math.abs(score) < 1e6);
    }
}
