package org.crowdchange.ranking.pairwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.ComparisonLog;
import org.crowdchange.tally.PairOutcome;

class EloProperties extends LogMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<ComparisonLog>> methods() {
        return Combinators.combine(
                        numbers(0.1, 100, 4.0, 32.0),
                        numbers(1.1, 1000, 10.0, Math.E),
                        numbers(1, 1000, 400.0),
                        numbers(-1000, 3000, 1000.0))
                .as(Elo::new);
    }

    /** What was gained is k times what was scored above expectation. */
    @Override
    protected double score(Explanation explanation) {
        double points = explanation.value("won") + explanation.value("tied") / 2;
        return explanation.value("initial") + explanation.value("k") * (points - explanation.value("expected"));
    }

    @Property
    void theSumOfAllRatingsStaysTheSame(@ForAll("tallies") ComparisonLog log) {
        double sum = Arrays.stream(new Elo().ratings(log)).sum();

        assertThat(sum).isCloseTo(1000.0 * log.size(), within(1e-9 * Math.max(1, log.total())));
    }

    @Property
    void aWinNeverLowersAndALossNeverRaisesARating(
            @ForAll("methods") RankingMethod<ComparisonLog> method, @ForAll("tallies") ComparisonLog log) {
        // Scores that are alike but for rounding share one, so a gain can be off by as much.
        double rounding = 30 * rounding();
        assertThat(gain(method, log, "a", "b", PairOutcome.LEFT)).isGreaterThan(-rounding);
        assertThat(gain(method, log, "a", "b", PairOutcome.RIGHT)).isLessThan(rounding);
    }
}
