package org.crowdchange.ranking.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.crowdchange.ranking.Interval;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;
import org.junit.jupiter.api.Test;

class BetaPosteriorTest {

    @Test
    void theMeanIsLaplacesRuleOfSuccession() {
        // (41 + 1) / (50 + 2)
        assertThat(only(new BetaPosterior(), 41, 9).score()).isEqualTo(42.0 / 52);
    }

    @Test
    void afterOneAgreementTheIntervalIsAPairOfSquareRoots() {
        // Beta(2, 1) has the distribution function x².
        Interval interval = only(new BetaPosterior(), 1, 0).interval().orElseThrow();

        assertThat(interval.low()).isCloseTo(Math.sqrt(0.025), within(1e-14));
        assertThat(interval.high()).isCloseTo(Math.sqrt(0.975), within(1e-14));
    }

    @Test
    void fewVotesAreNotHeldAgainstAnIdea() {
        // 2 of 2 has the mean 3/4, 70 of 100 the mean 71/102; Wilson has them the other way round.
        OpinionTally tally = OpinionTally.builder()
                .add("few", new OpinionCounts(2, 0, 0))
                .add("many", new OpinionCounts(70, 30, 0))
                .build();

        assertThat(new BetaPosterior().rank(tally).items().get(0).item()).isEqualTo("few");
        assertThat(new Wilson().rank(tally).items().get(0).item()).isEqualTo("many");
    }

    @Test
    void aPriorPullsTowardsItsMean() {
        // (1 + 8) / (1 + 8 + 2)
        assertThat(only(new BetaPosterior(8, 2, 0.95), 1, 0).score()).isCloseTo(9.0 / 11, within(1e-15));
    }

    @Test
    void equalMeansTieThoughTheVotesDiffer() {
        // Under the uniform prior (1, 3) and (2, 5) both give 1/3.
        Ranking ranking = new BetaPosterior()
                .rank(OpinionTally.builder()
                        .add("a", new OpinionCounts(1, 3, 0))
                        .add("b", new OpinionCounts(2, 5, 0))
                        .build());

        assertThat(ranking.tiers()).hasSize(1);
    }

    @Test
    void theSentenceTellsTheLikelyShareAndItsRange() {
        // SciPy: beta(42, 10).ppf([0.025, 0.975]) = 0.6913, 0.9014; mean 0.8077.
        assertThat(new BetaPosterior()
                        .rank(OpinionTally.of("rota", new OpinionCounts(41, 9, 0)))
                        .explain("rota")
                        .orElseThrow()
                        .sentence())
                .isEqualTo("41 of 50 agreed; probably about 81 % would, 69 to 91 % is plausible; rank 1.");
    }

    @Test
    void impossibleParametersAreRefused() {
        assertThatThrownBy(() -> new BetaPosterior(0, 1, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("priorAgree is 0.0; expected 0.01 to 1000000");
        assertThatThrownBy(() -> new BetaPosterior(1, Double.NaN, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BetaPosterior(1, 2e6, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BetaPosterior(1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new BetaPosterior(2, 3, 0.9).parameters())
                .extracting(Parameter::value)
                .containsExactly(2.0, 3.0, 0.9);
    }

    private static RankedItem only(BetaPosterior method, long agree, long disagree) {
        return method.rank(OpinionTally.of("idea", new OpinionCounts(agree, disagree, 0)))
                .items()
                .get(0);
    }
}
