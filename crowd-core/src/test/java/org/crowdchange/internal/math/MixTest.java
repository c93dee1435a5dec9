package org.crowdchange.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MixTest {

    /** The first numbers that SplitMix64 gives for the seed 1234567, as published at rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64. */
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
}
