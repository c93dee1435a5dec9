package org.crowdchange.rankinglab.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ToleranceTest {

    @Test
    void withoutAToleranceTwelveDigitsMustAgree() {
        assertThat(Tolerance.EXACT.accepts(0.123456789012, 0.1234567890123)).isTrue();
        assertThat(Tolerance.EXACT.accepts(0.123456789012, 0.123456789022)).isFalse();
        assertThat(Tolerance.EXACT.accepts(0, 0)).isTrue();
        assertThat(Tolerance.EXACT.accepts(0, 1e-300)).isFalse();
    }

    @Test
    void theLargerOfAbsoluteAndRelativeToleranceCounts() {
        Tolerance tolerance = Tolerance.of(Optional.of(JsonMapper.shared().readTree("{\"abs\":0.1,\"rel\":0.01}")));

        assertThat(tolerance.accepts(1, 1.09)).isTrue();
        assertThat(tolerance.accepts(1, 1.11)).isFalse();
        assertThat(tolerance.accepts(100, 100.9)).isTrue();
        assertThat(tolerance.accepts(100, 101.1)).isFalse();
    }

    @Test
    void whatIsNoNumberMustBeNone() {
        assertThat(Tolerance.EXACT.accepts(Double.NaN, Double.NaN)).isTrue();
        assertThat(Tolerance.EXACT.accepts(Double.NaN, 0)).isFalse();
        assertThat(Tolerance.EXACT.accepts(0, Double.NaN)).isFalse();
        assertThat(Tolerance.EXACT.accepts(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY))
                .isTrue();
        assertThat(Tolerance.EXACT.accepts(Double.POSITIVE_INFINITY, Double.MAX_VALUE))
                .isFalse();
        assertThat(new Tolerance(1, 1).accepts(5, Double.POSITIVE_INFINITY)).isFalse();
    }
}
