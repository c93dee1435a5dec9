package org.crowdchange.lab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StandardNormalTest {

    @Test
    void quantilesAreThoseOfPublishedTables() {
        assertThat(StandardNormal.quantile(0.975)).isCloseTo(1.959964, within(1e-6));
        assertThat(StandardNormal.quantile(0.1)).isCloseTo(-1.281552, within(1e-6));
        assertThatThrownBy(() -> StandardNormal.quantile(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
