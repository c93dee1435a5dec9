package org.crowdchange.lab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DecisionLogTest {
    // weights 2, 0.5, 0, 1
    private static final DecisionLog LOG = DecisionLog.of(
            new double[] {1, 0, 1, 1}, new double[] {0.25, 1, 0.5, 0.5}, new double[] {0.5, 0.5, 0, 0.5});

    @Test
    void theEstimatesByHand() {
        assertThat(LOG.onPolicy()).isEqualTo(0.75);
        assertThat(LOG.inversePropensity().value()).isEqualTo(3.0 / 4);
        assertThat(LOG.selfNormalised().value()).isEqualTo(3.0 / 3.5);
        assertThat(LOG.clipped(1).value()).isEqualTo(2.0 / 4);
        assertThat(LOG.inversePropensity().decisions()).isEqualTo(4);
        // (2 + 0.5 + 1)^2 / (4 + 0.25 + 1)
        assertThat(LOG.inversePropensity().effectiveSampleSize()).isCloseTo(12.25 / 5.25, within(1e-15));
        // terms 2, 0, 0, 1: variance (1.5625 + 2 * 0.5625 + 0.0625) / 3 = 11/12
        assertThat(LOG.inversePropensity().standardError()).isCloseTo(Math.sqrt(11.0 / 12 / 4), within(1e-15));
    }

    @Test
    void aPerfectModelNeedsNoWeightsAndNoModelLeavesThem() {
        double[] nothing = new double[4];
        assertThat(LOG.doublyRobust(nothing, nothing).value())
                .isEqualTo(LOG.inversePropensity().value());
        assertThat(LOG.doublyRobust(new double[] {1, 0, 1, 1}, new double[] {0.5, 0.5, 0.5, 0.5})
                        .value())
                .isEqualTo(0.5);
    }

    @Test
    void theWayThatWasUsedIsEstimatedAsItWas() {
        double[] chances = {0.25, 1, 0.5};
        DecisionLog log = DecisionLog.of(new double[] {3, 1, 2}, chances, chances);

        assertThat(log.inversePropensity().value()).isEqualTo(2);
        assertThat(log.selfNormalised().value()).isEqualTo(2);
        assertThat(log.selfNormalised().effectiveSampleSize()).isCloseTo(3, within(1e-15));
    }

    @Test
    void estimatesComeCloseToTheTruthThatASimulationKnows() {
        // Two actions with rewards 0.2 and 0.6, shown 80 : 20; the other way shows them 10 : 90, which earns 0.56.
        Random random = new Random(20_150_109);
        int n = 200_000;
        double[] rewards = new double[n];
        double[] logged = new double[n];
        double[] evaluated = new double[n];
        for (int i = 0; i < n; i++) {
            boolean good = random.nextDouble() < 0.2;
            rewards[i] = random.nextDouble() < (good ? 0.6 : 0.2) ? 1 : 0;
            logged[i] = good ? 0.2 : 0.8;
            evaluated[i] = good ? 0.9 : 0.1;
        }
        DecisionLog log = DecisionLog.of(rewards, logged, evaluated);

        for (OffPolicyEstimate each : new OffPolicyEstimate[] {log.inversePropensity(), log.selfNormalised()}) {
            assertThat(each.value()).isCloseTo(0.56, within(4 * each.standardError()));
            assertThat(each.standardError()).isBetween(0.001, 0.01);
        }
        assertThat(log.clipped(2).value()).isLessThan(0.5);
    }

    @Test
    void aLogThatSaysNothingGivesNoNumber() {
        DecisionLog none = DecisionLog.of(new double[0], new double[0], new double[0]);
        assertThat(none.inversePropensity().value()).isNaN();
        assertThat(none.selfNormalised().value()).isNaN();
        assertThat(none.onPolicy()).isNaN();

        DecisionLog elsewhere = DecisionLog.of(new double[] {1}, new double[] {1}, new double[] {0});
        assertThat(elsewhere.selfNormalised().value()).isNaN();
        assertThat(elsewhere.inversePropensity().effectiveSampleSize()).isZero();
    }

    @Test
    void refusesChancesThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionLog.of(new double[] {1}, new double[] {0}, new double[] {1}))
                .withMessageContaining("decision 1 was made with probability 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionLog.of(new double[1], new double[2], new double[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> LOG.clipped(0));
        assertThatIllegalArgumentException().isThrownBy(() -> LOG.doublyRobust(new double[3], new double[4]));
    }
}
