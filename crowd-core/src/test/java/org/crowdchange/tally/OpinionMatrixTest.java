package org.crowdchange.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.crowdchange.model.Opinion;
import org.junit.jupiter.api.Test;

class OpinionMatrixTest {

    @Test
    void aChangedVoteIsTakenAwayBeforeTheNewOneIsAdded() {
        OpinionMatrix before = OpinionMatrix.builder()
                .add("ann", "rota", Opinion.AGREE)
                .add("bob", "rota", Opinion.PASS)
                .build();

        OpinionMatrix after = before.minus(OpinionMatrix.of("ann", "rota", Opinion.AGREE))
                .plus(OpinionMatrix.of("ann", "rota", Opinion.DISAGREE));

        assertThat(after.totals().counts("rota")).isEqualTo(new OpinionCounts(0, 1, 1));
        assertThat(after).hasToString("OpinionMatrix[ann/rota disagree, bob/rota pass]");
    }

    @Test
    void aVoteThatIsNotThereCannotBeTakenAway() {
        OpinionMatrix matrix = OpinionMatrix.of("ann", "rota", Opinion.AGREE);

        assertThatThrownBy(() -> matrix.minus(OpinionMatrix.of("ann", "rota", Opinion.PASS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot take away 1 x (ann, rota, pass): there are 0");
        assertThatThrownBy(() -> matrix.minus(OpinionMatrix.of("bob", "rota", Opinion.AGREE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKnownItemStaysWithoutVotesAndAParticipantDoesNot() {
        OpinionMatrix matrix = OpinionMatrix.builder()
                .item("rota")
                .add("ann", "rota", Opinion.AGREE)
                .add("ann", "queue", Opinion.AGREE)
                .build();

        OpinionMatrix left = matrix.minus(OpinionMatrix.builder()
                .add("ann", "rota", Opinion.AGREE)
                .add("ann", "queue", Opinion.AGREE)
                .build());

        assertThat(left.size()).isEqualTo(1);
        assertThat(left.item(0)).isEqualTo("rota");
        assertThat(left.participants()).isZero();
        assertThat(left.isEmpty()).isFalse();
    }

    @Test
    void whoIsInNoGroupIsLeftOut() {
        OpinionMatrix matrix = OpinionMatrix.builder()
                .add("ann", "rota", Opinion.AGREE)
                .add("bob", "rota", Opinion.DISAGREE)
                .add("cy", "queue", Opinion.PASS)
                .build();

        GroupedOpinionTally grouped = matrix.grouped(Map.of("ann", "left", "bob", "right"));

        assertThat(grouped.groups()).isEqualTo(2);
        assertThat(grouped.counts(grouped.indexOf("rota"), grouped.groupOf("right")))
                .isEqualTo(new OpinionCounts(0, 1, 0));
        assertThat(grouped.counts(grouped.indexOf("queue"))).isEqualTo(OpinionCounts.NONE);
    }

    @Test
    void aSampleWithRepetitionsCountsAVoterSoManyTimes() {
        OpinionMatrix ann = OpinionMatrix.of("ann", "rota", Opinion.AGREE);

        OpinionMatrix sample = ann.newBuilder().add(ann, 3).build();

        assertThat(sample.participants()).isEqualTo(1);
        assertThat(sample.countOf(0)).isEqualTo(3);
    }

    @Test
    void moreVotesThanADoubleCanCountAndEmptyNamesAreRefused() {
        OpinionMatrix most = OpinionMatrix.builder()
                .add("ann", "rota", Opinion.AGREE, OpinionCounts.MAX_TOTAL)
                .build();
        OpinionMatrix more = OpinionMatrix.of("bob", "queue", Opinion.AGREE);

        assertThatThrownBy(() -> most.plus(more)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OpinionMatrix.of("ann", "rota", Opinion.AGREE)
                        .newBuilder()
                        .add(most, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OpinionMatrix.of("", "rota", Opinion.AGREE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OpinionMatrix.builder().add("ann", "rota", Opinion.AGREE, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OpinionMatrix.FORM.fromJson(
                        "{\"tally\":\"opinion-matrix\",\"version\":1,\"participants\":[\"a\"],\"items\":[\"i\"],"
                                + "\"known\":[],\"participant\":[0],\"item\":[0],\"opinion\":[0],\"count\":[1,1]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 entries; expected 2");
    }

    @Test
    void votesThatRepeatOthersNeedNoRoom() {
        OpinionMatrix.Builder builder = OpinionMatrix.builder();
        for (int i = 0; i < 100_000; i++) {
            builder.add("p" + i % 7, "i" + i % 5, Opinion.AGREE);
        }

        assertThat(builder.build().totals().counts("i3").agree()).isEqualTo(20_000);
    }
}
