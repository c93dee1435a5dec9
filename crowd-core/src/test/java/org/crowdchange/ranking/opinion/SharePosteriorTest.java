package org.crowdchange.ranking.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SharePosteriorTest {

    private static final SharePosterior AFTER_FIFTY = SharePosterior.UNIFORM.after(41, 9);

    @Test
    void votesAreAddedToThePrior() {
        assertThat(AFTER_FIFTY).isEqualTo(new SharePosterior(42, 10));
        assertThat(AFTER_FIFTY.mean()).isEqualTo(42.0 / 52);
        // a b / ((a + b)² (a + b + 1))
        assertThat(AFTER_FIFTY.variance()).isCloseTo(420.0 / (52 * 52 * 53), within(1e-16));
    }

    @Test
    void quantilesLeadBackToProbabilities() {
        for (double probability : new double[] {0.01, 0.5, 0.9, 0.999}) {
            assertThat(AFTER_FIFTY.above(AFTER_FIFTY.quantile(probability))).isCloseTo(1 - probability, within(1e-12));
        }
        assertThat(AFTER_FIFTY.interval(0.95).low()).isCloseTo(AFTER_FIFTY.quantile(0.025), within(1e-15));
    }

    @Test
    void aShareExceedsAnotherAsProbablyAsTheIntegralSays() {
        // Three of three against none of three, from the uniform prior: Beta(4, 1) above Beta(1, 4) is 69/70.
        assertThat(SharePosterior.UNIFORM.after(3, 0).probabilityAbove(SharePosterior.UNIFORM.after(0, 3)))
                .isCloseTo(69.0 / 70, within(1e-13));
    }

    @Test
    void impossibleParametersAreRefused() {
        assertThatThrownBy(() -> new SharePosterior(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SharePosterior(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AFTER_FIFTY.interval(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
