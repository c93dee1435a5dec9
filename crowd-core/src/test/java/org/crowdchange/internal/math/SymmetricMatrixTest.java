package org.crowdchange.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricMatrixTest {

    /** Second differences: the eigenvalues are 2 - 2 cos(k pi / (n + 1)), the vectors sin(i k pi / (n + 1)). */
    private static SymmetricMatrix differences(int size) {
        return new SymmetricMatrix(size) {
            @Override
            protected void multiply(double[] x, double[] product) {
                for (int i = 0; i < size; i++) {
                    product[i] = 2 * x[i] - (i > 0 ? x[i - 1] : 0) - (i + 1 < size ? x[i + 1] : 0);
                }
            }
        };
    }

    private static SymmetricMatrix diagonal(double... values) {
        return new SymmetricMatrix(values.length) {
            @Override
            protected void multiply(double[] x, double[] product) {
                for (int i = 0; i < values.length; i++) {
                    product[i] = values[i] * x[i];
                }
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 64, 65, 100, 200})
    void findsTheLeadingPairsOfAMatrixWithKnownOnes(int size) {
        Eigenpairs pairs = differences(size).leading(2);

        assertThat(pairs.converged()).isTrue();
        for (int k = 0; k < Math.min(2, size); k++) {
            double angle = (size - k) * Math.PI / (size + 1);
            assertThat(pairs.values()[k]).isCloseTo(2 - 2 * Math.cos(angle), within(1e-12));
            double scale = Math.sqrt(2.0 / (size + 1));
            double sign = Math.signum(pairs.vectors()[k][0]);
            for (int i = 0; i < size; i++) {
                assertThat(sign * pairs.vectors()[k][i]).isCloseTo(scale * Math.sin((i + 1) * angle), within(1e-6));
            }
        }
    }

    @Test
    void findsEqualEigenvaluesInLargeMatrices() {
        double[] values = new double[300];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 100 == 7 ? 5 : 1.0 / (1 + i);
        }

        Eigenpairs pairs = diagonal(values).leading(2);

        assertThat(pairs.values()[0]).isCloseTo(5, within(1e-12));
        assertThat(pairs.values()[1]).isCloseTo(5, within(1e-12));
        assertThat(pairs.values()[2]).isCloseTo(5, within(1e-12));
        assertThat(pairs.values()[3]).isCloseTo(1, within(1e-9));
    }

    @Test
    void aMatrixOfZerosHasNothingButZeros() {
        assertThat(diagonal(new double[100]).leading(2).values()).containsOnly(0.0);
        assertThat(diagonal(0, 0).leading(2).values()).containsExactly(0, 0);
        assertThat(diagonal().leading(2).values()).isEmpty();
    }

    @Test
    void vectorsAreOrthogonalAndOfLengthOne() {
        Eigenpairs pairs = differences(50).leading(2);

        for (int a = 0; a < 50; a++) {
            for (int b = 0; b <= a; b++) {
                double product = 0;
                for (int i = 0; i < 50; i++) {
                    product += pairs.vectors()[a][i] * pairs.vectors()[b][i];
                }
                assertThat(product).isCloseTo(a == b ? 1 : 0, within(1e-12));
            }
        }
    }
}
