package org.crowdchange.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace();

    @Test
    void whatTheFirstFewBatchesTookIsNotReliedOn() {
        for (int batch = 1; batch <= 4; batch++) {
            assertThat(pace.nanos(10, 10_000)).isZero();
            pace.measured(512, 5_000_000_000L);
        }
        assertThat(pace.nanos(10, 10_000)).isZero();
        pace.measured(512, 5_000_000_000L);
        assertThat(pace.nanos(10, 10_000)).isCloseTo(50e9, within(1000.0));
    }

    @Test
    void whatABatchAndWhatAByteTakesIsToldApart() {
        for (int size = 500; size < 50_000; size += 500) {
            pace.measured(size, 2_000_000 + 30 * size);
        }
        assertThat(pace.nanos(1, 500)).isCloseTo(2_015_000, within(100.0));
        assertThat(pace.nanos(3, 1_000_000)).isCloseTo(36_000_000, within(1000.0));
    }

    @Test
    void batchesOfOneSizeSayNothingAboutLargerOnes() {
        for (int i = 0; i < 20; i++) {
            pace.measured(512, 5_000_000);
        }
        assertThat(pace.nanos(1, 512 * 400)).isCloseTo(5_000_000, within(100.0));
        assertThat(pace.nanos(4, 512 * 4000)).isCloseTo(20_000_000, within(100.0));
    }

    @Test
    void estimatesAreNeverNegative() {
        Pace largeOnesAreFaster = new Pace();
        Pace smallOnesTakeNoTime = new Pace();
        for (int i = 0; i < 5; i++) {
            largeOnesAreFaster.measured(100_000, 1000);
            largeOnesAreFaster.measured(1000, 100_000);
            smallOnesTakeNoTime.measured(1000, 1);
            smallOnesTakeNoTime.measured(100_000, 1_000_000_000);
        }
        assertThat(largeOnesAreFaster.nanos(1, 10_000_000)).isPositive();
        assertThat(smallOnesTakeNoTime.nanos(1, 1)).isPositive();
        assertThat(smallOnesTakeNoTime.nanos(1, 100_000)).isCloseTo(1e9, within(1e7));
    }

    @Test
    void oldBatchesAreForgotten() {
        pace.measured(512, 30_000_000_000L);
        for (int i = 0; i < 60; i++) {
            pace.measured(512, 1_000_000);
        }
        assertThat(pace.nanos(1, 512)).isLessThan(10_000_000);
    }
}
