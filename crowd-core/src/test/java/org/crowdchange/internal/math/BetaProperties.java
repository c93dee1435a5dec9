package org.crowdchange.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class BetaProperties {

    @Provide
    Arbitrary<Double> parameters() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(0.01, 3).ofScale(6),
                Arbitraries.doubles().between(1, 1e5).ofScale(3),
                // Evenly over the orders of magnitude.
                Arbitraries.doubles().between(0, 41).ofScale(3).map(power -> Math.pow(2, power)));
    }

    @Provide
    Arbitrary<Double> tails() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.025, 0.005, 0.25, 0.5, 1e-12),
                Arbitraries.doubles().between(0.0001, 0.5).ofScale(6));
    }

    @Property
    void theDistributionFunctionLeadsBackFromTheQuantile(
            @ForAll("tails") double tail, @ForAll("parameters") double a, @ForAll("parameters") double b) {
        double quantile = Beta.lowerQuantile(tail, a, b);

        assertThat(quantile).isBetween(0.0, 1.0);
        if (quantile > 1e-300 && quantile < 1 - 1e-3) {
            // The distribution function itself loses digits as its parameters grow.
            double tolerance = 1e-10 + 1e-16 * (a + b);
            assertThat(Beta.cumulative(quantile, a, b)).isCloseTo(tail, within(tolerance * tail));
        }
    }

    @Property
    void aSecondParameterOfOneGivesAPower(@ForAll("tails") double tail, @ForAll("parameters") double a) {
        // Beta(a, 1) has the distribution function x^a.
        double expected = Math.pow(tail, 1 / a);

        assertThat(Beta.lowerQuantile(tail, a, 1)).isCloseTo(expected, within(1e-300 + 1e-11 * expected));
    }

    @Property
    void aFirstParameterOfOneGivesThePowerOfTheRest(@ForAll("tails") double tail, @ForAll("parameters") double b) {
        // Beta(1, b) has the distribution function 1 - (1 - x)^b.
        double expected = -Math.expm1(Math.log1p(-tail) / b);

        assertThat(Beta.lowerQuantile(tail, 1, b)).isCloseTo(expected, within(1e-11 * expected));
    }

    @Property
    void halfOfASymmetricDistributionLiesBelowOneHalf(@ForAll("parameters") double a) {
        assertThat(Beta.lowerQuantile(0.5, a, a)).isCloseTo(0.5, within(1e-11));
        assertThat(Beta.upperQuantile(0.5, a, a)).isCloseTo(0.5, within(1e-11));
    }

    @Property
    void theArcSineLawHasTheSquareOfASine(@ForAll @Scale(6) @DoubleRange(min = 1e-6, max = 0.5) double tail) {
        // Beta(1/2, 1/2): the quantile is sin²(π p / 2).
        double sine = Math.sin(Math.PI * tail / 2);

        assertThat(Beta.lowerQuantile(tail, 0.5, 0.5)).isCloseTo(sine * sine, within(1e-12 * sine * sine));
        assertThat(Beta.upperQuantile(tail, 0.5, 0.5)).isCloseTo(1 - sine * sine, within(1e-12));
    }

    @Example
    void quantilesAreThoseOfScipy() {
        // SciPy 1.17.1: beta.ppf(p, a, b)
        assertQuantile(0.025, 42, 10, 0.691274013881011);
        assertQuantile(0.005, 3, 250_000, 1.3514472359205143e-06);
        assertQuantile(0.025, 0.5, 2.5, 0.00021690847003096587);
        assertQuantile(0.0005, 120.5, 7, 0.8569655607993336);
        assertQuantile(0.25, 1001, 1000, 0.4927102679597702);
        assertQuantile(0.005, 0x1p33, 0x1p33, 0.4999901739909999);
    }

    @Example
    void whatLiesOutsideOfTheDomainIsRefused() {
        assertThatThrownBy(() -> Beta.lowerQuantile(0.6, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the probability is 0.6; expected above 0 and at most 0.5");
        assertThatThrownBy(() -> Beta.lowerQuantile(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Beta.lowerQuantile(0.5, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Beta.lowerQuantile(0.5, 1, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Beta.lowerQuantile(0.5, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertQuantile(double probability, double a, double b, double expected) {
        assertThat(Beta.lowerQuantile(probability, a, b)).isCloseTo(expected, within(1e-12 * expected));
    }
}
