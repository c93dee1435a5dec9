package org.crowdchange.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OpinionCountsTest {

    @Test
    void passesCountTowardsTheTotalButAreNotDecided() {
        OpinionCounts counts = new OpinionCounts(41, 9, 7);

        assertThat(counts.decided()).isEqualTo(50);
        assertThat(counts.total()).isEqualTo(57);
    }

    @Test
    void aChangedMindIsTakenAwayAndAddedAgain() {
        OpinionCounts counts = new OpinionCounts(41, 9, 0);

        assertThat(counts.minus(OpinionCounts.ONE_AGREE).plus(OpinionCounts.ONE_DISAGREE))
                .isEqualTo(new OpinionCounts(40, 10, 0));
        assertThat(counts.plus(OpinionCounts.ONE_PASS)).isEqualTo(new OpinionCounts(41, 9, 1));
    }

    @Test
    void aNegativeCountIsRefusedByName() {
        assertThatThrownBy(() -> new OpinionCounts(1, -2, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("disagree is -2; expected 0 to 9007199254740992");
    }

    @Test
    void moreVotesThanADoubleCanCountAreRefused() {
        long most = OpinionCounts.MAX_TOTAL;

        assertThat(new OpinionCounts(most, 0, 0).total()).isEqualTo(most);
        assertThatThrownBy(() -> new OpinionCounts(most, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OpinionCounts(Long.MAX_VALUE, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OpinionCounts(most, 0, 0).plus(OpinionCounts.ONE_PASS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void votesThatAreNotThereCannotBeTakenAway() {
        assertThatThrownBy(() -> new OpinionCounts(1, 1, 1).minus(new OpinionCounts(0, 2, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("disagree=2");
        assertThatThrownBy(() -> OpinionCounts.NONE.minus(OpinionCounts.ONE_AGREE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OpinionCounts.NONE.minus(OpinionCounts.ONE_PASS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
