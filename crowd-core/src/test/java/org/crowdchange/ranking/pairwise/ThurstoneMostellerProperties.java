package org.crowdchange.ranking.pairwise;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.PairOutcome;
import org.crowdchange.tally.PairwiseTally;

class ThurstoneMostellerProperties extends PosteriorMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<PairwiseTally>> methods() {
        return Combinators.combine(
                        Arbitraries.of(0.0, 0.1, 1e-2, 10.0),
                        Arbitraries.of(TieHandling.class),
                        Arbitraries.of(0.95, 0.5))
                .as(ThurstoneMosteller::new);
    }

    /** One more step of Newton's method in this strength alone would not move it. */
    @Override
    protected double score(Explanation explanation) {
        return explanation.value("strength") + explanation.value("slope") / explanation.value("information");
    }

    @Property
    void oneMoreWinNeverLowersAnItem(@ForAll("tallies") PairwiseTally tally) {
        RankingMethod<PairwiseTally> method = new ThurstoneMosteller(0.1, TieHandling.HALF_WINS, 0.95);
        PairwiseTally both =
                tally.plus(PairwiseTally.builder().add("a").add("b").build());

        double before = method.rank(both).find("a").orElseThrow().score();
        double after = method.rank(both.plus(PairwiseTally.of("a", "b", PairOutcome.LEFT)))
                .find("a")
                .orElseThrow()
                .score();

        assertThat(after).isGreaterThanOrEqualTo(before - 1e-9);
    }
}
