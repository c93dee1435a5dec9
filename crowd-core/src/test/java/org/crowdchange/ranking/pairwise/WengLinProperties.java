package org.crowdchange.ranking.pairwise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.ComparisonLog;
import org.crowdchange.tally.PairOutcome;

class WengLinProperties extends LogMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<ComparisonLog>> methods() {
        Arbitrary<Double> half = Arbitraries.of(25.0 / 6, 1.0);
        return Combinators.combine(
                        Arbitraries.of(WengLinModel.class),
                        numbers(-10, 1500, 25.0),
                        numbers(0.5, 100, 25.0 / 3),
                        half,
                        Arbitraries.of(1e-4, 1e-12, 1.0),
                        Arbitraries.of(0.0, 25.0 / 300, 2.0),
                        Arbitraries.of(3.0, 0.0, 2.5))
                .as((model, mu, sigma, beta, kappa, tau, caution) -> {
                    // What a model does not read stays as it is, so that it need not be written down.
                    double epsilon = model.isThurstone() ? sigma / 100 : 0.1;
                    int window = model.isPart() ? 1 + sigma.intValue() : 4;
                    return new WengLin(model, mu, sigma, beta, kappa, tau, epsilon, window, caution, 0.9);
                });
    }

    @Override
    protected double score(Explanation explanation) {
        return explanation.value("mean") - explanation.value("caution") * explanation.value("deviation");
    }

    @Provide
    Arbitrary<WengLinModel> models() {
        return Arbitraries.of(WengLinModel.class);
    }

    @Property
    void aWinNeverLowersAndALossNeverRaisesAMean(
            @ForAll("models") WengLinModel model, @ForAll("tallies") ComparisonLog log) {
        WengLin method = new WengLin(model, 25, 8, 4, 1e-4, 0.1, 0.1, 4, 0, 0.95);

        // Scores that are alike but for rounding share one, so a gain can be off by as much.
        double rounding = 30 * rounding();
        assertThat(gain(method, log, "a", "b", PairOutcome.LEFT)).isGreaterThan(-rounding);
        assertThat(gain(method, log, "a", "b", PairOutcome.RIGHT)).isLessThan(rounding);
    }

    @Property
    void aRankingOfTwoIsAComparison(@ForAll("models") WengLinModel model, @ForAll @IntRange(max = 2) int second) {
        WengLin method = new WengLin(model);
        PairOutcome outcome = second > 1 ? PairOutcome.LEFT : second == 1 ? PairOutcome.TIE : PairOutcome.RIGHT;

        List<Belief> rated = method.rate(List.of(method.initial(), method.initial()), 1, second);
        List<Belief> compared =
                method.beliefs(ComparisonLog.builder().add(7, "a", "b", outcome).build());

        for (int i = 0; i < 2; i++) {
            assertThat(rated.get(i).mean()).isCloseTo(compared.get(i).mean(), Offset.offset(1e-12));
            assertThat(rated.get(i).deviation()).isCloseTo(compared.get(i).deviation(), Offset.offset(1e-12));
        }
    }

    @Property
    void theOrderInWhichARankingIsGivenDoesNotMatter(
            @ForAll("models") WengLinModel model,
            @ForAll @Size(min = 2, max = 5) List<@IntRange(max = 3) Integer> places,
            @ForAll Random random) {
        // A window of four sees all of five.
        WengLin method = new WengLin(model);
        List<Belief> beliefs = places.stream()
                .map(place -> new Belief(20 + 3 * random.nextGaussian(), 1 + random.nextInt(8)))
                .toList();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, places.size()).boxed().toList());
        Collections.shuffle(order, random);

        List<Belief> straight =
                method.rate(beliefs, places.stream().mapToInt(i -> i).toArray());
        List<Belief> shuffled = method.rate(
                order.stream().map(beliefs::get).toList(),
                order.stream().mapToInt(places::get).toArray());

        for (int i = 0; i < order.size(); i++) {
            assertThat(shuffled.get(i).mean())
                    .isCloseTo(straight.get(order.get(i)).mean(), Offset.offset(1e-9));
            assertThat(shuffled.get(i).deviation())
                    .isCloseTo(straight.get(order.get(i)).deviation(), Offset.offset(1e-9));
        }
    }
}
