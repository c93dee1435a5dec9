package org.crowdchange.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalTest {

    @Test
    void quantilesAreThoseOfPublishedTables() {
        assertThat(Normal.quantile(0.5)).isZero();
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-15));
        assertThat(Normal.quantile(0.025)).isCloseTo(-1.959963984540054, within(1e-15));
        assertThat(Normal.quantile(0.995)).isCloseTo(2.575829303548901, within(1e-15));
        // SciPy: norm.ppf(1e-10)
        assertThat(Normal.quantile(1e-10)).isCloseTo(-6.361340902404056, within(1e-14));
    }

    @Test
    void aTwoSidedLevelLeavesHalfOfTheRestAtEitherEnd() {
        assertThat(Normal.twoSided(0.95)).isCloseTo(1.959963984540054, within(1e-15));
        // The z of Reddit's order "best".
        assertThat(Normal.twoSided(0.8)).isCloseTo(1.281551565545, within(1e-12));
    }

    @Test
    void onlyProbabilitiesBetweenZeroAndOneHaveAQuantile() {
        for (double impossible : new double[] {0, 1, -1, 2, Double.NaN}) {
            assertThatThrownBy(() -> Normal.quantile(impossible))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is " + impossible + ";");
            assertThatThrownBy(() -> Normal.twoSided(impossible)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
