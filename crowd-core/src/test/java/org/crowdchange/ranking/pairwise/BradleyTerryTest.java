package org.crowdchange.ranking.pairwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.ranking.NoEstimate;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.PairOutcome;
import org.crowdchange.tally.PairwiseTally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BradleyTerryTest {

    @Test
    void threeWinsToOneAreOddsOfThree() {
        Ranking ranking = new BradleyTerryMle()
                .rank(PairwiseTally.builder().add("rota", "queue", 3, 1, 0).build());

        RankedItem rota = ranking.find("rota").orElseThrow();
        assertThat(rota.score()).isCloseTo(Math.log(3) / 2, within(1e-12));
        // The information about the difference is 4 * 3/4 * 1/4, and each strength is half of the difference.
        double reach = 1.959963984540054 * Math.sqrt(1 / 0.75) / 2;
        assertThat(rota.interval().orElseThrow().high() - rota.score()).isCloseTo(reach, within(1e-9));
        assertThat(ranking.explain("rota").orElseThrow().sentence())
                .isEqualTo(
                        "Won 3 of 4 comparisons; would win about 63 % against an average item, 35 to 85 % is plausible;"
                                + " rank 1, could be 1 to 2.");
        assertThat(ranking.explain("rota").orElseThrow().value("expectedWins")).isCloseTo(3, within(1e-9));
    }

    @Test
    void aWinOverAStrongItemCountsForMore() {
        PairwiseTally tally = PairwiseTally.builder()
                .add("strong", "weak", 9, 1, 0)
                .add("a", "strong", 1, 1, 0)
                .add("b", "weak", 1, 1, 0)
                .build();

        Ranking ranking = new BradleyTerryMle().rank(tally);

        assertThat(ranking.items()).extracting(RankedItem::item).containsExactly("a", "strong", "b", "weak");
        assertThat(ranking.find("a").orElseThrow().tier())
                .isEqualTo(ranking.find("strong").orElseThrow().tier());
    }

    @Test
    void withoutAChainOfWinsBackThereIsNoEstimateButTheGroups() {
        PairwiseTally tally = PairwiseTally.builder()
                .add("a", "b", 1, 1, 0)
                .add("c", "d", 1, 1, 0)
                .add("a", "c", 1, 0, 0)
                .build();

        NoEstimate none = new BradleyTerryMle().rank(tally).noEstimate().orElseThrow();

        assertThat(none.groups()).containsExactly(List.of("a", "b"), List.of("c", "d"));
        assertThat(none.reason()).contains("won every comparison");
        assertThat(new BradleyTerryMm().rank(tally).noEstimate()).contains(none);
        assertThat(new RankCentrality().rank(tally).noEstimate()).contains(none);
    }

    @Test
    void groupsThatNeverMetAreNamedAndWithAPriorWarnedOf() {
        PairwiseTally tally = PairwiseTally.builder()
                .add("a", "b", 2, 1, 0)
                .add("c", "d", 1, 2, 0)
                .build();

        assertThat(new BradleyTerryMle().rank(tally).noEstimate().orElseThrow().reason())
                .isEqualTo("The items fall into groups that were never compared with each other");
        Ranking believed = new BradleyTerryMap().rank(tally);
        assertThat(believed.noEstimate()).isEmpty();
        assertThat(believed.tiers().get(0).items()).extracting(RankedItem::item).containsExactly("a", "d");
        assertThat(believed.warnings())
                .containsExactly("The items fall into 2 groups that were never compared with each other; between the"
                        + " groups nothing but the prior speaks.");
    }

    @Test
    void ofOneMillionWinsToOneTheStrengthIsFoundToo() {
        Ranking ranking = new BradleyTerryMle()
                .rank(PairwiseTally.builder().add("a", "b", 1L << 40, 1, 0).build());

        assertThat(ranking.find("a").orElseThrow().score()).isCloseTo(20 * Math.log(2), within(1e-6));
    }

    @Test
    void anAdvantageOfTheFirstPlaceIsToldFromThatOfAnItem() {
        // Presented first, a wins 6 to 1, presented second 3 to 2: log odds t + d and t - d.
        PairwiseTally tally = PairwiseTally.builder()
                .add("a", "b", 6, 1, 0)
                .add("b", "a", 2, 3, 0)
                .build();

        PairwiseFit fit = new BradleyTerryMle(TieHandling.HALF_WINS, true, IntervalMethod.FISHER, 0.95).fit(tally);

        assertThat(fit.strength(0) - fit.strength(1)).isCloseTo((Math.log(6) + Math.log(1.5)) / 2, within(1e-9));
        Coefficient order = fit.further().orElseThrow();
        assertThat(order.name()).isEqualTo("orderEffect");
        assertThat(order.estimate()).isCloseTo((Math.log(6) - Math.log(1.5)) / 2, within(1e-9));
        // Half the difference of two log odds, whose variances are 1/wins + 1/losses.
        assertThat(order.standardError()).isCloseTo(Math.sqrt(1 / 6.0 + 1 + 1 / 2.0 + 1 / 3.0) / 2, within(1e-9));
    }

    @Test
    void anAdvantageThatCouldTakeAllTheCreditHasNoEstimate() {
        PairwiseTally firstAlwaysWins = PairwiseTally.builder()
                .add("a", "b", 1, 0, 0)
                .add("b", "a", 1, 0, 0)
                .build();
        RankingMethod<PairwiseTally> mle = new BradleyTerryMle(TieHandling.HALF_WINS, true, IntervalMethod.NONE, 0.9);
        RankingMethod<PairwiseTally> map =
                new BradleyTerryMap(0.1, TieHandling.HALF_WINS, true, IntervalMethod.NONE, 0.9);

        assertThat(new BradleyTerryMle().rank(firstAlwaysWins).noEstimate()).isEmpty();
        assertThat(mle.rank(firstAlwaysWins).noEstimate().orElseThrow().reason())
                .contains("not bounded");
        assertThat(map.rank(firstAlwaysWins).noEstimate().orElseThrow().reason())
                .contains("Only one");
    }

    @Test
    void theRegressionIsRelativeToItsReference() {
        PairwiseTally tally = PairwiseTally.builder().add("a", "b", 3, 1, 0).build();

        BradleyTerryGlm.Regression regression =
                new BradleyTerryGlm(false, TieHandling.HALF_WINS, false, 0.95).regress(tally, "a");

        Coefficient b = regression.coefficients().get(0);
        assertThat(regression.coefficients()).hasSize(1);
        assertThat(b.name()).isEqualTo("b");
        assertThat(b.estimate()).isCloseTo(-Math.log(3), within(1e-9));
        assertThat(b.standardError()).isCloseTo(Math.sqrt(1 / 3.0 + 1), within(1e-9));
        // dbinom(3, 4, 0.75, log = TRUE) in R; the model fits the one observation.
        assertThat(regression.logLikelihood()).isCloseTo(-0.8630462, within(1e-7));
        assertThat(regression.residualDeviance()).isCloseTo(0, within(1e-9));
        assertThatThrownBy(() -> new BradleyTerryGlm().regress(tally, "c")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new BradleyTerryGlm(false, TieHandling.DROPPED, true, 0.95).regress(tally, "c"))
                .isInstanceOf(InvalidInputException.class);
    }

    /** R. R. Davidson (1970), tables 1 and 2: six chocolate puddings; four digits of the worths and of v. */
    @Test
    void davidsonsPuddingsHaveTheWorthsOfHisPaper() {
        int[][] counts = {
            {1, 2, 19, 22, 16}, {1, 3, 16, 19, 12}, {2, 3, 19, 19, 10}, {1, 4, 18, 23, 13}, {2, 4, 23, 19, 9},
            {3, 4, 19, 20, 15}, {1, 5, 13, 19, 18}, {2, 5, 16, 20, 12}, {3, 5, 16, 15, 17}, {4, 5, 17, 14, 16},
            {1, 6, 18, 21, 12}, {2, 6, 22, 20, 12}, {3, 6, 13, 18, 10}, {4, 6, 14, 19, 18}, {5, 6, 11, 21, 12}
        };
        PairwiseTally.Builder builder = PairwiseTally.builder();
        for (int[] row : counts) {
            builder.add("" + row[0], "" + row[1], row[2], row[3], row[4]);
        }

        PairwiseFit fit = new Davidson().fit(builder.build());

        double[] worths = {0.1388, 0.1730, 0.1617, 0.1654, 0.1587, 0.2024};
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += Math.exp(fit.strength(i));
        }
        for (int i = 0; i < 6; i++) {
            assertThat(Math.exp(fit.strength(i)) / sum).isCloseTo(worths[i], within(6e-5));
        }
        assertThat(Math.exp(fit.further().orElseThrow().estimate())).isCloseTo(0.7468, within(6e-5));
    }

    @Test
    void ofTwoItemsTheTieModelsFitTheThreeSharesExactly() {
        PairwiseTally tally = PairwiseTally.builder().add("a", "b", 5, 2, 3).build();

        PairwiseFit davidson = new Davidson().fit(tally);
        PairwiseFit raoKupper = new RaoKupper().fit(tally);

        assertThat(davidson.strength(0) - davidson.strength(1)).isCloseTo(Math.log(2.5), within(1e-9));
        assertThat(davidson.further().orElseThrow().estimate()).isCloseTo(Math.log(3 / Math.sqrt(10)), within(1e-9));
        // logit(0.5) and logit(0.2) are d - h and -d - h.
        double logit = Math.log(0.25);
        assertThat(raoKupper.strength(0) - raoKupper.strength(1)).isCloseTo(-logit / 2, within(1e-9));
        assertThat(raoKupper.further().orElseThrow().estimate()).isCloseTo(-logit / 2, within(1e-9));
    }

    @Test
    void withoutTiesTheTieModelsAreBradleyTerryAndWithTiesAloneThereIsNoEstimate() {
        PairwiseTally decided = PairwiseTally.builder().add("a", "b", 3, 1, 0).build();
        PairwiseTally tied = PairwiseTally.builder().add("a", "b", 0, 0, 4).build();

        for (RankingMethod<PairwiseTally> method :
                List.<RankingMethod<PairwiseTally>>of(new Davidson(), new RaoKupper())) {
            assertThat(method.rank(decided).find("a").orElseThrow().score()).isCloseTo(Math.log(3) / 2, within(1e-9));
            assertThat(method.rank(tied).noEstimate().orElseThrow().reason()).contains("ties outweigh the wins");
        }
    }

    /** More items than are solved by elimination: the equations of the estimate must hold all the same. */
    @ParameterizedTest
    @ValueSource(ints = {250, 1100})
    void manyItemsHaveTheStrengthsThatTheirWinsAskFor(int items) {
        PairwiseTally tally = random(items, 12 * items);

        PairwiseFit fit = new BradleyTerryMle(TieHandling.HALF_WINS, false, IntervalMethod.NONE, 0.95).fit(tally);

        double[] balance = new double[items];
        for (int p = 0; p < tally.pairs(); p++) {
            double difference = fit.strength(tally.left(p)) - fit.strength(tally.right(p));
            double count = tally.leftWins(p) + tally.rightWins(p);
            double slope = tally.leftWins(p) - count / (1 + Math.exp(-difference));
            balance[tally.left(p)] += slope;
            balance[tally.right(p)] -= slope;
        }
        assertThat(fit.converged()).isTrue();
        for (double each : balance) {
            assertThat(each).isCloseTo(0, within(1e-7));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01})
    void aWalkBetweenManyItemsIsInBalance(double alpha) {
        PairwiseTally tally = random(1100, 30_000);

        Ranking ranking = new RankCentrality(alpha, TieHandling.HALF_WINS).rank(tally);

        assertThat(ranking.noEstimate()).isEmpty();
        for (RankedItem item : ranking.items().subList(0, 20)) {
            assertThat(ranking.explain(item.item()).orElseThrow())
                    .satisfies(why -> assertThat(why.value("flowIn") / why.value("rateOut"))
                            .isCloseTo(why.value("share"), within(1e-9)));
        }
    }

    @Test
    void aChainOfItemsIsTheWorstForAnIterationAndStillExact() {
        PairwiseTally.Builder builder = PairwiseTally.builder();
        for (int i = 0; i + 1 < 400; i++) {
            builder.add(String.format("%03d", i), String.format("%03d", i + 1), 2, 1, 0);
        }

        Ranking ranking = new BradleyTerryMle().rank(builder.build());

        assertThat(ranking.items().get(0).score() - ranking.items().get(399).score())
                .isCloseTo(399 * Math.log(2), within(1e-6));
        assertThat(new BradleyTerryMm(TieHandling.HALF_WINS, 1e-9, 100)
                        .rank(builder.build())
                        .noEstimate()
                        .orElseThrow()
                        .reason())
                .isEqualTo("The iteration did not converge in 100 rounds");
    }

    @Test
    void theSameSeedGivesTheSameBootstrapAndAnotherAlmost() {
        PairwiseTally tally = random(12, 2_000);
        BradleyTerryBootstrap method = new BradleyTerryBootstrap(200, 1, 0.95, 10, 400, 1000);

        Ranking ranking = method.rank(tally);

        assertThat(method.rank(tally).items()).isEqualTo(ranking.items());
        Ranking other = new BradleyTerryBootstrap(200, 2, 0.95, 10, 400, 1000).rank(tally);
        Ranking fisher = new BradleyTerryElo().rank(tally);
        for (RankedItem item : ranking.items()) {
            double width = item.interval().orElseThrow().high()
                    - item.interval().orElseThrow().low();
            RankedItem again = other.find(item.item()).orElseThrow();
            RankedItem closed = fisher.find(item.item()).orElseThrow();
            assertThat(again.score()).isNotEqualTo(item.score()).isCloseTo(item.score(), within(0.2 * width));
            assertThat(closed.interval().orElseThrow().high()
                            - closed.interval().orElseThrow().low())
                    .isCloseTo(width, within(0.25 * width));
        }
    }

    @Test
    void samplesWithoutAnEstimateAreCountedNotLost() {
        PairwiseTally tally = PairwiseTally.builder().add("a", "b", 3, 1, 0).build();

        Ranking ranking = new BradleyTerryBootstrap(200, 1, 0.95, 10, 400, 1000).rank(tally);

        // All four of a sample are wins with the probability 0.3164, or losses with 0.0039.
        assertThat(ranking.diagnostics()).extracting(Term::name).containsExactly("withoutEstimate");
        assertThat(ranking.diagnostics().get(0).value()).isBetween(45.0, 85.0);
    }

    @Test
    void theWinRateIsThatOfTheWikiSurvey() {
        Ranking ranking = new WinRate()
                .rank(PairwiseTally.builder().add("a", "b", 6, 2, 0).build());

        assertThat(ranking.find("a").orElseThrow().score()).isCloseTo(0.7, within(1e-15));
        assertThat(ranking.explain("a").orElseThrow().sentence())
                .startsWith("Won 6 of 8 comparisons; would probably win about 70 % against any item, ");
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new BradleyTerryMap(0, TieHandling.DROPPED, false, IntervalMethod.NONE, 0.9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("alpha is 0.0; expected");
        assertThatThrownBy(() -> new BradleyTerryMm(TieHandling.DROPPED, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BradleyTerryMm(TieHandling.DROPPED, 1e-9, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BradleyTerryBootstrap(1, 1, 0.95, 10, 400, 1000))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BradleyTerryElo(1, 400, 1000, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BradleyTerryElo(10, 0, 1000, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BradleyTerryElo(10, 400, Double.NaN, 0.95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WinRate(0, 1, TieHandling.DROPPED, 0.95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Davidson(1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Comparisons of items drawn at random, in which everybody has won and lost. */
    private static PairwiseTally random(int items, int comparisons) {
        Random random = new Random(5);
        PairwiseTally.Builder builder = PairwiseTally.builder();
        for (int i = 0; i < items; i++) {
            builder.add("item " + i, "item " + (i + 1) % items, 1, 1, 0);
        }
        for (int c = 0; c < comparisons; c++) {
            int left = random.nextInt(items);
            int right = (left + 1 + random.nextInt(items - 1)) % items;
            boolean leftWins = random.nextDouble() < 1 / (1 + Math.exp(3.0 * (left - right) / items));
            builder.add("item " + left, "item " + right, leftWins ? PairOutcome.LEFT : PairOutcome.RIGHT);
        }
        return builder.build();
    }
}
