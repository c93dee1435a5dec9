package org.crowdchange.lab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TwoByTwoTest {

    @Test
    void theTeaTastingLadyHasFishersProbability() {
        // R. A. Fisher, The Design of Experiments (1935): three of four right has 34/70 two-sided.
        assertThat(new TwoByTwo(3, 1, 1, 3).fisherTwoSided()).isCloseTo(34.0 / 70, within(1e-14));
        assertThat(new TwoByTwo(4, 0, 0, 4).fisherTwoSided()).isCloseTo(2.0 / 70, within(1e-14));
    }

    @Test
    void probabilitiesAreThoseOfScipy() {
        // SciPy 1.17.1: fisher_exact, chi2_contingency(correction=False)
        assertThat(new TwoByTwo(8, 2, 1, 5).fisherTwoSided()).isCloseTo(0.034965034965034975, within(1e-14));
        assertThat(new TwoByTwo(100, 2, 1000, 5).fisherTwoSided()).isCloseTo(0.13007593634300163, within(1e-13));
        assertThat(new TwoByTwo(8, 2, 1, 5).chiSquare()).isCloseTo(6.112169312169312, within(1e-12));
        assertThat(new TwoByTwo(8, 2, 1, 5).chiSquareProbability()).isCloseTo(0.013425424881491248, within(1e-14));
    }

    @Test
    void withoutAMarginThereIsNothingToTest() {
        assertThat(new TwoByTwo(0, 0, 3, 4).fisherTwoSided()).isEqualTo(1);
        assertThat(new TwoByTwo(5, 0, 3, 0).fisherTwoSided()).isEqualTo(1);
        assertThat(new TwoByTwo(0, 0, 0, 0).fisherTwoSided()).isEqualTo(1);
        assertThat(new TwoByTwo(5, 0, 3, 0).chiSquare()).isNaN();
        assertThat(new TwoByTwo(0, 0, 3, 4).chiSquareProbability()).isNaN();
    }

    @Test
    void exchangingGroupsOrAnswersChangesNothing() {
        double own = new TwoByTwo(12, 5, 29, 2).fisherTwoSided();

        assertThat(new TwoByTwo(29, 2, 12, 5).fisherTwoSided()).isCloseTo(own, within(1e-14));
        assertThat(new TwoByTwo(5, 12, 2, 29).fisherTwoSided()).isCloseTo(own, within(1e-14));
    }

    @Test
    void negativeCountsAreRefused() {
        assertThatThrownBy(() -> new TwoByTwo(1, -1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a count is -1; expected 0 to 1099511627776");
    }
}
