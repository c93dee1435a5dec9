package org.crowdchange.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected numbers from mpmath with 50 digits, by the definitions phi(t) / Phi(t) and so on. */
class TruncatedNormalTest {
    private static final double PERCENT = 1e-10;

    @ParameterizedTest
    @CsvSource({
        "-40, 40.024968847207264, 0.99937733162140861, -804.60844201375379",
        "-8.5, 8.6145953201651729, 0.98719230880772791, -39.197396428217669",
        "-3, 3.2830986549304365, 0.92944081321473188, -6.6077262215103495",
        "-0.5, 1.1410777703680645, 0.73151959284412105, -1.1759117615936186",
        "0, 0.79788456080286536, 0.63661977236758134, -0.69314718055994531",
        "0.3, 0.61722085361273444, 0.56612783821825289, -0.4814101615884812",
        "2, 0.055247862678989959, 0.11354805168857645, -0.023012909328963488",
        "9, 1.0279773571668915e-18, 9.2517962145020233e-18, -1.1285884059538406e-19"
    })
    void agreesWithTheDefinitionBeyondABound(double t, double shift, double shrink, double logCdf) {
        assertThat(TruncatedNormal.shift(t)).isCloseTo(shift, withinPercentage(PERCENT));
        // Far out the shrinking is a difference of nearly equal numbers.
        assertThat(TruncatedNormal.shrink(t)).isCloseTo(shrink, withinPercentage(1e-8));
        assertThat(TruncatedNormal.logCdf(t)).isCloseTo(logCdf, withinPercentage(PERCENT));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.5, -0.92064460522203532, 0.92305790205755081",
        "-1, 0.5, 0.92064460522203532, 0.92305790205755081",
        "3, 0.1, -2.9900725920934074, 0.99673003934104443",
        "10, 0.01, -9.9996668931134306, 0.9999667336695702",
        "-40, 0.7, 39.325412449014939, 0.99935503885203396",
        "0.2, 3, -0.0055493558820010796, 0.029920051012934554",
        "5, 6, -0.28759997093917836, 0.3703137142233946",
        "2, 0.001, -1.9999993333336, 0.99999966666697778"
    })
    void agreesWithTheDefinitionWithinAMargin(double t, double margin, double shift, double shrink) {
        assertThat(TruncatedNormal.shiftWithin(t, margin)).isCloseTo(shift, withinPercentage(1e-8));
        assertThat(TruncatedNormal.shrinkWithin(t, margin)).isCloseTo(shrink, withinPercentage(1e-7));
    }

    @Test
    void aMarginOfNothingIsAPoint() {
        assertThat(TruncatedNormal.shiftWithin(2, 0)).isEqualTo(-2);
        assertThat(TruncatedNormal.shrinkWithin(2, 0)).isEqualTo(1);
        assertThat(TruncatedNormal.shiftWithin(0, 0.5)).isZero();
    }

    @Test
    void staysInRangeAtTheExtremes() {
        for (double t : new double[] {-1e300, -1e9, -1e3, -999.9, 0, 30, 1e9, 1e300}) {
            assertThat(TruncatedNormal.shrink(t)).isBetween(0.0, 1.0);
            assertThat(TruncatedNormal.shift(t)).isFinite().isNotNegative();
            for (double margin : new double[] {0, 1e-5, 1, 40, 1e9}) {
                assertThat(TruncatedNormal.shrinkWithin(t, margin)).isBetween(0.0, 1.0);
                assertThat(TruncatedNormal.shiftWithin(t, margin)).isFinite();
            }
        }
    }
}
