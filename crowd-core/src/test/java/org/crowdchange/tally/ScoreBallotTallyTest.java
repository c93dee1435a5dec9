package org.crowdchange.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreBallotTallyTest {

    private static final ScoreBallot BALLOT = ScoreBallot.of(Map.of("rota", 5, "queue", -2));

    @Test
    void whatABallotCostsIsCountedInPointsAndInSquares() {
        assertThat(BALLOT.points()).isEqualTo(7);
        assertThat(BALLOT.squares()).isEqualTo(29);
        assertThat(BALLOT).hasToString("{queue=-2, rota=5}");
    }

    @Test
    void aBallotThatWasReplacedLeavesNoTrace() {
        ScoreBallot better = ScoreBallot.of(Map.of("rota", 4));
        ScoreBallotTally.Builder builder = ScoreBallotTally.builder().add(BALLOT);

        builder.remove(BALLOT).add(better);

        assertThat(builder.build())
                .isEqualTo(ScoreBallotTally.builder().add(better).build())
                .hasToString("ScoreBallotTally[rota]: 1 x {rota=4}");
    }

    @Test
    void blankBallotsCount() {
        ScoreBallotTally tally = ScoreBallotTally.builder()
                .add(ScoreBallot.of(Map.of()), 3)
                .item("rota")
                .build();

        assertThat(tally.total()).isEqualTo(3);
        assertThat(tally.size()).isEqualTo(1);
        assertThat(tally.declared(0)).isTrue();
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertThatThrownBy(() -> ScoreBallot.of(Map.of("", 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScoreBallot.of(Map.of("rota", Integer.MIN_VALUE)))
                .isInstanceOf(IllegalArgumentException.class);
        ScoreBallotTally.Builder builder = ScoreBallotTally.builder().add(BALLOT, ScoreBallotTally.MAX_TOTAL);
        ScoreBallotTally full = builder.build();
        assertThatThrownBy(() -> builder.add(BALLOT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add(BALLOT, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add(full, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add(full, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.item("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.remove(ScoreBallot.of(Map.of("rota", 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot take 1 ballots {rota=1} away from a tally that holds 0");
    }
}
