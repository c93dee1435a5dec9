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

class Glicko2Properties extends LogMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<ComparisonLog>> methods() {
        return Combinators.combine(
                        Arbitraries.of(1500.0, 0.0),
                        numbers(1, 10_000, 350.0, 200.0),
                        Arbitraries.of(0.06, 0.0001, 1.0),
                        Arbitraries.of(0.5, 0.01, 10.0),
                        Arbitraries.of(0L, 1L, 3L, Long.MAX_VALUE),
                        Arbitraries.of(0.0, 2.0),
                        Arbitraries.of(0.95, 0.5))
                .as(Glicko2::new);
    }

    @Override
    protected double score(Explanation explanation) {
        return explanation.value("rating") - explanation.value("caution") * explanation.value("deviation");
    }

    @Property
    void inOnePeriodOrderDoesNotMatter(@ForAll("tallies") ComparisonLog log) {
        ComparisonLog.Builder together = ComparisonLog.builder();
        for (int i = 0; i < log.size(); i++) {
            together.add(log.item(i));
        }
        for (int e = 0; e < log.entries(); e++) {
            together.add(0, log.item(log.left(e)), log.item(log.right(e)), log.outcome(e), log.count(e));
        }

        assertThat(new Glicko2().rank(log).items())
                .hasSameSizeAs(new Glicko2().rank(together.build()).items());
        new Glicko2()
                .rank(log)
                .items()
                .forEach(item -> assertThat(new Glicko2()
                                .rank(together.build())
                                .find(item.item())
                                .orElseThrow()
                                .score())
                        .isCloseTo(item.score(), org.assertj.core.data.Offset.offset(1e-6)));
    }
}
