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
import org.crowdchange.tally.ComparisonLog;
import org.crowdchange.tally.PairOutcome;

class TrueSkillProperties extends LogMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<ComparisonLog>> methods() {
        return Combinators.combine(
                        numbers(-10, 1500, 25.0),
                        numbers(0.5, 100, 25.0 / 3),
                        Arbitraries.of(25.0 / 6, 1.0),
                        Arbitraries.of(0.0, 25.0 / 300, 2.0),
                        Arbitraries.of(0.1, 0.0, 0.9, 0.999999),
                        Arbitraries.of(3.0, 0.0, 2.5),
                        Arbitraries.of(0.95, 0.5))
                .as(TrueSkill::new);
    }

    @Override
    protected double score(Explanation explanation) {
        return explanation.value("mean") - explanation.value("caution") * explanation.value("deviation");
    }

    @Property
    void aWinNeverLowersAndALossNeverRaisesAMean(@ForAll("tallies") ComparisonLog log) {
        TrueSkill method = new TrueSkill(25, 8, 4, 0.1, 0.2, 0, 0.95);

        // Scores that are alike but for rounding share one, so a gain can be off by as much.
        double rounding = 30 * rounding();
        assertThat(gain(method, log, "a", "b", PairOutcome.LEFT)).isGreaterThan(-rounding);
        assertThat(gain(method, log, "a", "b", PairOutcome.RIGHT)).isLessThan(rounding);
    }
}
