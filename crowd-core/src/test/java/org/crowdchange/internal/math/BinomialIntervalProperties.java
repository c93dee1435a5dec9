package org.crowdchange.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

class BinomialIntervalProperties {

    private static final long MOST = 1L << 40;

    @Property
    void theShareLiesInItsInterval(
            @ForAll @LongRange(max = MOST) long yes,
            @ForAll @LongRange(max = MOST) long no,
            @ForAll @Scale(4) @DoubleRange(min = 0.01, max = 8) double z) {
        Assume.that(yes + no > 0);
        double share = (double) yes / (yes + no);

        assertThat(BinomialInterval.wilsonLower(yes, no, z)).isBetween(0.0, share);
        assertThat(BinomialInterval.wilsonUpper(yes, no, z)).isBetween(share, 1.0);
    }

    @Property
    void oneMoreYesNeverLowersItAndOneMoreNoNeverRaisesIt(
            @ForAll @LongRange(max = MOST) long yes,
            @ForAll @LongRange(max = MOST) long no,
            @ForAll @Scale(12) @DoubleRange(min = 1e-12, max = 8) double z) {
        Assume.that(yes + no > 0);
        double lower = BinomialInterval.wilsonLower(yes, no, z);

        assertThat(BinomialInterval.wilsonLower(yes + 1, no, z)).isGreaterThanOrEqualTo(lower);
        assertThat(BinomialInterval.wilsonLower(yes, no + 1, z)).isLessThanOrEqualTo(lower);
    }
}
