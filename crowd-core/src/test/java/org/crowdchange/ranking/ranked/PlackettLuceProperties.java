package org.crowdchange.ranking.ranked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.RankedArbitraries;
import org.crowdchange.tally.RankedTally;

class PlackettLuceProperties extends ChoiceMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<RankedTally>> methods() {
        return Combinators.combine(
                        Arbitraries.of(PlackettLuceEstimator.class),
                        Arbitraries.of(0.1, 1e-3, 10.0),
                        Arbitraries.of(LeftOut.class),
                        Arbitraries.of(0.95, 0.5))
                .as((estimator, alpha, leftOut, level) ->
                        new PlackettLuce(estimator, estimator.hasPrior() ? alpha : 0, leftOut, level));
    }

    @Provide
    Arbitrary<RankedTally> contests() {
        return RankedArbitraries.linearContests(5, 12);
    }

    @Property
    void huntersIterationEndsAtTheMaximumOfTheLikelihood(@ForAll("contests") RankedTally tally) {
        LuceEstimate newton = new PlackettLuce(PlackettLuceEstimator.MLE).estimate(tally);
        LuceEstimate hunter = new PlackettLuce(PlackettLuceEstimator.MM).estimate(tally);

        assertThat(hunter.noEstimate().isPresent())
                .isEqualTo(newton.noEstimate().isPresent());
        for (int i = 0; i < newton.items().size(); i++) {
            if (hunter.converged()) {
                assertThat(hunter.strength(i)).isCloseTo(newton.strength(i), within(1e-5));
            }
        }
    }

    @Property
    void conjugateGradientsMultiplyByTheSameMatrix(@ForAll("tallies") RankedTally tally) {
        Choices choices = Choices.of(tally, LeftOut.RANKED_LAST, false);
        double[] strength = new double[choices.size()];
        double[] vector = new double[choices.size()];
        for (int i = 0; i < strength.length; i++) {
            strength[i] = Math.sin(i);
            vector[i] = Math.cos(3 * i);
        }

        double[][] matrix = choices.information(strength);
        double[] product = choices.informationTimes(strength, vector);
        double[] diagonal = choices.informationDiagonal(strength);

        for (int i = 0; i < vector.length; i++) {
            double sum = 0;
            for (int j = 0; j < vector.length; j++) {
                sum += matrix[i][j] * vector[j];
            }
            assertThat(product[i]).isCloseTo(sum, within(1e-9));
            assertThat(diagonal[i]).isCloseTo(matrix[i][i], within(1e-9));
        }
    }
}
