package org.crowdchange.ranking.pairwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.PairOutcome;
import org.crowdchange.tally.PairwiseTally;
import org.junit.jupiter.api.Test;

class PairwiseEpTest {

    @Test
    void oneComparisonHasAClosedFormInTheNormalModel() {
        // d ~ N(0, 2) before; given a win its mean is 2 phi(0) / Phi(0) / sqrt(3) and its variance 2 - 4 (2 / pi) / 3.
        // Each strength is half of it, and half of the sum, which stays N(0, 2).
        PairPosterior posterior =
                new PairwiseEp(PairLink.NORMAL).posterior(PairwiseTally.of("a", "b", PairOutcome.LEFT));

        assertThat(posterior.mean(0)).isCloseTo(Math.sqrt(2 / Math.PI) / Math.sqrt(3), within(1e-12));
        assertThat(posterior.mean(1)).isCloseTo(-posterior.mean(0), within(1e-12));
        double variance = 2 - 8 / (3 * Math.PI);
        assertThat(posterior.variance(0)).isCloseTo((variance + 2) / 4, within(1e-12));
        assertThat(posterior.covariance(0, 1)).isCloseTo((2 - variance) / 4, within(1e-12));
        assertThat(posterior.converged()).isTrue();
    }

    @Test
    void groupsThatWereNeverComparedHaveScoresAllTheSame() {
        PairwiseTally tally = PairwiseTally.builder()
                .add("a", "b", 2, 1, 0)
                .add("c", "d", 1, 2, 0)
                .add("e")
                .build();

        Ranking ranking = new PairwiseEp().rank(tally);

        assertThat(ranking.noEstimate()).isEmpty();
        assertThat(ranking.tiers()).hasSize(3);
        assertThat(ranking.tiers().get(0).items())
                .extracting(item -> item.item())
                .containsExactly("a", "d");
        assertThat(ranking.explain("a").orElseThrow().sentence())
                .isEqualTo("Won 2 of 3 comparisons; strength about 0.2, give or take 0.7; rank 1, could be 1 to 4.");
        assertThat(ranking.explain("e").orElseThrow().sentence()).isEqualTo("Not compared yet; listed last.");
    }

    @Test
    void saysHowProbableItIsThatOneIsStronger() {
        PairPosterior posterior = new PairwiseEp()
                .posterior(PairwiseTally.builder().add("a", "b", 30, 10, 4).build());

        assertThat(posterior.probabilityAbove(0, 1)).isBetween(0.99, 1.0);
        assertThat(posterior.probabilityAbove(1, 0)).isCloseTo(1 - posterior.probabilityAbove(0, 1), within(1e-12));
        assertThat(posterior.probabilityAbove(0, 0)).isEqualTo(0.5);
    }

    @Test
    void refusesAPriorThatIsNone() {
        assertThatThrownBy(() -> new PairwiseEp(PairLink.LOGISTIC, 0, TieHandling.DROPPED, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("precision is 0.0; expected 1.0E-4 to 1000000.0");
    }
}
