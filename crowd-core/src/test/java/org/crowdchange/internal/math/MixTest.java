package org.crowdchange.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MixTest {

    /**
     * The first numbers that SplitMix64 gives for the seed 1234567, as published at
     * rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64.
     */
    @Test
    void numbersAreThoseOfTheReference() {
        long gamma = 0x9E3779B97F4A7C15L;

        assertThat(Long.toUnsignedString(Mix.mix(1234567 + gamma))).isEqualTo("6457827717110365317");
        assertThat(Long.toUnsignedString(Mix.mix(1234567 + 2 * gamma))).isEqualTo("3203168211198807973");
        assertThat(Long.toUnsignedString(Mix.mix(1234567 + 3 * gamma))).isEqualTo("9817491932198370423");
    }

    @Test
    void unitsFillTheUnitIntervalEvenly() {
        int[] tenths = new int[10];
        double sum = 0;
        for (int i = 0; i < 10_000; i++) {
            double unit = Mix.unit(7, i);
            tenths[(int) (10 * unit)]++;
            sum += unit;
        }

        assertThat(sum / 10_000).isCloseTo(0.5, within(0.01));
        for (int count : tenths) {
            assertThat(count).isBetween(850, 1150);
        }
    }

    @Test
    void drawsAreEvenlyDistributedOverSeedsAndOverFacts() {
        int n = 200_000;
        int[] overSeeds = new int[20];
        int[] overFacts = new int[20];
        double product = 0;
        for (int i = 0; i < n; i++) {
            double one = Mix.unitOf(i, 3, 1, Long.MAX_VALUE);
            double other = Mix.unitOf(7, i % 450, i / 450, 5);
            overSeeds[(int) (20 * one)]++;
            overFacts[(int) (20 * other)]++;
            product += (one - 0.5) * (Mix.unitOf(i, 3, 2, Long.MAX_VALUE) - 0.5);
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
        assertThat(Mix.unitOf(1, 2, 3)).isNotEqualTo(Mix.unitOf(1, 3, 2));
        assertThat(Mix.unitOf(1, 2, 3)).isEqualTo(Mix.unitOf(1, 2, 3)).isBetween(0.0, 1.0);
    }
}
