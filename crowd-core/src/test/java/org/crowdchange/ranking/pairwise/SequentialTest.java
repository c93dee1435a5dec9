package org.crowdchange.ranking.pairwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.ComparisonLog;
import org.crowdchange.tally.PairOutcome;
import org.junit.jupiter.api.Test;

/** Ratings that depend on order, against the examples of their papers and libraries. */
class SequentialTest {

    private static final ComparisonLog ONE_WIN =
            ComparisonLog.builder().add(1, "a", "b", PairOutcome.LEFT).build();
    private static final ComparisonLog ONE_TIE =
            ComparisonLog.builder().add(1, "a", "b", PairOutcome.TIE).build();

    @Test
    void eloMovesHalfOfKBetweenEquals() {
        assertThat(new Elo(32, 10, 400, 1000).ratings(ONE_WIN)).containsExactly(1016, 984);
        assertThat(new Elo(32, 10, 400, 1000).ratings(ONE_TIE)).containsExactly(1000, 1000);
    }

    @Test
    void eloDependsOnTheOrder() {
        ComparisonLog lossFirst = ComparisonLog.builder()
                .add(1, "a", "b", PairOutcome.RIGHT)
                .add(2, "a", "b", PairOutcome.LEFT)
                .build();
        ComparisonLog winFirst = ComparisonLog.builder()
                .add(1, "a", "b", PairOutcome.LEFT)
                .add(2, "a", "b", PairOutcome.RIGHT)
                .build();
        ComparisonLog together = ComparisonLog.builder()
                .add(1, "a", "b", PairOutcome.LEFT)
                .add(1, "a", "b", PairOutcome.RIGHT)
                .build();

        // Who wins last stands above.
        assertThat(new Elo().rank(lossFirst).items().get(0).item()).isEqualTo("a");
        assertThat(new Elo().rank(winFirst).items().get(0).item()).isEqualTo("b");
        // Comparisons of one moment have no order.
        assertThat(new Elo().rank(together).tiers()).hasSize(1);
    }

    @Test
    void eloExplainsItself() {
        Ranking ranking = new Elo(32, 10, 400, 1000)
                .rank(ONE_WIN.plus(ComparisonLog.builder().add("c").build()));

        assertThat(ranking.explain("a").orElseThrow().sentence())
                .isEqualTo("Won 1 of 1 comparison, where 0.5 point was to be expected; rating 1016; rank 1.");
        assertThat(ranking.explain("c").orElseThrow().sentence()).isEqualTo("Not compared yet; listed last.");
    }

    @Test
    void trueSkillAgreesWithTheExamplesOfItsPythonLibrary() {
        // https://trueskill.org, "Rating, the model for skill": rate_1vs1(Rating(), Rating()), and with drawn=True
        List<Belief> won = new TrueSkill().beliefs(ONE_WIN);
        List<Belief> tied = new TrueSkill().beliefs(ONE_TIE);

        assertThat(won.get(0).mean()).isCloseTo(29.396, within(0.0005));
        assertThat(won.get(0).deviation()).isCloseTo(7.171, within(0.0005));
        assertThat(won.get(1).mean()).isCloseTo(20.604, within(0.0005));
        assertThat(tied.get(0).mean()).isCloseTo(25.000, within(0.0005));
        assertThat(tied.get(0).deviation()).isCloseTo(6.458, within(0.0005));
    }

    @Test
    void glicko2AgreesWithTheExampleOfItsPaper() {
        // Glickman, "Example of the Glicko-2 system": 1464.06, 151.52, 0.05999
        Glicko2 method = new Glicko2();
        Glicko2Rating after = method.rate(
                new Glicko2Rating(1500, 200, 0.06),
                List.of(
                        new Glicko2Game(new Glicko2Rating(1400, 30, 0.06), 1),
                        new Glicko2Game(new Glicko2Rating(1550, 100, 0.06), 0),
                        new Glicko2Game(new Glicko2Rating(1700, 300, 0.06), 0)));

        assertThat(after.rating()).isCloseTo(1464.06, within(0.02));
        assertThat(after.deviation()).isCloseTo(151.52, within(0.01));
        assertThat(after.volatility()).isCloseTo(0.05999, within(0.00001));
    }

