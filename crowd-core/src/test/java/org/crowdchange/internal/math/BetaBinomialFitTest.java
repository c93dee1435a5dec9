package org.crowdchange.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.crowdchange.internal.math.BetaBinomialFit.Fit;
import org.junit.jupiter.api.Test;

class BetaBinomialFitTest {

    /** Tumours among rats in 71 experiments, as y of n, with repetitions: R. E. Tarone, Biometrics 38 (1982), 215-220. */
    private static final int[][] RATS = {
        {0, 20, 7}, {0, 19, 4}, {0, 18, 2}, {0, 17, 1}, {1, 20, 4}, {1, 19, 2}, {1, 18, 2}, {2, 25, 1}, {2, 24, 1},
        {2, 23, 1}, {2, 20, 6}, {1, 10, 1}, {5, 49, 1}, {2, 19, 1}, {5, 46, 1}, {3, 27, 1}, {2, 17, 1}, {7, 49, 1},
        {7, 47, 1}, {3, 20, 2}, {2, 13, 1}, {9, 48, 1}, {10, 50, 1}, {4, 20, 7}, {10, 48, 1}, {4, 19, 3}, {5, 22, 1},
        {11, 46, 1}, {12, 49, 1}, {5, 20, 2}, {6, 23, 1}, {5, 19, 1}, {6, 22, 1}, {6, 20, 3}, {16, 52, 1}, {15, 47, 1},
        {15, 46, 1}, {9, 24, 1}, {4, 14, 1}
    };

    @Test
    void theMostLikelyParametersAreThoseThatScipyFinds() {
        // SciPy: minimize(-sum(betabinom.logpmf(y, n, a, b))), Nelder-Mead: 2.34161352, 14.11479906
        Fit fit = fit(RATS).maximumLikelihood();

        assertThat(fit.a()).isCloseTo(2.341614, within(1e-5));
        assertThat(fit.b()).isCloseTo(14.1148, within(1e-4));
        assertThat(fit.converged()).isTrue();
        assertThat(fit.iterations()).isLessThan(20);
    }

    @Test
    void momentsKeepTheMeanAndGiveTheVarianceBetweenItems() {
        Fit fit = fit(RATS).moments();

        double yes = 0;
        double all = 0;
        for (int[] each : RATS) {
            yes += each[0] * each[2];
            all += each[1] * each[2];
        }
        assertThat(fit.a() / (fit.a() + fit.b())).isCloseTo(yes / all, within(1e-12));
        assertThat(fit.a() + fit.b()).isBetween(10.0, 30.0);
    }

    @Test
    void itemsThatDifferByChanceAloneGiveTheStrongestPrior() {
        BetaBinomialFit fit = fit(new int[][] {{10, 20, 3}, {11, 20, 1}});

        assertThat(fit.moments().a() + fit.moments().b()).isCloseTo(BetaBinomialFit.MOST_STRENGTH, within(1e-3));
        Fit likely = fit.maximumLikelihood();
        assertThat(likely.a() + likely.b()).isCloseTo(BetaBinomialFit.MOST_STRENGTH, within(1e-3));
        assertThat(likely.converged()).isTrue();
    }

    @Test
    void unanimousItemsOfEitherKindGiveTheWeakestPrior() {
        Fit fit = fit(new int[][] {{100, 100, 1}, {0, 100, 1}}).maximumLikelihood();

        assertThat(fit.a() + fit.b()).isCloseTo(BetaBinomialFit.LEAST_STRENGTH, within(1e-9));
        assertThat(fit.converged()).isTrue();
    }

    private static BetaBinomialFit fit(int[][] items) {
        long[] yes = new long[items.length];
        long[] no = new long[items.length];
        long[] times = new long[items.length];
        for (int i = 0; i < items.length; i++) {
            yes[i] = items[i][0];
            no[i] = (long) items[i][1] - items[i][0];
            times[i] = items[i][2];
        }
        return new BetaBinomialFit(yes, no, times);
    }
}
