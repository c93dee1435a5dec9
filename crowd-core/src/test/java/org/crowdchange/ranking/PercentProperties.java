package org.crowdchange.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class PercentProperties {

    @Example
    void atLeastRoundsDownAndAtMostRoundsUp() {
        assertThat(Percent.atLeast(0.6999)).isEqualTo(69);
        assertThat(Percent.atMost(0.6901)).isEqualTo(70);
        assertThat(Percent.about(0.695)).isEqualTo(70);
        assertThat(Percent.about(0.694)).isEqualTo(69);
    }

    @Property
    void wholePercentagesStayWhatTheyAre(@ForAll @IntRange(max = 100) int percent) {
        double share = percent / 100.0;

        assertThat(Percent.atLeast(share)).isEqualTo(percent);
        assertThat(Percent.atMost(share)).isEqualTo(percent);
        assertThat(Percent.about(share)).isEqualTo(percent);
    }

    @Property
    void whatIsSaidIsTrue(@ForAll @Scale(8) @DoubleRange(max = 1) double share) {
        assertThat(Percent.atLeast(share) / 100.0).isLessThanOrEqualTo(share + 1e-10);
        assertThat(Percent.atMost(share) / 100.0).isGreaterThanOrEqualTo(share - 1e-10);
        assertThat(Percent.about(share)).isBetween(Percent.atLeast(share), Percent.atMost(share));
    }

    @Example
    void nearlyNothingAndNearlyAllAreNotCalledNothingAndAll() {
        assertThat(Percent.about(0.001)).isEqualTo(1);
        assertThat(Percent.about(0.999)).isEqualTo(99);
        assertThat(Percent.about(0)).isZero();
        assertThat(Percent.about(1)).isEqualTo(100);
    }

    @Example
    void onlySharesHaveAPercentage() {
        for (double impossible : new double[] {-0.01, 1.01, 41, Double.NaN}) {
            assertThatThrownBy(() -> Percent.atLeast(impossible))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the share is " + impossible + "; expected 0 to 1");
        }
    }
}
