package org.crowdchange.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CholeskyProperties {

    @Property(tries = 60)
    void whatIsSolvedAndInvertedGivesTheRightHandSideAndTheIdentity(
            @ForAll @IntRange(min = 1, max = 100) int n, @ForAll Random random) {
        double[][] a = positiveDefinite(n, random);
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            b[i] = random.nextGaussian();
        }

        double[] x = Cholesky.of(copy(a)).solve(b);
        double[][] inverse = Cholesky.of(copy(a)).inverse();
        double[] diagonal = Cholesky.of(copy(a)).inverseDiagonal();

        for (int i = 0; i < n; i++) {
            double product = 0;
            for (int j = 0; j < n; j++) {
                product += a[i][j] * x[j];
                double entry = 0;
                for (int k = 0; k < n; k++) {
                    entry += a[i][k] * inverse[k][j];
                }
                assertThat(entry).isCloseTo(i == j ? 1 : 0, within(1e-9));
            }
            assertThat(product).isCloseTo(b[i], within(1e-9));
            assertThat(diagonal[i]).isCloseTo(inverse[i][i], within(1e-12));
        }
    }

    @Example
    void aMatrixThatIsNotPositiveDefiniteIsRefused() {
        assertThatThrownBy(() -> Cholesky.of(new double[][] {{1, 2}, {2, 1}}))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("pivot 1 is -3.0");
    }

    private static double[][] positiveDefinite(int n, Random random) {
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i][i] += 1;
            for (int j = 0; j < i; j++) {
                double weight = random.nextDouble();
                a[i][j] -= weight;
                a[j][i] -= weight;
                a[i][i] += weight;
                a[j][j] += weight;
            }
        }
        return a;
    }

    private static double[][] copy(double[][] a) {
        double[][] copy = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            copy[i] = a[i].clone();
        }
        return copy;
    }
}
