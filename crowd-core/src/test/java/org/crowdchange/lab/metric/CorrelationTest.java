package org.crowdchange.lab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The numbers are those of SciPy 1.17: kendalltau, somersd, spearmanr, pearsonr, weightedtau. */
class CorrelationTest {
    private static final double[] X = {12, 2, 1, 12, 2};
    private static final double[] Y = {1, 4, 7, 1, 0};
    private static final double[] A = {1, 1, 2, 2, 3, 3, 4, 4, 5, 5};
    private static final double[] B = {1, 2, 1, 3, 2, 4, 4, 3, 5, 1};

    @Test
    void kendallsTauAllowsForTies() {
        KendallTau tau = KendallTau.of(X, Y);

        assertThat(tau.tauB()).isCloseTo(-0.4714045207910316, within(1e-14));
        assertThat(tau.tauC()).isCloseTo(-0.48, within(1e-14));
        assertThat(tau.somersD()).isCloseTo(-0.5, within(1e-14));
        assertThat(tau.pValue()).isCloseTo(0.28274545993277467, within(1e-14));

        KendallTau other = KendallTau.of(A, B);
        assertThat(other.tauB()).isCloseTo(0.40509574683346666, within(1e-14));
        assertThat(other.tauC()).isCloseTo(0.4, within(1e-14));
        assertThat(other.somersD()).isCloseTo(0.4, within(1e-14));
        assertThat(other.pValue()).isCloseTo(0.1339937095149885, within(1e-13));
    }

    @Test
    void withoutTiesTheProbabilityIsExactUpToThirtyThreeItems() {
        double[] swapped = {2, 1, 4, 3, 6, 5, 8, 7};
        assertThat(KendallTau.of(count(8), swapped).pValue()).isCloseTo(0.014136904761904762, within(1e-16));

        double[] strewn =
                IntStream.range(0, 33).mapToDouble(i -> (7 * i + 3) % 33).toArray();
        assertThat(KendallTau.of(count(33), strewn).tauB()).isCloseTo(0.125, within(1e-14));
        assertThat(KendallTau.of(count(33), strewn).pValue()).isCloseTo(0.31650710505376345, within(1e-12));

        double[] far = count(34);
        far[5] = 31;
        far[30] = 6;
        assertThat(KendallTau.of(count(34), far).pValue()).isCloseTo(6.709136001599392e-12, within(1e-24));

        double[] near = count(34);
        near[5] = 7;
        near[6] = 6;
        assertThat(KendallTau.of(count(34), near).pValue()).isCloseTo(2.30326712415439e-37, within(1e-49));
    }

    @Test
    void twoItemsAlwaysAgreeOrDisagree() {
        KendallTau tau = KendallTau.of(new double[] {1, 2}, new double[] {2, 1});

        assertThat(tau.tauB()).isEqualTo(-1);
        assertThat(tau.pValue()).isEqualTo(1);
        assertThat(tau.discordant()).isEqualTo(1);
    }

    @Test
    void spearmanPearsonAndTheWeightedTau() {
        assertThat(Correlation.spearman(new double[] {1, 2, 3, 4, 5}, new double[] {5, 6, 7, 8, 7}))
                .isCloseTo(0.8207826816681233, within(1e-14));
        assertThat(Correlation.spearman(A, B)).isCloseTo(0.44026027974829923, within(1e-14));
        assertThat(Correlation.pearson(new double[] {1, 2, 3, 4, 5}, new double[] {10, 9, 2.5, 6, 4}))
                .isCloseTo(-0.7426106572325056, within(1e-14));
        assertThat(Correlation.weightedTau(X, Y)).isCloseTo(-0.5669496815368272, within(1e-14));
        assertThat(Correlation.weightedTau(A, B)).isCloseTo(0.5163078726085428, within(1e-14));
        assertThat(Correlation.weightedTau(new double[] {1, 1, 2, 2}, new double[] {1, 2, 1, 2}))
                .isCloseTo(0.1, within(1e-14));
    }

    @Test
    void whatDoesNotVaryHasNoCorrelation() {
        for (double[][] each :
                new double[][][] {{{1, 1, 1}, {1, 2, 3}}, {{1, 2, 3}, {1, 1, 1}}, {{1, 1}, {2, 2}}, {{1}, {2}}, {{}, {}}
                }) {
            KendallTau tau = KendallTau.of(each[0], each[1]);
            assertThat(tau.tauB()).isNaN();
            assertThat(tau.tauC()).isNaN();
            assertThat(tau.somersD()).isNaN();
            assertThat(tau.pValue()).isNaN();
            assertThat(Correlation.spearman(each[0], each[1])).isNaN();
            assertThat(Correlation.pearson(each[0], each[1])).isNaN();
            assertThat(Correlation.weightedTau(each[0], each[1])).isNaN();
        }
    }

    @Test
    void extremeScoresAreNoTrouble() {
        assertThat(Correlation.pearson(new double[] {-1e300, 0, 1e300}, new double[] {1, 2, 3}))
                .isCloseTo(1, within(1e-15));
        assertThat(Correlation.pearson(new double[] {0, 1e-300, 2e-300}, new double[] {3, 2, 1}))
                .isCloseTo(-1, within(1e-15));
    }

    @Test
    void refusesListsThatDoNotBelongTogether() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KendallTau.of(new double[2], new double[3]))
                .withMessage("the lists hold 2 and 3 scores; expected as many of both");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.pearson(new double[] {1, Double.NaN}, new double[2]))
                .withMessageContaining("score 2 is NaN");
    }

    private static double[] count(int n) {
        return IntStream.rangeClosed(1, n).asDoubleStream().toArray();
    }
}
