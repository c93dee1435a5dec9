package org.crowdchange.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScoreTallyTest {

    @Test
    void scoresOfOneItemAreCountedByLevel() {
        ScoreTally tally = ScoreTally.builder()
                .add("rota", 5)
                .add("rota", 3)
                .add("rota", 5, 2)
                .add("queue", 1)
                .build();

        assertThat(tally.count("rota", 5)).isEqualTo(3);
        assertThat(tally.count("rota", 4)).isZero();
        assertThat(tally.count("lunch", 4)).isZero();
        assertThat(tally.sum(tally.indexOf("rota"))).isEqualTo(18);
        assertThat(tally.lowest()).hasValue(1);
        assertThat(tally.highest()).hasValue(5);
        assertThat(tally).hasToString("ScoreTally[queue 1x1, rota 3x1 5x3]");
    }

    @Test
    void declaredItemsAndScalesStayWithoutVotes() {
        ScoreTally tally =
                ScoreTally.builder().item("rota").scale(1, 5).add("queue", 3).build();

        assertThat(tally.minus(ScoreTally.builder().add("queue", 3).build()).indexOf("rota"))
                .isZero();
        assertThat(tally.minus(tally).size()).isEqualTo(1);
        assertThat(tally.minus(tally).highest()).hasValue(5);
        assertThat(tally.plus(ScoreTally.builder().scale(0, 4).build()).lowest())
                .hasValue(0);
        assertThat(ScoreTally.empty().lowest()).isEmpty();
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        ScoreTally.Builder builder = ScoreTally.builder().add("rota", 3, ScoreTally.MAX_TOTAL);
        ScoreTally full = builder.build();

        assertThatThrownBy(() -> builder.add("rota", 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add("queue", 2, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add("queue", ScoreTally.MAX_LEVEL + 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a level is 1048577; expected -1048576 to 1048576");
        assertThatThrownBy(() -> builder.add("", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.scale(5, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.remove("rota", 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot take 1 scores of 4 away from \"rota\": it holds 0");
        assertThatThrownBy(() -> builder.add(full, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add(full, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(builder.build()).isEqualTo(full);
    }
}
