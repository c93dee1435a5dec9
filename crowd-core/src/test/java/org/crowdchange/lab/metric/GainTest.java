package org.crowdchange.lab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GainTest {
    private static final double[] RELEVANCE = {10, 0, 0, 1, 5};

    @Test
    void theExamplesOfScikitLearn() {
        // scikit-learn, documentation of dcg_score, ndcg_score and average_precision_score
        double[] scores = {.1, .2, .3, 4, 70};
        assertThat(CumulativeGain.discounted(RELEVANCE, scores, 5, Gain.LINEAR)).isCloseTo(9.49, within(0.01));
        assertThat(CumulativeGain.discounted(RELEVANCE, scores, 2, Gain.LINEAR)).isCloseTo(5.63, within(0.01));
        assertThat(CumulativeGain.normalised(RELEVANCE, scores, 5, Gain.LINEAR)).isCloseTo(0.69, within(0.01));
        assertThat(CumulativeGain.normalised(RELEVANCE, new double[] {.05, 1.1, 1., .5, .0}, 5, Gain.LINEAR))
                .isCloseTo(0.49, within(0.01));
        assertThat(Retrieval.averagePrecision(
                        new boolean[] {false, false, true, true}, new double[] {0.1, 0.4, 0.35, 0.8}))
                .isCloseTo(0.83, within(0.01));
    }

    @Test
    void equalScoresShareWhatTheirPlacesGain() {
        // scikit-learn: ties are averaged, so both items in front contribute (10 + 5) / 2
        double[] scores = {1, 0, 0, 0, 1};
        assertThat(CumulativeGain.discounted(RELEVANCE, scores, 1, Gain.LINEAR)).isCloseTo(7.5, within(1e-12));
        assertThat(CumulativeGain.normalised(RELEVANCE, scores, 1, Gain.LINEAR)).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void theTwoGainsDiffer() {
        // by hand: (2^3 - 1) / log2(2) + (2^1 - 1) / log2(3)
        double[] scores = {2, 1};
        assertThat(CumulativeGain.discounted(new double[] {3, 1}, scores, 2, Gain.EXPONENTIAL))
                .isCloseTo(7 + 1 / (Math.log(3) / Math.log(2)), within(1e-12));
        assertThat(CumulativeGain.discounted(new double[] {3, 1}, scores, 2, Gain.LINEAR))
                .isCloseTo(3 + 1 / (Math.log(3) / Math.log(2)), within(1e-12));
    }

    @Test
    void whereNothingIsToBeGainedTheShareIsNone() {
        assertThat(CumulativeGain.normalised(new double[3], new double[] {1, 2, 3}, 3, Gain.LINEAR))
                .isZero();
        assertThat(CumulativeGain.normalised(new double[0], new double[0], 3, Gain.LINEAR))
                .isZero();
        assertThat(Retrieval.averagePrecision(new boolean[3], new double[3])).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CumulativeGain.discounted(RELEVANCE, RELEVANCE, 0, Gain.LINEAR))
                .withMessageContaining("places is 0");
    }

    @Test
    void theFirstPlacesFindWhatIsGood() {
        List<String> ranking = List.of("a", "b", "c", "d");
        Set<String> good = Set.of("b", "d", "x");

        assertThat(Retrieval.precision(ranking, good, 2)).isEqualTo(0.5);
        assertThat(Retrieval.precision(ranking, good, 8)).isEqualTo(0.25);
        assertThat(Retrieval.recall(ranking, good, 4)).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(Retrieval.recall(ranking, Set.of(), 4)).isNaN();
        assertThat(Retrieval.reciprocalRank(ranking, good)).isEqualTo(0.5);
        assertThat(Retrieval.reciprocalRank(List.of("q"), good)).isZero();
        assertThat(Retrieval.meanReciprocalRank(List.of(ranking, List.of("q")), good))
                .isEqualTo(0.25);
        assertThat(Retrieval.overlap(ranking, List.of("b", "a", "x", "y"), 2)).isEqualTo(1);
        assertThat(Retrieval.overlap(ranking, List.of("b", "a", "x", "y"), 4)).isEqualTo(0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Retrieval.precision(List.of("a", "a"), good, 1))
                .withMessageContaining("\"a\" twice");
    }

    @Test
    void concentrationByHand() {
        assertThat(Concentration.gini(new double[] {1, 2, 3, 4})).isCloseTo(0.25, within(1e-15));
        assertThat(Concentration.gini(new double[] {0, 0, 0, 1})).isCloseTo(0.75, within(1e-15));
        assertThat(Concentration.gini(new double[] {5, 5})).isZero();
        assertThat(Concentration.gini(new double[2])).isNaN();
        assertThat(Concentration.entropy(new double[] {1, 1, 1, 1})).isCloseTo(2, within(1e-15));
        assertThat(Concentration.entropy(new double[] {7, 0})).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> Concentration.gini(new double[] {-1}));
    }

    @Test
    void overlapByHand() {
        // p = 0.5: shown 0.5 (0/1) + 0.25 (2/2) + 0.125 (2/3), beyond depth 3 an agreement of 2/3
        List<String> one = List.of("a", "b", "c");
        List<String> other = List.of("b", "a", "d");
        double shown = 0.25 + 0.125 * 2 / 3;
        assertThat(RankBiasedOverlap.shown(one, other, 0.5)).isCloseTo(shown, within(1e-15));
        assertThat(RankBiasedOverlap.extrapolated(one, other, 0.5)).isCloseTo(shown + 0.125 * 2 / 3, within(1e-15));
        assertThat(RankBiasedOverlap.shown(List.of(), List.of(), 0.5)).isEqualTo(1);
        assertThat(RankBiasedOverlap.extrapolated(List.of(), one, 0.5)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankBiasedOverlap.shown(one, other, 1))
                .withMessageContaining("below 1");
    }
}
