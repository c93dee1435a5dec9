package org.crowdchange.ranking.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.crowdchange.internal.math.Beta;
import org.crowdchange.ranking.Interval;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.tally.ScoreTally;
import org.junit.jupiter.api.Test;

class ScoreDirichletTest {

    @Test
    void theQuantileIsNearTheSimulatedOne() {
        // NumPy: np.quantile(default_rng(1).dirichlet(counts + 1, 2_000_000) @ [1, 2, 3, 4, 5], [0.025, 0.975])
        assertNear(interval(0, 1, 2, 5, 10), 3.533, 4.458);
        assertNear(interval(10, 0, 0, 0, 10), 2.276, 3.724);
        assertNear(interval(0, 0, 0, 0, 3), 2.688, 4.584);
    }

    private static void assertNear(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, within(0.03));
        assertThat(interval.high()).isCloseTo(high, within(0.03));
    }

    @Test
    void onTwoLevelsItIsTheBetaPosterior() {
        ScoreTally tally =
                ScoreTally.builder().add("rota", 1, 41).add("rota", 0, 9).build();

        RankedItem item = new ScoreDirichlet().rank(tally).items().get(0);

        assertThat(item.score()).isCloseTo(Beta.lowerQuantile(0.025, 42, 10), within(1e-12));
        assertThat(item.interval().orElseThrow().high()).isCloseTo(Beta.upperQuantile(0.025, 42, 10), within(1e-12));
    }

    @Test
    void manyGoodScoresBeatASinglePerfectOne() {
        ScoreTally tally = ScoreTally.builder()
                .scale(1, 5)
                .add("few", 5)
                .add("many", 4, 40)
                .add("many", 5, 20)
                .build();

        assertThat(new ScoreDirichlet().rank(tally).items())
                .extracting(RankedItem::item)
                .containsExactly("many", "few");
    }

    @Test
    void onAScaleOfOneLevelAllTie() {
        ScoreTally tally =
                ScoreTally.builder().add("a", 3).add("b", 3, 7).item("c").build();

        assertThat(new ScoreDirichlet().rank(tally).tiers()).hasSize(2);
        assertThat(new ScoreDirichlet().rank(tally).items().get(0).score()).isEqualTo(3);
    }

    @Test
    void theSentenceTellsTheAverageAndWhatIsToBeExpected() {
        ScoreTally tally = ScoreTally.builder()
                .scale(1, 5)
                .add("rota", 5, 10)
                .add("rota", 4, 5)
                .add("rota", 3, 2)
                .add("rota", 2)
                .build();

        assertThat(new ScoreDirichlet()
                        .rank(tally)
                        .explain("rota")
                        .orElseThrow()
                        .sentence())
                .isEqualTo("18 scores, 4.33 on average, at least 3.54 to be expected; rank 1.");
    }

    @Test
    void impossibleParametersAreRefused() {
        assertThatThrownBy(() -> new ScoreDirichlet(0, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("prior is 0.0; expected 0.01 to 1000");
        assertThatThrownBy(() -> new ScoreDirichlet(1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Interval interval(int... counts) {
        ScoreTally.Builder builder = ScoreTally.builder().scale(1, 5);
        for (int i = 0; i < counts.length; i++) {
            builder.add("item", i + 1, counts[i]);
        }
        return new ScoreDirichlet()
                .rank(builder.build())
                .items()
                .get(0)
                .interval()
                .orElseThrow();
    }
}
