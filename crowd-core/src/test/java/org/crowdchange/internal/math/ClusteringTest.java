package org.crowdchange.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ClusteringTest {
    private static final double[][] LINE = {{0}, {1}, {10}, {11}};
    private static final double[] ONCE = {1, 1, 1, 1};

    @Test
    void twoHeapsAreTwoGroups() {
        int[] groups = new KMeans(LINE, ONCE).groups(2, 1);

        assertThat(groups[0]).isEqualTo(groups[1]).isNotEqualTo(groups[2]);
        assertThat(groups[2]).isEqualTo(groups[3]);
    }

    @Test
    void theSilhouetteIsThatOfAHandCalculation() {
        // 0: inside 1, outside (10 + 11) / 2 = 10.5, so 9.5 / 10.5; 1: inside 1, outside 9.5, so 8.5 / 9.5.
        double mean = (9.5 / 10.5 + 8.5 / 9.5) / 2;

        assertThat(Silhouette.mean(LINE, ONCE, new int[] {0, 0, 1, 1}, 2)).isCloseTo(mean, within(1e-12));
    }

    @Test
    void aPointTwiceOverIsTwoPoints() {
        double[][] points = {{0}, {0}, {3}, {10}};

        assertThat(Silhouette.mean(new double[][] {{0}, {3}, {10}}, new double[] {2, 1, 1}, new int[] {0, 0, 1}, 2))
                .isCloseTo(Silhouette.mean(points, ONCE, new int[] {0, 0, 0, 1}, 2), within(1e-12));
    }

    @Property(tries = 200)
    void everyGroupHasAPointAndEveryPointTheNearestCentre(
            @ForAll("points") double[][] points, @ForAll @IntRange(min = 1, max = 5) int wanted, @ForAll long seed) {
        int different =
                (int) Arrays.stream(points).map(Arrays::toString).distinct().count();
        int k = Math.min(wanted, different);
        double[] weights = new double[points.length];
        Arrays.fill(weights, 1);

        int[] groups = new KMeans(points, weights).groups(k, seed);

        assertThat(Arrays.stream(groups).distinct().count()).isEqualTo(k);
        assertThat(new KMeans(points, weights).groups(k, seed)).isEqualTo(groups);
    }

    @Provide
    Arbitrary<double[][]> points() {
        return Arbitraries.integers()
                .between(-3, 3)
                .list()
                .ofSize(2)
                .map(xy -> new double[] {xy.get(0), xy.get(1)})
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(list -> list.toArray(double[][]::new));
    }
}
