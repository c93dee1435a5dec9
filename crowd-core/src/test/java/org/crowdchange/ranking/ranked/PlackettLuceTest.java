package org.crowdchange.ranking.ranked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.NoEstimate;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.RankedBallot;
import org.crowdchange.tally.RankedTally;
import org.junit.jupiter.api.Test;

class PlackettLuceTest {

    private static final PlackettLuce MLE = new PlackettLuce(PlackettLuceEstimator.MLE);

    @Test
    void twoItemsHaveAClosedForm() {
        LuceEstimate estimate = MLE.estimate(tally("3 a>b", "1 b>a"));

        assertThat(estimate.strength(0) - estimate.strength(1)).isCloseTo(Math.log(3), within(1e-12));
        // The variance of the difference is 1 / (n p q), and each strength is half of it.
        assertThat(estimate.standardError(0).orElseThrow())
                .isCloseTo(Math.sqrt(1 / (4 * 0.75 * 0.25)) / 2, within(1e-12));
        assertThat(estimate.logLikelihood()).isCloseTo(3 * Math.log(0.75) + Math.log(0.25), within(1e-12));
    }

    @Test
    void agreesWithChoixOnFourRankings() {
        // choix.opt_rankings(3, [[0, 1, 2], [1, 2, 0], [2, 1, 0], [0, 2, 1]], alpha=0, tol=1e-10), centred; then
        // alpha=0.1,
        // and ilsr_rankings with alpha=0.01
        RankedTally tally = tally("1 a>b>c", "1 b>c>a", "1 c>b>a", "1 a>c>b");

        assertThat(MLE.estimate(tally).strength(0)).isCloseTo(-0.164977641023, within(1e-9));
        assertThat(MLE.estimate(tally).logLikelihood()).isCloseTo(-7.12624687573, within(1e-9));
        assertThat(new PlackettLuce().estimate(tally).strength(0)).isCloseTo(-0.149683260035, within(1e-9));
        LuceEstimate spectral = new PlackettLuce(PlackettLuceEstimator.LSR_REGULARISED).estimate(tally);
        assertThat(spectral.strength(1) - spectral.strength(0))
                .isCloseTo(0.0812935465394 + 0.162587093079, within(1e-9));
    }

    @Test
    void saysWhichGroupsAreNotTiedTogether() {
        Ranking ranking = MLE.rank(tally("2 a>b>c", "1 b>a>c"));

        NoEstimate none = ranking.noEstimate().orElseThrow();
        assertThat(none.reason()).startsWith("Some items were chosen before all the others");
        assertThat(none.groups()).containsExactly(List.of("a", "b"), List.of("c"));
        assertThat(MLE.rank(tally("1 a>b", "1 b>a", "1 c>d", "1 d>c"))
                        .noEstimate()
                        .orElseThrow()
                        .reason())
                .isEqualTo("The items fall into groups that were never on offer together");
        assertThat(new PlackettLuce().rank(tally("2 a>b>c", "1 b>a>c")).noEstimate())
                .isEmpty();
    }

    @Test
    void whatABallotLeavesOutWasNotThereOrCameLast() {
        RankedTally tally = tally("2 a>b", "1 b>a", "1 c");

        Ranking race = new PlackettLuce().rank(tally);
        Ranking shortlist =
                new PlackettLuce(PlackettLuceEstimator.MAP_GAUSSIAN, 0.1, LeftOut.RANKED_LAST, 0.95).rank(tally);

        assertThat(race.find("c").orElseThrow().rated()).isFalse();
        assertThat(race.explain("c").orElseThrow().sentence())
                .isEqualTo("Not ranked against another item yet; listed last.");
        assertThat(shortlist.find("c").orElseThrow().rank()).isEqualTo(3);
    }

    @Test
    void tiesInTheMiddleAreSaidAndTiesAtTheEndAreNot() {
        assertThat(new PlackettLuce().rank(tally("2 a>b=c>d")).warnings())
                .containsExactly(
                        "Ballots that tie items other than the last: 2; each tied item counts as chosen from all"
                                + " that were left.");
        assertThat(new PlackettLuce().rank(tally("2 a>b=c=d")).warnings()).isEmpty();
    }

    @Test
    void aClickOnOneOfSeveralIsAChoice() {
        // choix.opt_top1(3, [(0, [1, 2]), (1, [0]), (2, [0, 1]), (0, [2]), (1, [0, 2]), (2, [1]), (0, [1])], alpha=0)
        RankedTally clicks = tally("1 a>b=c", "1 b>a", "1 c>a=b", "1 a>c", "1 b>a=c", "1 c>b", "1 a>b");

        LuceEstimate estimate = new LuceChoice().estimate(clicks);

        assertThat(estimate.strength(0)).isCloseTo(0.220482456959, within(1e-9));
        assertThat(estimate.strength(1)).isCloseTo(-0.23011492222, within(1e-9));
        assertThat(estimate.strength(2)).isCloseTo(0.00963246526, within(1e-9));
        assertThat(MLE.estimate(clicks).strength(0)).isCloseTo(estimate.strength(0), within(1e-12));
    }

    @Test
    void manyItemsAreEstimatedWithoutAMatrix() {
        // A circle both ways, so that every item is tied to every other, and rankings of six drawn at random.
        Random random = new Random(7);
        RankedTally.Builder builder = RankedTally.builder();
        int items = 1_200;
        for (int i = 0; i < items; i++) {
            builder.add(RankedBallot.of("item " + i, "item " + (i + 1) % items));
            builder.add(RankedBallot.of("item " + (i + 1) % items, "item " + i));
            builder.add(RankedBallot.of(random.ints(0, items)
                    .distinct()
                    .limit(6)
                    .mapToObj(each -> "item " + each)
                    .toArray(String[]::new)));
        }

        Ranking ranking = MLE.rank(builder.build());
        Explanation explanation = ranking.explain("item 7").orElseThrow();

        assertThat(ranking.warnings()).isEmpty();
        assertThat(ranking.items()).allMatch(item -> item.interval().isEmpty());
        assertThat(Math.log(explanation.value("chosen") / explanation.value("exposure")))
                .isCloseTo(explanation.score(), within(1e-8));
    }

    @Test
    void refusesAPriorWhereThereIsNone() {
        assertThatThrownBy(() -> new PlackettLuce(PlackettLuceEstimator.MLE, 1, LeftOut.NOT_OFFERED, 0.95))
                .hasMessage("alpha is 1.0; expected 0.0 to 0.0");
        assertThatThrownBy(() -> new PlackettLuce(PlackettLuceEstimator.MAP_GAUSSIAN, 0, LeftOut.NOT_OFFERED, 0.95))
                .hasMessage("alpha is 0.0; expected 1.0E-6 to 1000000.0");
    }

    private static RankedTally tally(String... ballots) {
        RankedTally.Builder builder = RankedTally.builder();
        for (String ballot : ballots) {
            String[] parts = ballot.split(" ", -1);
            builder.add(RankedBallot.parse(parts[1]), Long.parseLong(parts[0]));
        }
        return builder.build();
    }
}
