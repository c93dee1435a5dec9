package org.crowdchange.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RadixSortProperties {

    @Property(tries = 200)
    void keysComeIntoTheirOrderAndEqualOnesKeepTheirs(
            @ForAll @IntRange(max = 2000) int size,
            @ForAll @IntRange(min = 1, max = 63) int bits,
            @ForAll Random random) {
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = random.nextLong() >>> (64 - bits);
        }
        long[] sorted = keys.clone();
        Arrays.sort(sorted);

        int[] order = RadixSort.order(keys);

        for (int i = 0; i < size; i++) {
            assertThat(keys[order[i]]).isEqualTo(sorted[i]);
            assertThat(i == 0 || keys[order[i - 1]] < keys[order[i]] || order[i - 1] < order[i])
                    .isTrue();
        }
        RadixSort.sort(keys);
        assertThat(keys).isEqualTo(sorted);
    }
}
