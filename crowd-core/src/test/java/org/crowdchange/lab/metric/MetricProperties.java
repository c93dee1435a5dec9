package org.crowdchange.lab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** What holds of the metrics for every input; counts are compared with those of all pairs, one by one. */
class MetricProperties {

    /** Two lists of one length, of scores that tie. */
    @Provide
    Arbitrary<double[][]> pairs() {
        Arbitrary<Double> scores = Arbitraries.integers().between(-2, 3).map(Integer::doubleValue);
        return Arbitraries.integers()
                .between(0, 14)
                .flatMap(n -> scores.list().ofSize(2 * n).map(all -> new double[][] {
                    all.subList(0, n).stream().mapToDouble(Double::doubleValue).toArray(),
                    all.subList(n, 2 * n).stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray()
                }));
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return Arbitraries.of("a", "b", "c", "d", "e", "f", "g").list().uniqueElements();
    }

    @Property(tries = 500)
    void pairsAreCountedAsOneByOne(@ForAll("pairs") double[][] pair) {
        double[] x = pair[0];
        double[] y = pair[1];
        long concordant = 0;
        long discordant = 0;
        double tied = 0;
        double[] weights = new double[3];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                double sign = Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
                concordant += sign > 0 ? 1 : 0;
                discordant += sign < 0 ? 1 : 0;
                tied += x[i] == x[j] ? 1 : 0;
                double weight = weight(x, y, i) + weight(x, y, j);
                weights[0] += weight * sign;
                weights[1] += x[i] == x[j] ? 0 : weight;
                weights[2] += y[i] == y[j] ? 0 : weight;
            }
        }
        KendallTau tau = KendallTau.of(x, y);

        assertThat(tau.concordant()).isEqualTo(concordant);
        assertThat(tau.discordant()).isEqualTo(discordant);
        if (!Double.isNaN(tau.tauB())) {
            double pairs = x.length * (x.length - 1) / 2.0;
            assertThat(tau.somersD()).isCloseTo((concordant - discordant) / (pairs - tied), within(1e-12));
            assertThat(WeightedPairs.tau(x, y))
                    .isCloseTo(weights[0] / Math.sqrt(weights[1] * weights[2]), within(1e-12));
            assertThat(tau.pValue()).isBetween(0.0, 1.0);
        }
    }

    /** 1 / (1 + the number of items that stand before in descending order of x, ties by y). */
    private static double weight(double[] x, double[] y, int item) {
        int before = 0;
        int equal = 0;
        for (int i = 0; i < x.length; i++) {
            before += x[i] > x[item] || (x[i] == x[item] && y[i] > y[item]) ? 1 : 0;
            // Equal in both: whoever stands later in the lists is counted first, which makes no difference to the sums.
            equal += x[i] == x[item] && y[i] == y[item] && i > item ? 1 : 0;
        }
        return 1.0 / (1 + before + equal);
    }

    @Property(tries = 300)
    void correlationsAreSymmetricAndBounded(@ForAll("pairs") double[][] pair) {
        double[] x = pair[0];
        double[] y = pair[1];
        assertThat(KendallTau.of(y, x).tauB()).isEqualTo(KendallTau.of(x, y).tauB(), within(1e-14));
        assertThat(Correlation.spearman(y, x)).isEqualTo(Correlation.spearman(x, y), within(1e-14));
        assertThat(Correlation.weightedTau(y, x)).isEqualTo(Correlation.weightedTau(x, y), within(1e-14));
        assertThat(RankDistance.footrule(x, y)).isEqualTo(RankDistance.footrule(y, x));
        for (double each : new double[] {KendallTau.of(x, y).tauB(), Correlation.pearson(x, y)}) {
            assertThat(Double.isNaN(each) || Math.abs(each) <= 1).isTrue();
        }
    }

    @Property(tries = 300)
    void theFootruleIsAtLeastKendallsDistanceAndAtMostTwice(
            @ForAll("lists") List<String> order, @ForAll Random random) {
        // Diaconis and Graham 1977, theorem 2
        List<String> other = new ArrayList<>(order);
        Collections.shuffle(other, random);
        double[] x = order.stream().mapToDouble(order::indexOf).toArray();
        double[] y = order.stream().mapToDouble(other::indexOf).toArray();

        assertThat(RankDistance.footrule(x, y))
                .isBetween((double) RankDistance.kendall(x, y), 2.0 * RankDistance.kendall(x, y));
    }

    @Property(tries = 300)
    void whatListsShowIsNoMoreThanWhatIsToBeExpectedAndAtMostAll(
            @ForAll("lists") List<String> one,
            @ForAll("lists") List<String> other,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double persistence) {
        double shown = RankBiasedOverlap.shown(one, other, persistence);
        double expected = RankBiasedOverlap.extrapolated(one, other, persistence);

        assertThat(expected).isBetween(shown - 1e-12, 1 + 1e-12);
        assertThat(RankBiasedOverlap.extrapolated(other, one, persistence)).isCloseTo(expected, within(1e-12));
        assertThat(RankBiasedOverlap.extrapolated(one, one, persistence)).isCloseTo(1, within(1e-12));
    }

    @Property(tries = 300)
    void noOrderGainsMoreThanTheOrderByRelevance(@ForAll("pairs") double[][] pair, @ForAll Gain gain) {
        double[] relevance = java.util.Arrays.stream(pair[0]).map(Math::abs).toArray();
        for (int places = 1; places < 16; places += 7) {
            assertThat(CumulativeGain.normalised(relevance, pair[1], places, gain))
                    .isBetween(0.0, 1 + 1e-12);
            assertThat(CumulativeGain.discounted(relevance, relevance, places, gain))
                    .isGreaterThanOrEqualTo(CumulativeGain.discounted(relevance, pair[1], places, gain) - 1e-12);
        }
    }

    @Property(tries = 300)
    void concentrationGoesFromNoneToAll(@ForAll("pairs") double[][] pair) {
        double[] amounts = java.util.Arrays.stream(pair[0]).map(Math::abs).toArray();
        double gini = Concentration.gini(amounts);
        if (!Double.isNaN(gini)) {
            double mean = java.util.Arrays.stream(amounts).average().orElseThrow();
            double distances = 0;
            for (double one : amounts) {
                for (double other : amounts) {
                    distances += Math.abs(one - other);
                }
            }
            assertThat(gini).isCloseTo(distances / (2 * amounts.length * amounts.length * mean), within(1e-12));
            assertThat(Concentration.entropy(amounts)).isBetween(0.0, Math.log(amounts.length) / Math.log(2) + 1e-12);
        }
    }
}
