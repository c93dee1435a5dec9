package org.crowdchange.ranking.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;
import org.junit.jupiter.api.Test;

class EmpiricalBayesTest {

    /** A crowd that agrees easily: forty ideas with nine of ten in favour or a little more or less. */
    private static OpinionTally friendly() {
        OpinionTally.Builder builder = OpinionTally.builder();
        for (int i = 0; i < 40; i++) {
            builder.add("idea " + i, 80 + i / 2, 20 - i / 2, 0);
        }
        return builder.build();
    }

    @Test
    void whatTheCrowdThinksOfOthersIsExpectedOfANewIdea() {
        OpinionTally tally = friendly().plus(OpinionTally.of("new", OpinionCounts.ONE_DISAGREE));

        FittedPrior fitted = new EmpiricalBayes().prior(tally);
        RankedItem item = new EmpiricalBayes().rank(tally).find("new").orElseThrow();

        assertThat(fitted.fitted()).isTrue();
        assertThat(fitted.converged()).isTrue();
        assertThat(fitted.prior().mean()).isBetween(0.85, 0.93);
        assertThat(item.score()).isGreaterThan(0.8);
        // From the uniform prior it would be a third.
        assertThat(new BetaPosterior().rank(tally).find("new").orElseThrow().score())
                .isCloseTo(1.0 / 3, within(1e-15));
    }

    @Test
    void momentsAndLikelihoodAgreeRoughly() {
        OpinionTally tally = friendly();

        SharePosterior likely = new EmpiricalBayes(PriorFit.MAXIMUM_LIKELIHOOD, 0.95)
                .prior(tally)
                .prior();
        SharePosterior moments =
                new EmpiricalBayes(PriorFit.MOMENTS, 0.95).prior(tally).prior();

        assertThat(moments.mean()).isCloseTo(likely.mean(), within(0.01));
        assertThat((moments.a() + moments.b()) / (likely.a() + likely.b())).isBetween(0.5, 2.0);
    }

    @Test
    void whereNothingCanBeLearntTheUniformPriorIsUsedAndSaidSo() {
        for (OpinionTally tally : new OpinionTally[] {
            OpinionTally.of("only", new OpinionCounts(3, 1, 0)),
            OpinionTally.builder().add("a", 1, 0, 0).add("b", 0, 1, 0).build(),
            OpinionTally.builder().add("a", 5, 0, 0).add("b", 3, 0, 0).build()
        }) {
            Ranking ranking = new EmpiricalBayes().rank(tally);

            assertThat(ranking.warnings())
                    .containsExactly("The votes cannot say which shares to expect; the uniform prior was used.");
            assertThat(ranking.items())
                    .extracting(RankedItem::score)
                    .isEqualTo(new BetaPosterior()
                            .rank(tally).items().stream().map(RankedItem::score).toList());
        }
    }

    @Test
    void sharesThatDifferByChanceAloneAreHardlyToldApart() {
        OpinionTally tally =
                OpinionTally.builder().add("a", 10, 10, 0).add("b", 11, 9, 0).build();

        Ranking ranking = new EmpiricalBayes().rank(tally);

        assertThat(ranking.warnings())
                .containsExactly(
                        "The shares of the items differ no more than by chance; their scores tell them hardly apart.");
        assertThat(ranking.items().get(0).score())
                .isCloseTo(ranking.items().get(1).score(), within(1e-5));
    }
}
