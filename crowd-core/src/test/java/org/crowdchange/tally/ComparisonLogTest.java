package org.crowdchange.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ComparisonLogTest {

    private static final ComparisonLog LOG = ComparisonLog.builder()
            .add(2, "b", "a", PairOutcome.TIE)
            .add(1, "c", "a", PairOutcome.LEFT)
            .add(1, "a", "b", PairOutcome.RIGHT, 2)
            .add(1, "a", "b", PairOutcome.RIGHT)
            .add("z")
            .build();

    @Test
    void keepsComparisonsInTheOrderOfTheirMoments() {
        assertThat(LOG).hasToString("ComparisonLog[z, 1: a - b RIGHT x 3, 1: c - a LEFT, 2: b - a TIE]");
        assertThat(LOG.entries()).isEqualTo(3);
        assertThat(LOG.total()).isEqualTo(5);
        assertThat(LOG.endOfMoment(0)).isEqualTo(2);
        assertThat(LOG.endOfMoment(2)).isEqualTo(3);
    }

    @Test
    void keepsListedItemsWhenTheirComparisonsGo() {
        ComparisonLog rest = LOG.minus(ComparisonLog.builder()
                .add(1, "c", "a", PairOutcome.LEFT)
                .add(2, "b", "a", PairOutcome.TIE)
                .build());

        assertThat(rest).hasToString("ComparisonLog[z, 1: a - b RIGHT x 3]");
        assertThat(rest.indexOf("c")).isEqualTo(-1);
        assertThat(rest.listed(rest.indexOf("z"))).isTrue();
    }

    @Test
    void isAPairwiseTallyOnceTheMomentsAreForgotten() {
        assertThat(LOG.pairs())
                .isEqualTo(PairwiseTally.builder()
                        .add("z")
                        .add("a", "b", 0, 3, 0)
                        .add("b", "a", 0, 0, 1)
                        .add("c", "a", 1, 0, 0)
                        .build());
    }

    @Test
    void isTheSameForManyComparisonsWrittenDownBackwards() {
        ComparisonLog.Builder forwards = ComparisonLog.builder();
        ComparisonLog.Builder backwards = ComparisonLog.builder();
        for (int i = 0; i < 5_000; i++) {
            forwards.add(i, "item " + i % 7, "item " + (7 + i % 11), PairOutcome.LEFT);
            int j = 4_999 - i;
            backwards.add(j, "item " + j % 7, "item " + (7 + j % 11), PairOutcome.LEFT);
        }
        assertThat(backwards.build()).isEqualTo(forwards.build());
    }

    @Test
    void saysWhatItDoesNotTake() {
        ComparisonLog.Builder builder = ComparisonLog.builder();

        assertThatThrownBy(() -> builder.add(1, "a", "a", PairOutcome.LEFT))
                .hasMessage("a comparison of \"a\" with itself; expected two items");
        assertThatThrownBy(() -> builder.add(1, "a", "", PairOutcome.LEFT))
                .hasMessage("the item is \"\"; expected some text");
        assertThatThrownBy(() -> builder.add(Long.MAX_VALUE, "a", "b", PairOutcome.LEFT))
                .hasMessageStartingWith("the moment is 9223372036854775807; expected");
        assertThatThrownBy(() -> builder.add(1, "a", "b", PairOutcome.LEFT, -1))
                .hasMessage("the count is -1; expected 0 or more");
        assertThatThrownBy(() -> builder.add(1, "a", "b", PairOutcome.LEFT, ComparisonLog.MAX_TOTAL)
                        .add(1, "a", "b", PairOutcome.LEFT))
                .hasMessage("more comparisons than a log can hold; expected at most 9007199254740992");
    }

    @Test
    void doesNotTakeAwayWhatItDoesNotHold() {
        assertThatThrownBy(() -> LOG.minus(ComparisonLog.builder()
                        .add(3, "a", "b", PairOutcome.RIGHT)
                        .build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot take 1 comparisons of moment 3 away from a log that holds 0");
        assertThatThrownBy(() -> LOG.minus(ComparisonLog.builder()
                        .add(1, "a", "new", PairOutcome.RIGHT)
                        .build()))
                .hasMessage("cannot take a comparison of \"a\" with \"new\" away: the log holds none");
    }
}
