package org.crowdchange.ranking.pairwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.PairwiseTally;

/** The methods that estimate strengths alone. */
@PropertyDefaults(tries = 300)
class StrengthProperties extends PairwiseMethodLaws.Monotone {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<PairwiseTally>> methods() {
        Arbitrary<TieHandling> ties = Arbitraries.of(TieHandling.class);
        Arbitrary<IntervalMethod> intervals = Arbitraries.of(IntervalMethod.class);
        Arbitrary<Double> alpha = Arbitraries.of(0.001, 0.1, 1.0, 100.0);
        return Arbitraries.oneOf(
                Combinators.combine(ties, intervals, levels())
                        .as((tie, interval, level) -> new BradleyTerryMle(tie, false, interval, level)),
                Combinators.combine(alpha, ties, intervals, levels())
                        .as((weight, tie, interval, level) -> new BradleyTerryMap(weight, tie, false, interval, level)),
                Combinators.combine(alpha, ties).as(LsrRegularised::new),
                Combinators.combine(
                                Arbitraries.of(2.0, Math.E, 10.0),
                                Arbitraries.of(1.0, 400.0),
                                Arbitraries.of(-1000.0, 0.0, 1000.0),
                                levels())
                        .as(BradleyTerryElo::new));
    }

    @Provide
    Arbitrary<PairwiseTally> withEstimate() {
        return connected();
    }

    @Property(tries = 200)
    void everyItemIsExpectedToWinAsOftenAsItDid(@ForAll("withEstimate") PairwiseTally tally) {
        PairwiseFit fit = new BradleyTerryMle().fit(tally);

        double[] balance = new double[tally.size()];
        for (int p = 0; p < tally.pairs(); p++) {
            int left = tally.left(p);
            int right = tally.right(p);
            double count = tally.leftWins(p) + tally.rightWins(p) + tally.ties(p);
            double expected = count / (1 + Math.exp(fit.strength(right) - fit.strength(left)));
            double won = tally.leftWins(p) + 0.5 * tally.ties(p);
            balance[left] += won - expected;
            balance[right] -= won - expected;
        }
        for (double each : balance) {
            assertThat(each).isCloseTo(0, within(1e-8));
        }
    }

    @Property(tries = 200)
    void allCountsTimesTwoGiveTheSameStrengthsWithHalfTheVariance(@ForAll("withEstimate") PairwiseTally tally) {
        PairwiseFit once = new BradleyTerryMle().fit(tally);
        PairwiseFit twice =
                new BradleyTerryMle().fit(PairwiseTally.builder().add(tally, 2).build());

        for (int i = 0; i < tally.size(); i++) {
            assertThat(twice.strength(i)).isCloseTo(once.strength(i), within(1e-9));
            double error = once.standardError(i).orElse(0);
            assertThat(2 * Math.pow(twice.standardError(i).orElse(0), 2)).isCloseTo(error * error, within(1e-9));
        }
    }

    @Property(tries = 100)
    void theCovariancesOfStrengthsAddUpToNothing(@ForAll("withEstimate") PairwiseTally tally) {
        PairwiseFit fit = new BradleyTerryMle().fit(tally);
        double[][] covariance = fit.covariance();

        for (int i = 0; i < covariance.length; i++) {
            double sum = 0;
            for (double each : covariance[i]) {
                sum += each;
            }
            assertThat(sum).isCloseTo(0, within(1e-9));
            assertThat(covariance[i][i]).isCloseTo(Math.pow(fit.standardError(i).orElse(0), 2), within(1e-9));
        }
    }

    @Property(tries = 100)
    void spectralRankingIsTheIterationWithAsManyTimesTheAlphaAsThereAreItems(
            @ForAll("withEstimate") PairwiseTally tally) {
        Ranking spectral = new LsrRegularised(0.1, TieHandling.HALF_WINS).rank(tally);
        double alpha = Math.max(0.1, 0.1 * tally.size());
        Ranking iterated = new BradleyTerryMmRegularised(alpha, TieHandling.HALF_WINS, 1e-13, 100_000).rank(tally);

        for (RankedItem item : spectral.items()) {
            assertThat(item.score())
                    .isCloseTo(iterated.find(item.item()).orElseThrow().score(), within(1e-8));
        }
    }
}