    @Test
    void glicko2WidensTheDeviationOfThoseWhoRest() {
        Glicko2 method = new Glicko2(1500, 200, 0.06, 0.5, 10, 0, 0.95);
        ComparisonLog log = ONE_WIN.plus(ComparisonLog.builder()
                .add(15, "c", "d", PairOutcome.LEFT)
                .add(35, "c", "d", PairOutcome.LEFT)
                .build());

        List<Glicko2Rating> early = method.ratings(ONE_WIN);
        List<Glicko2Rating> late = method.ratings(log);

        // Periods 0, 1 and 3: a and b rested for three.
        double phi = early.get(0).deviation() / 173.7178;
        double sigma = early.get(0).volatility();
        assertThat(late.get(0).rating()).isEqualTo(early.get(0).rating());
        assertThat(late.get(0).deviation())
                .isCloseTo(173.7178 * Math.sqrt(phi * phi + 3 * sigma * sigma), within(1e-9));
        assertThat(method.rate(early.get(0), List.of()).deviation())
                .isCloseTo(173.7178 * Math.sqrt(phi * phi + sigma * sigma), within(1e-9));
    }

    @Test
    void wengLinAgreesWithOpenskillOnOneRankingOfFour() {
        // openskill.py at 65a675d21d9a: PlackettLuce().rate([[r], [r], [r], [r]]) and so on, r = rating()
        assertBeliefs(
                WengLinModel.PLACKETT_LUCE,
                new double[] {27.7952526725, 26.5529181514, 24.6894163697, 20.9624128064},
                new double[] {8.26357179126, 8.17961798837, 8.08412788017, 8.08412788017});
        assertBeliefs(
                WengLinModel.BRADLEY_TERRY_PART,
                new double[] {27.6353894931, 25.8784631644, 24.1215368356, 22.3646105069},
                new double[] {8.06590141354, 8.06590141354, 8.06590141354, 8.06590141354});
        assertBeliefs(
                WengLinModel.THURSTONE_MOSTELLER_PART,
                new double[] {27.109107047, 25.7030356823, 24.2969643177, 22.890892953},
                new double[] {8.24932472055, 8.24932472055, 8.24932472055, 8.24932472055});
    }

    private static void assertBeliefs(WengLinModel model, double[] means, double[] deviations) {
        WengLin method = new WengLin(model);
        Belief initial = method.initial();

        List<Belief> after = method.rate(List.of(initial, initial, initial, initial), 1, 2, 3, 4);

        for (int i = 0; i < means.length; i++) {
            assertThat(after.get(i).mean()).isCloseTo(means[i], within(1e-9));
            assertThat(after.get(i).deviation()).isCloseTo(deviations[i], within(1e-9));
        }
    }

    @Test
    void aWindowOfOneLooksAtTheNextOnEachSideOnly() {
        WengLin all = new WengLin(WengLinModel.BRADLEY_TERRY_PART);
        WengLin next =
                new WengLin(WengLinModel.BRADLEY_TERRY_PART, 25, 25.0 / 3, 25.0 / 6, 1e-4, 25.0 / 300, 0.1, 1, 3, 0.95);
        Belief initial = all.initial();

        List<Belief> after = next.rate(List.of(initial, initial, initial), 1, 2, 3);

        // The middle one has won and lost once.
        assertThat(after.get(1).mean()).isCloseTo(25, within(1e-12));
        assertThat(after.get(0).mean())
                .isCloseTo(all.rate(List.of(initial, initial), 1, 2).get(0).mean(), within(1e-12));
    }

    @Test
    void wengLinRefusesARankingOfOthers() {
        WengLin method = new WengLin();

        assertThatThrownBy(() -> method.rate(List.of(method.initial()), 1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are 2 places for 1 beliefs; expected as many");
    }

    @Test
    void thePlaceWithAllDoubtIsToldInWords() {
        assertThat(new WengLin().rank(ONE_WIN).explain("a").orElseThrow().sentence())
                .isEqualTo("Won 1 of 1 comparison; strength about 27.6, give or take 8.1; rank 1, could be 1 to 2.");
    }
}
