package org.crowdchange.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.numbers.gamma.LogBeta;

class BetaComparisonProperties {

    /** With whole parameters the integral is a sum: E. Miller, "Formulas for Bayesian A/B testing" (2015). */
    private static double sum(int a, int b, int c, int d) {
        double sum = 0;
        for (int i = 0; i < a; i++) {
            sum += Math.exp(
                    LogBeta.value(c + i, b + d) - Math.log(b + i) - LogBeta.value(1 + i, b) - LogBeta.value(c, d));
        }
        return sum;
    }

    @Property(tries = 300)
    void withWholeParametersItIsASum(
            @ForAll @IntRange(min = 1, max = 200) int a,
            @ForAll @IntRange(min = 1, max = 200) int b,
            @ForAll @IntRange(min = 1, max = 200) int c,
            @ForAll @IntRange(min = 1, max = 200) int d) {
        assertThat(BetaComparison.above(a, b, c, d)).isCloseTo(sum(a, b, c, d), within(1e-11));
    }

    @Property(tries = 300)
    void oneOfTheTwoIsTheLarger(
            @ForAll @Scale(3) @DoubleRange(min = 0.01, max = 1e4) double a,
            @ForAll @Scale(3) @DoubleRange(min = 0.01, max = 10) double b,
            @ForAll @Scale(3) @DoubleRange(min = 0.01, max = 1e4) double c,
            @ForAll @Scale(3) @DoubleRange(min = 0.01, max = 100) double d) {
        assertThat(BetaComparison.above(a, b, c, d) + BetaComparison.above(c, d, a, b))
                .isCloseTo(1, within(1e-10));
        assertThat(BetaComparison.above(a, b, a, b)).isCloseTo(0.5, within(1e-10));
        // Against a uniform variable it is the mean.
        assertThat(BetaComparison.above(a, b, 1, 1)).isCloseTo(a / (a + b), within(1e-10));
    }

    @Example
    void probabilitiesAreThoseOfScipy() {
        // SciPy: integrate.quad(lambda x: beta(3.5, 1.5).pdf(x) * beta(2.5, 2.5).cdf(x), 0, 1)
        assertThat(BetaComparison.above(3.5, 1.5, 2.5, 2.5)).isCloseTo(0.763499408380297, within(1e-9));
    }

    @Example
    void impossibleParametersAreRefused() {
        assertThatThrownBy(() -> BetaComparison.above(0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BetaComparison.above(1, 1, 1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
