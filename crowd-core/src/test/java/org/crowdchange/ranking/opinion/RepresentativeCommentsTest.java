package org.crowdchange.ranking.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.GroupedOpinionTally;
import org.crowdchange.tally.OpinionCounts;
import org.junit.jupiter.api.Test;

class RepresentativeCommentsTest {
    private static final GroupedOpinionTally TALLY = GroupedOpinionTally.builder()
            .add("rota", "nurses", new OpinionCounts(19, 1, 0))
            .add("rota", "managers", new OpinionCounts(4, 16, 0))
            .add("parking", "nurses", new OpinionCounts(1, 19, 0))
            .add("parking", "managers", new OpinionCounts(15, 5, 0))
            .add("coffee", "nurses", new OpinionCounts(18, 2, 0))
            .add("coffee", "managers", new OpinionCounts(18, 2, 0))
            .item("unseen")
            .build();

    @Test
    void agreementComesFirstThoughDisagreementIsClearer() {
        assertThat(new RepresentativeComments("nurses", 0.9, 5).select(TALLY))
                .extracting(Representative::item, Representative::side, Representative::bestAgree)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("rota", Side.AGREE, true),
                        org.assertj.core.groups.Tuple.tuple("parking", Side.DISAGREE, false));
    }

    @Test
    void whatEverybodyThinksRepresentsNobody() {
        Ranking ranking = new Representativeness("nurses", 0.9).rank(TALLY);

        assertThat(ranking.find("coffee").orElseThrow().score()).isZero();
        assertThat(ranking.explain("coffee").orElseThrow().sentence())
                .isEqualTo(
                        "2 of 20 in group \"nurses\" disagree, of the others 2 of 20, which does not set the group off"
                                + " from the others; rank 3.");
        assertThat(ranking.explain("rota").orElseThrow().sentence())
                .startsWith("19 of 20 in group \"nurses\" agree, of the others 4 of 20, which sets the group off");
    }

    @Test
    void aGroupThatIsNotThereHasNoEstimate() {
        assertThat(new Representativeness("porters", 0.9)
                        .rank(TALLY)
                        .noEstimate()
                        .orElseThrow()
                        .reason())
                .isEqualTo("There are no votes of the group \"porters\"");
        assertThat(new RepresentativeComments("porters", 0.9, 5).select(TALLY)).isEmpty();
        assertThat(new Representativeness()
                        .rank(GroupedOpinionTally.builder().item("rota").build())
                        .noEstimate())
                .isPresent();
    }

    @Test
    void whereNothingQualifiesTheBestToAgreeToIsThereAllTheSame() {
        GroupedOpinionTally few = GroupedOpinionTally.builder()
                .add("rota", "nurses", new OpinionCounts(2, 0, 0))
                .add("rota", "managers", new OpinionCounts(1, 1, 0))
                .build();

        assertThat(new RepresentativeComments("nurses", 0.9, 5).select(few))
                .singleElement()
                .satisfies(each -> assertThat(each.bestAgree()).isTrue());
    }

    @Test
    void impossibleParametersAreRefused() {
        assertThatThrownBy(() -> new Representativeness("", 0.4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("level is 0.4");
        assertThatThrownBy(() -> new RepresentativeComments("", 0.9, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("most is 0; expected 1 or more");
        assertThatThrownBy(() -> new ConsensusComments(Side.AGREE, 1, 0.9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threshold is 1.0");
    }

    @Test
    void aConsensusIsWhatTheCrowdIsClearlyOfOneMindOn() {
        assertThat(new ConsensusComments().select(TALLY.totals(), 5))
                .extracting(ConsensusComment::item)
                .containsExactly("coffee");
        // 24 of 40: 2 sqrt(41) (25 / 41 - 1/2) = 1.41 is above 1.2816, but not above 1.6449.
        assertThat(new ConsensusComments(Side.DISAGREE, 0.5, 0.9).select(TALLY.totals(), 5))
                .extracting(ConsensusComment::item)
                .containsExactly("parking");
        assertThat(new ConsensusComments(Side.DISAGREE, 0.5, 0.95).select(TALLY.totals(), 5))
                .isEmpty();
    }
}
