package org.crowdchange.ranking.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.crowdchange.ranking.Interval;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.ScoreTally;
import org.junit.jupiter.api.Test;

class ScoreMeanTest {

    // Mean of all scores: (5 + 4 * 4 + 2 * 2 + 3) / 8 = 28 / 8 = 3.5.
    private static final ScoreTally TALLY = ScoreTally.builder()
            .scale(1, 5)
            .add("one", 5)
            .add("four", 4, 4)
            .add("split", 2, 2)
            .add("split", 3)
            .item("none")
            .build();

    @Test
    void everyItemStartsWithSomeAverageVotes() {
        Ranking ranking = new ScoreMean(2, 0.95).rank(TALLY);

        // (2 * 3.5 + 5) / 3 = 4, (7 + 16) / 6 = 3.8333, (7 + 7) / 5 = 2.8
        assertThat(score(ranking, "one")).isEqualTo(4);
        assertThat(score(ranking, "four")).isCloseTo(23.0 / 6, within(1e-15));
        assertThat(score(ranking, "split")).isCloseTo(2.8, within(1e-15));
        assertThat(score(ranking, "none")).isEqualTo(3.5);
        assertThat(new ScoreMean().rank(TALLY).items())
                .extracting(RankedItem::item)
                .containsExactly("four", "one", "split", "none");
    }

    @Test
    void theIntervalComesFromTheVarianceWithinItems() {
        // Within items: 0, and for 2, 2, 3 the sum of squares 2/3; free are 3 + 2, so sigma² = 2/15.
        double reach = 1.959963984540054 * Math.sqrt(2.0 / 15 / 6);

        Interval interval = new ScoreMean(2, 0.95)
                .rank(TALLY)
                .find("four")
                .orElseThrow()
                .interval()
                .orElseThrow();

        assertThat(interval.low()).isCloseTo(23.0 / 6 - reach, within(1e-12));
        assertThat(interval.high()).isCloseTo(23.0 / 6 + reach, within(1e-12));
    }

    @Test
    void withoutASecondScoreThereIsNoInterval() {
        Ranking ranking = new ScoreMean()
                .rank(ScoreTally.builder().add("a", 1).add("b", 5).build());

        assertThat(ranking.items()).allMatch(item -> item.interval().isEmpty());
    }

    @Test
    void theSentenceTellsWhatItCountsAs() {
        assertThat(new ScoreMean(2, 0.95)
                        .rank(TALLY)
                        .explain("four")
                        .orElseThrow()
                        .sentence())
                .startsWith("4 scores, 4.00 on average, counted as 3.83; rank 2");
    }

    @Test
    void impossibleParametersAreRefused() {
        assertThatThrownBy(() -> new ScoreMean(-1, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weight is -1.0; expected 0.0 to 1000000");
        assertThatThrownBy(() -> new ScoreMean(Double.NaN, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ScoreMean(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double score(Ranking ranking, String item) {
        return ranking.find(item).orElseThrow().score();
    }
}
