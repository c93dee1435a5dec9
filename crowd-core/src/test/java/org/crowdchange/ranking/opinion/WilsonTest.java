package org.crowdchange.ranking.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import org.crowdchange.ranking.Interval;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    /** R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3: four digits. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void intervalsAreThoseOfThePublishedTable(long agree, long all, double low, double high) {
        Interval interval = interval(new Wilson(), agree, all - agree);

        assertThat(interval.low()).isCloseTo(low, within(0.5e-4));
        assertThat(interval.high()).isCloseTo(high, within(0.5e-4));
    }

    @Test
    void fortyOneOfFiftyMeansAtLeastSixtyNinePercent() {
        // By hand: p = 0.82, N = 50, z = 1.959964, z² = 3.841459.
        // Centre 0.82 + 3.841459 / 100 = 0.85841459.
        // Root of 0.82 * 0.18 / 50 + 3.841459 / 10000 = 0.0033361459 is 0.05775938, times z 0.11320631.
        // (0.85841459 - 0.11320631) / (1 + 3.841459 / 50) = 0.74520828 / 1.07682918 = 0.692039.
        assertThat(interval(new Wilson(), 41, 9).low()).isCloseTo(0.692039, within(1e-6));
    }

    @Test
    void withoutDisagreementTheFormulaIsShort() {
        // p = 1: (1 + z²/2N - z²/2N) / (1 + z²/N) = N / (N + z²); at level 0.8, z = 1.281551565545.
        double z2 = 1.281551565545 * 1.281551565545;

        assertThat(interval(new Wilson(0.8), 10, 0).low()).isCloseTo(10 / (10 + z2), within(1e-12));
        assertThat(interval(new Wilson(0.8), 10, 0).high()).isEqualTo(1);
        assertThat(interval(new Wilson(0.8), 0, 10).low()).isZero();
        assertThat(interval(new Wilson(0.8), 0, 10).high()).isCloseTo(z2 / (10 + z2), within(1e-12));
    }

    @Test
    void manyVotesBeatAPerfectShareOfFew() {
        Ranking ranking = new Wilson()
                .rank(OpinionTally.builder()
                        .add("few", new OpinionCounts(2, 0, 0))
                        .add("many", new OpinionCounts(41, 9, 0))
                        .build());

        assertThat(ranking.items()).extracting(RankedItem::item).containsExactly("many", "few");
    }

    @Test
    void aPlaceIsExplainedInOneSentence() {
        // 95 % intervals: 990/1000 from 0.982, 95/100 from 0.888 to 0.978, 41/50 from 0.692 to 0.902,
        // 40/50 from 0.670 to 0.888, 8/10 from 0.490 to 0.943, 1/50 to 0.105.
        // So only "certain" lies wholly above "rota", and only "hopeless" wholly below.
        Ranking ranking = new Wilson()
                .rank(OpinionTally.builder()
                        .add("certain", new OpinionCounts(990, 10, 0))
                        .add("better", new OpinionCounts(95, 5, 0))
                        .add("rota", new OpinionCounts(41, 9, 3))
                        .add("similar", new OpinionCounts(40, 10, 0))
                        .add("unclear", new OpinionCounts(8, 2, 0))
                        .add("hopeless", new OpinionCounts(1, 49, 0))
                        .add("unseen", 0)
                        .build());

        assertThat(ranking.explain("rota").orElseThrow().sentence())
                .isEqualTo("41 of 50 agreed; at least 69 % would; rank 3, could be 2 to 5.");
        assertThat(ranking.explain("certain").orElseThrow().sentence())
                .isEqualTo("990 of 1000 agreed; at least 98 % would; rank 1.");
        assertThat(ranking.explain("hopeless").orElseThrow().sentence())
                .isEqualTo("1 of 50 agreed; at most 11 % would; rank 6.");
        assertThat(ranking.explain("unseen").orElseThrow().sentence()).isEqualTo("No votes yet; listed last.");
    }

    @Test
    void theEvidenceIsTheVotesForAndAgainst() {
        Ranking ranking = new Wilson().rank(OpinionTally.of("rota", new OpinionCounts(41, 9, 3)));

        assertThat(ranking.find("rota").orElseThrow().evidence()).isEqualTo(50);
    }

    @Test
    void impossibleLevelsAreRefused() {
        for (double level : new double[] {0, 1, -0.5, 95, Double.NaN}) {
            assertThatThrownBy(() -> new Wilson(level))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("level is " + level);
        }
        assertThat(new Wilson().parameters())
                .extracting(Parameter::name, Parameter::value)
                .containsExactly(tuple("level", 0.95));
    }

    private static Interval interval(Wilson method, long agree, long disagree) {
        return method.rank(OpinionTally.of("idea", new OpinionCounts(agree, disagree, 0)))
                .items()
                .get(0)
                .interval()
                .orElseThrow();
    }
}
