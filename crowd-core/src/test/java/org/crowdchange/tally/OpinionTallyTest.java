package org.crowdchange.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.crowdchange.model.Opinion;
import org.junit.jupiter.api.Test;

class OpinionTallyTest {

    @Test
    void countsOfOneItemAddUpAndTheEarliestOpeningCounts() {
        OpinionTally tally = OpinionTally.builder()
                .add("rota", new OpinionCounts(3, 1, 0))
                .add("rota", 2_000)
                .add("rota", new OpinionCounts(1, 0, 2))
                .add("rota", 1_000)
                .build();

        assertThat(tally.size()).isEqualTo(1);
        assertThat(tally.counts("rota")).isEqualTo(new OpinionCounts(4, 1, 2));
        assertThat(tally.since("rota")).isEqualTo(OptionalLong.of(1_000));
    }

    @Test
    void anItemThatIsOpenStaysWithoutVotes() {
        OpinionTally tally = OpinionTally.builder().add("rota", 1_000).build();
        OpinionTally vote = OpinionTally.of("rota", OpinionCounts.ONE_AGREE);

        assertThat(tally.plus(vote).counts("rota")).isEqualTo(OpinionCounts.ONE_AGREE);
        assertThat(tally.plus(vote).minus(vote)).isEqualTo(tally);
        assertThat(tally.isEmpty()).isFalse();
    }

    @Test
    void theOpeningOfWhatIsTakenAwayDoesNotMatter() {
        OpinionTally tally = OpinionTally.builder()
                .add("rota", 1_000)
                .add("rota", new OpinionCounts(2, 0, 0))
                .build();
        OpinionTally earlier = OpinionTally.builder()
                .add("rota", 5)
                .add("rota", OpinionCounts.ONE_AGREE)
                .build();

        assertThat(tally.minus(earlier).since("rota")).isEqualTo(OptionalLong.of(1_000));
        assertThat(tally.minus(earlier).counts("rota")).isEqualTo(OpinionCounts.ONE_AGREE);
    }

    @Test
    void anItemOfWhichNothingIsKnownIsNotThere() {
        assertThat(OpinionTally.of("rota", OpinionCounts.NONE)).isEqualTo(OpinionTally.empty());
        assertThat(OpinionTally.empty().indexOf("rota")).isEqualTo(-1);
        assertThat(OpinionTally.empty().counts("rota")).isEqualTo(OpinionCounts.NONE);
        assertThat(OpinionTally.empty().since("rota")).isEmpty();
    }

    @Test
    void aBuilderCanGoOnAfterItsTallyWasTaken() {
        OpinionTally.Builder builder = OpinionTally.builder().add("rota", OpinionCounts.ONE_AGREE);
        OpinionTally first = builder.build();

        builder.add("rota", OpinionCounts.ONE_AGREE);

        assertThat(first.counts("rota").agree()).isEqualTo(1);
        assertThat(builder.build().counts("rota").agree()).isEqualTo(2);
    }

    @Test
    void talliesDifferWhenOnlyAnOpeningDiffers() {
        OpinionTally open = OpinionTally.builder()
                .add("rota", OpinionCounts.ONE_AGREE)
                .add("rota", 5)
                .build();

        assertThat(open).isNotEqualTo(OpinionTally.of("rota", OpinionCounts.ONE_AGREE));
        assertThat(open).hasToString("OpinionTally[rota 1/0/0 since 5]");
    }

    @Test
    void votesThatAreNotThereCannotBeTakenAway() {
        OpinionTally tally = OpinionTally.of("rota", OpinionCounts.ONE_AGREE);

        assertThatThrownBy(() -> tally.minus(OpinionTally.of("queue", OpinionCounts.ONE_AGREE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tally.minus(OpinionTally.of("rota", OpinionCounts.ONE_PASS)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void emptyItemsAndImpossibleMomentsAreRefused() {
        OpinionTally.Builder builder = OpinionTally.builder();

        assertThatThrownBy(() -> builder.add("", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add((String) null, 1)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> builder.add("rota", Long.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9223372036854775807");
        assertThatThrownBy(() -> builder.add("rota", Long.MIN_VALUE)).isInstanceOf(IllegalArgumentException.class);
        assertThat(builder.build()).isEqualTo(OpinionTally.empty());
    }

    @Test
    void aVoteThatWasNotCastCannotBeTakenBack() {
        OpinionTally.Builder builder = OpinionTally.builder().add("rota", Opinion.AGREE);

        assertThatThrownBy(() -> builder.remove("rota", Opinion.DISAGREE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot take the vote \"disagree\" away from \"rota\": it holds no such vote");
        assertThatThrownBy(() -> builder.remove("queue", Opinion.AGREE)).isInstanceOf(IllegalArgumentException.class);
        assertThat(builder.build()).isEqualTo(OpinionTally.of("rota", OpinionCounts.ONE_AGREE));
    }

    @Test
    void moreVotesThanAnItemCanHaveAreRefused() {
        long most = OpinionCounts.MAX_TOTAL;
        OpinionTally.Builder builder = OpinionTally.builder().add("rota", most - 1, 0, 0);
        OpinionTally part = builder.build();

        builder.add("rota", Opinion.PASS);

        assertThatThrownBy(() -> builder.add("rota", Opinion.AGREE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add("rota", 0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add("queue", -1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OpinionTally.builder().add(part, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OpinionTally.builder().add(part, Long.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OpinionTally.builder().add(OpinionTally.empty(), -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> part.plus(part)).isInstanceOf(IllegalArgumentException.class);
        assertThat(builder.build().counts("rota")).isEqualTo(new OpinionCounts(most - 1, 0, 1));
    }
}
