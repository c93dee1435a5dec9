package org.crowdchange.ranking.pairwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.crowdchange.internal.math.Normal;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.PairwiseTally;
import org.junit.jupiter.api.Test;

class ThurstoneMostellerTest {

    @Test
    void twoItemsHaveAClosedForm() {
        // Phi(t_a - t_b) = 3 / 4
        PairwiseFit fit = new ThurstoneMosteller()
                .fit(PairwiseTally.builder().add("a", "b", 3, 1, 0).build());

        assertThat(fit.strength(0)).isCloseTo(Normal.quantile(0.75) / 2, within(1e-12));
        assertThat(fit.strength(1)).isCloseTo(-Normal.quantile(0.75) / 2, within(1e-12));
    }

    @Test
    void agreesWithAGeneralOptimiserOnARoundOfThree() {
        // scipy.optimize.minimize(lambda t: -sum(w * norm.logcdf(t[i] - t[j])), method="BFGS", gtol=1e-9), standard
        // errors
        // from numpy.linalg.pinv of the second derivative
        PairwiseFit fit = new ThurstoneMosteller()
                .fit(PairwiseTally.builder()
                        .add("a", "b", 7, 3, 0)
                        .add("b", "c", 5, 5, 0)
                        .add("c", "a", 4, 2, 0)
                        .build());

        assertThat(fit.strength(0)).isCloseTo(0.085464711, within(1e-7));
        assertThat(fit.strength(1)).isCloseTo(-0.168910062, within(1e-7));
        assertThat(fit.strength(2)).isCloseTo(0.083445351, within(1e-7));
        assertThat(fit.standardError(0).orElseThrow()).isCloseTo(0.213178940, within(1e-7));
        assertThat(fit.logLikelihood()).isCloseTo(-17.619102296, within(1e-7));
    }

    @Test
    void saysWhyThereIsNoEstimate() {
        PairwiseTally tally = PairwiseTally.builder().add("a", "b", 3, 0, 0).build();

        Ranking without = new ThurstoneMosteller().rank(tally);
        Ranking with = new ThurstoneMosteller(0.5, TieHandling.HALF_WINS, 0.95).rank(tally);

        assertThat(without.noEstimate().orElseThrow().groups()).hasSize(2);
        assertThat(with.noEstimate()).isEmpty();
        assertThat(with.items().get(0).item()).isEqualTo("a");
        assertThat(with.explain("a").orElseThrow().sentence()).startsWith("Won 3 of 3 comparisons; would win about ");
    }
}
