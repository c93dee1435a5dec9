package org.crowdchange.ranking.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.crowdchange.model.Opinion;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.OpinionMatrix;
import org.junit.jupiter.api.Test;

class OpinionSpaceTest {

    /** Two people who agree where two others disagree; all are of one mind on the third item. */
    private static OpinionMatrix camps() {
        return OpinionMatrix.builder()
                .item("nobody's")
                .add("ann", "a", Opinion.AGREE)
                .add("ann", "b", Opinion.AGREE)
                .add("ann", "c", Opinion.AGREE)
                .add("bob", "a", Opinion.AGREE)
                .add("bob", "b", Opinion.AGREE)
                .add("bob", "c", Opinion.AGREE)
                .add("cy", "a", Opinion.DISAGREE)
                .add("cy", "b", Opinion.DISAGREE)
                .add("cy", "c", Opinion.AGREE)
                .add("dee", "a", Opinion.DISAGREE)
                .add("dee", "b", Opinion.DISAGREE)
                .add("dee", "c", Opinion.AGREE)
                .build();
    }

    @Test
    void aHandCalculationComesOut() {
        OpinionSpace space = OpinionSpace.of(camps(), 3);

        // Centred, the rows are (1, 1, 0) and (-1, -1, 0), twice each: the variance along (1, 1, 0) / sqrt 2 is
        // 4 * 2 / 3, nothing varies besides.
        assertThat(space.explainedVariance(0)).isCloseTo(8.0 / 3, within(1e-12));
        assertThat(space.explainedVariance(1)).isZero();
        assertThat(space.component(0, 0)).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(space.component(0, 1)).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(space.component(0, 2)).isZero();
        assertThat(space.mean(2)).isEqualTo(1);
        // Four items, three votes each: sqrt 2 times sqrt(4 / 3).
        assertThat(space.coordinate(0, 0)).isCloseTo(Math.sqrt(2) * Math.sqrt(4.0 / 3), within(1e-12));
        assertThat(space.coordinate(3, 0)).isCloseTo(-Math.sqrt(2) * Math.sqrt(4.0 / 3), within(1e-12));
        // |1 - 0| times sqrt 4 times sqrt 1/2.
        assertThat(space.extremity(0)).isCloseTo(Math.sqrt(2), within(1e-12));
        assertThat(space.extremity(2)).isZero();
        assertThat(space.extremity(3)).isZero();
    }

    @Test
    void whoHasVotedTooLittleIsLeftOut() {
        OpinionMatrix more = camps().plus(OpinionMatrix.of("eve", "a", Opinion.PASS));

        assertThat(OpinionSpace.of(more, 3).participants()).isEqualTo(4);
        assertThat(OpinionSpace.of(more, 1).participants()).isEqualTo(5);
        // More than there are items: on all of them.
        assertThat(OpinionSpace.of(more, 7).participants()).isZero();
        assertThatThrownBy(() -> OpinionSpace.of(more, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("minVotes is 0; expected 1 or more");
    }

    @Test
    void whereNobodyHasVotedEnoughThereIsNoEstimate() {
        Ranking ranking = new Extremity(4).rank(camps());

        assertThat(ranking.noEstimate().orElseThrow().reason())
                .isEqualTo("Fewer than two participants have voted on at least 4 items");
    }

    @Test
    void whereAPlaneIsArbitraryItemsThatAreAlikeAreAlike() {
        // Three items, each of which one person is against: no two directions are better than others.
        OpinionMatrix.Builder builder = OpinionMatrix.builder();
        for (String participant : new String[] {"a", "b", "c"}) {
            for (String item : new String[] {"a", "b", "c"}) {
                builder.add(participant, item, participant.equals(item) ? Opinion.DISAGREE : Opinion.AGREE);
            }
        }
        // A fourth item in which a fourth person stands alone makes room for a third direction of the same length.
        for (String participant : new String[] {"a", "b", "c"}) {
            builder.add(participant, "d", Opinion.AGREE).add("d", participant, Opinion.AGREE);
        }
        OpinionMatrix matrix = builder.add("d", "d", Opinion.DISAGREE).build();

        Ranking ranking = new Extremity(1).rank(matrix);

        assertThat(OpinionSpace.of(matrix, 1).isArbitrary()).isTrue();
        assertThat(ranking.tiers()).hasSize(1);
        assertThat(ranking.warnings()).hasSize(1);
    }

    @Test
    void whatPeoplePassOnIsAskedLastAndWhatIsNewBeforeIt() {
        OpinionMatrix.Builder builder = OpinionMatrix.builder().add(camps(), 1);
        for (String participant : new String[] {"ann", "bob", "cy", "dee"}) {
            builder.add(participant, "passed", Opinion.PASS);
        }

        Ranking ranking = new CommentPriority(3).rank(builder.build());

        assertThat(ranking.items().get(4).item()).isEqualTo("passed");
        assertThat(ranking.items().get(3).item()).isEqualTo("nobody's");
        assertThat(ranking.explain("passed").orElseThrow().sentence()).isEqualTo("4 votes, 0 agree, 4 passed; rank 5.");
    }
}
