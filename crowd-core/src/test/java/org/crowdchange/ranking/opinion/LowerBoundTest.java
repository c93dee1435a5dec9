package org.crowdchange.ranking.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.crowdchange.ranking.Interval;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LowerBoundTest {

    /** R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 4. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2535, 0.3682", "15, 148, 0.0598, 0.1644", "0, 20, 0, 0.2005", "1, 29, 0.0018, 0.1963"})
    void wilsonWithContinuityCorrectionIsThatOfThePublishedTable(long agree, long all, double low, double high) {
        assertInterval(ShareInterval.WILSON_CONTINUITY, agree, all, low, high, 0.5e-4);
    }

    /** The same table, method 5. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2527, 0.3676", "15, 148, 0.0578, 0.1617", "0, 20, 0, 0.1684", "1, 29, 0.0009, 0.1776"})
    void clopperPearsonIsThatOfThePublishedTable(long agree, long all, double low, double high) {
        assertInterval(ShareInterval.CLOPPER_PEARSON, agree, all, low, high, 0.5e-4);
    }

    /** SciPy 1.17.1: beta.ppf([0.025, 0.975], u + 0.5, N - u + 0.5), but 0 as the lower end for u = 0. */
    @ParameterizedTest
    @CsvSource({
        "41, 50, 0.69719522, 0.90702389",
        "0, 20, 0, 0.116638983",
        "81, 263, 0.25452193, 0.3656475",
        "20, 20, 0.883361017, 1"
    })
    void jeffreysIsAPairOfBetaQuantiles(long agree, long all, double low, double high) {
        assertInterval(ShareInterval.JEFFREYS, agree, all, low, high, 1e-8);
    }

    /** NumPy: z = norm.ppf(0.975), n = N + z², p = (u + z²/2) / n, p ± z sqrt(p (1 - p) / n). */
    @ParameterizedTest
    @CsvSource({
        "41, 50, 0.689761855559191, 0.9045756809954594",
        "0, 20, 0, 0.18980956054248885",
        "81, 263, 0.25522066518999675, 0.3662774316710775"
    })
    void agrestiCoullAddsVotesOfEitherKindAndIsCutOffAtNothing(long agree, long all, double low, double high) {
        assertInterval(ShareInterval.AGRESTI_COULL, agree, all, low, high, 1e-13);
    }

    @Test
    void eachIntervalHasAnIdOfItsOwn() {
        assertThat(Arrays.stream(ShareInterval.values())
                        .map(LowerBound::new)
                        .map(LowerBound::id)
                        .toList())
                .containsExactly("wilson-continuity", "agresti-coull", "clopper-pearson", "jeffreys");
    }

    @Test
    void theSentenceIsThatOfWilson() {
        assertThat(new LowerBound()
                        .rank(OpinionTally.of("rota", new OpinionCounts(41, 9, 0)))
                        .explain("rota")
                        .orElseThrow()
                        .sentence())
                .isEqualTo("41 of 50 agreed; at least 68 % would; rank 1.");
    }

    @Test
    void withoutVotesThereIsNoInterval() {
        assertThatThrownBy(() -> ShareInterval.JEFFREYS.of(0, 0, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nobody was for or against; without votes the interval is undefined");
        assertThatThrownBy(() -> ShareInterval.JEFFREYS.of(-1, 2, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ShareInterval.JEFFREYS.of(1, 2, 95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LowerBound(ShareInterval.JEFFREYS, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertInterval(
            ShareInterval kind, long agree, long all, double low, double high, double tolerance) {
        Interval interval = kind.of(agree, all - agree, 0.95);

        assertThat(interval.low()).isCloseTo(low, within(tolerance));
        assertThat(interval.high()).isCloseTo(high, within(tolerance));
        // The noes have the mirrored interval.
        assertThat(kind.of(all - agree, agree, 0.95).low()).isCloseTo(1 - interval.high(), within(1e-12));
    }
}
