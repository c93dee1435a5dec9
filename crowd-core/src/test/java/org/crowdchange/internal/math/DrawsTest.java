package org.crowdchange.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DrawsTest {

    @Test
    void drawsAreEvenlyDistributedOverSeedsAndOverFacts() {
        int n = 200_000;
        int[] overSeeds = new int[20];
        int[] overFacts = new int[20];
        double product = 0;
        for (int i = 0; i < n; i++) {
            double one = Draws.uniform(i, 3, 1, Long.MAX_VALUE);
            double other = Draws.uniform(7, i % 450, i / 450, 5);
            overSeeds[(int) (20 * one)]++;
            overFacts[(int) (20 * other)]++;
            product += (one - 0.5) * (Draws.uniform(i, 3, 2, Long.MAX_VALUE) - 0.5);
        }
        // Each of twenty parts holds 10,000; the standard deviation is 97.
        for (int part = 0; part < 20; part++) {
            assertThat(overSeeds[part]).isBetween(9_500, 10_500);
            assertThat(overFacts[part]).isBetween(9_500, 10_500);
        }
        // Draws of two items under one seed are uncorrelated: standard deviation 1/12 / sqrt(n) = 0.0002.
        assertThat(product / n).isCloseTo(0, within(0.001));
    }

    @Test
    void theOrderOfFactsMatters() {
        assertThat(Draws.uniform(1, 2, 3)).isNotEqualTo(Draws.uniform(1, 3, 2));
        assertThat(Draws.uniform(1, 2, 3)).isEqualTo(Draws.uniform(1, 2, 3)).isBetween(0.0, 1.0);
    }
}
