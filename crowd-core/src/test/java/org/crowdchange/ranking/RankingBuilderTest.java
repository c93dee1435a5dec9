package org.crowdchange.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.crowdchange.ranking.opinion.Wilson;
import org.junit.jupiter.api.Test;

class RankingBuilderTest {

    private static final Explainer EXPLAINER =
            item -> new Explanation(item.item(), "wilson", item.score(), item.place() + ".", List.of());

    private final RankingBuilder builder = new RankingBuilder(new Wilson(), 1);

    @Test
    void itemsOfOneScoreShareARankAndTheNextRankIsLeftOut() {
        Ranking ranking = builder.rated("a", 5, 0)
                .rated("b", 7, 0)
                .rated("c", 9, 0)
                .rated("d", 7, 0)
                .build(EXPLAINER);

        assertThat(ranking.items()).extracting(RankedItem::item).containsExactly("c", "b", "d", "a");
        assertThat(ranking.items()).extracting(RankedItem::rank).containsExactly(1, 2, 2, 4);
        assertThat(ranking.tiers()).extracting(Tier::number).containsExactly(1, 2, 3);
        assertThat(ranking.tiers()).extracting(Tier::rank).containsExactly(1, 2, 4);
        assertThat(ranking).hasToString("Ranking[wilson, 4 items in 3 tiers]");
    }

    @Test
    void overlappingIntervalsLeaveRanksOpen() {
        // a 8 to 10 and b 7 to 9 overlap, b and c 4 to 7 touch, a lies wholly above c; d 1 to 2 below all.
        Ranking ranking = builder.rated("a", 9, 8, 10, 20)
                .rated("b", 8, 7, 9, 20)
                .rated("c", 5, 4, 7, 20)
                .rated("d", 1, 1, 2, 20)
                .build(EXPLAINER);

        assertThat(ranking.items()).extracting(RankedItem::bestRank).containsExactly(1, 1, 2, 4);
        assertThat(ranking.items()).extracting(RankedItem::worstRank).containsExactly(2, 3, 3, 4);
        assertThat(ranking.items())
                .extracting(RankedItem::place)
                .containsExactly(
                        "rank 1, could be 1 to 2", "rank 2, could be 1 to 3", "rank 3, could be 2 to 3", "rank 4");
    }

    @Test
    void aRangeOfRanksHoldsTheRankEvenWhereTheIntervalMissesTheScore() {
        Ranking ranking = builder.rated("a", 9, 1, 2, 1).rated("b", 5, 3, 4, 1).build(EXPLAINER);

        assertThat(ranking.items()).extracting(RankedItem::rank).containsExactly(1, 2);
        assertThat(ranking.items()).extracting(RankedItem::bestRank).containsExactly(1, 1);
        assertThat(ranking.items()).extracting(RankedItem::worstRank).containsExactly(2, 2);
    }

    @Test
    void itemsWithoutAnyWordOfTheVotesStandLastAndMakeNothingUncertain() {
        Ranking ranking = builder.unrated("silent", 100)
                .rated("bad", -3, -4, -2, 5)
                .unrated("mute", 0)
                .build(EXPLAINER);

        assertThat(ranking.items()).extracting(RankedItem::item).containsExactly("bad", "silent", "mute");
        assertThat(ranking.items()).extracting(RankedItem::rated).containsExactly(true, false, false);
        assertThat(ranking.items()).extracting(RankedItem::bestRank).containsExactly(1, 2, 2);
        assertThat(ranking.items()).extracting(RankedItem::worstRank).containsExactly(1, 3, 3);
        assertThat(ranking.tiers()).extracting(Tier::rated).containsExactly(true, false);
        assertThat(ranking.explain("mute").orElseThrow().sentence()).isEqualTo("listed last.");
    }

    @Test
    void minusZeroIsZero() {
        Ranking ranking =
                builder.rated("a", -0.0, 1).rated("b", 0.0, 1).rated("c", 1, 1).build(EXPLAINER);

        assertThat(ranking.items()).extracting(RankedItem::item).containsExactly("c", "a", "b");
        assertThat(ranking.items())
                .extracting(RankedItem::place)
                .containsExactly("rank 1", "rank 2, tied with 1 other", "rank 2, tied with 1 other");
    }

    @Test
    void warningsAndDiagnosticsAreKept() {
        Ranking ranking = builder.warning("The votes do not connect all ideas.")
                .diagnostic("iterations", 12, "steps until the change was below the tolerance")
                .build(EXPLAINER);

        assertThat(ranking.warnings()).containsExactly("The votes do not connect all ideas.");
        assertThat(ranking.diagnostics())
                .containsExactly(new Term("iterations", 12, "steps until the change was below the tolerance"));
    }

    @Test
    void listsOfARankingCannotBeChanged() {
        Ranking ranking = builder.rated("a", 1, 1).build(EXPLAINER);

        assertThatThrownBy(() -> ranking.items().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ranking.tiers().remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ranking.tiers().get(0).items().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ranking.items().get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> ranking.tiers().get(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void numbersThatCannotBeRankedAreRefused() {
        assertThatThrownBy(() -> builder.rated("a", Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the score of \"a\" is NaN; expected a finite number");
        assertThatThrownBy(() -> builder.unrated("a", Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.rated("a", 1, 3, 2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3.0 to 2.0");
        assertThatThrownBy(() -> builder.rated("a", 1, Double.NEGATIVE_INFINITY, 2, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void scoresThatTheComputationCannotTellApartTieOneByOne() {
        Ranking ranking = builder.resolution(0.1)
                .rated("a", 1.0, 1)
                .rated("b", 1.08, 1)
                .rated("c", 1.16, 1)
                .rated("d", 0.5, 1)
                .unrated("e", 0.5)
                .build(EXPLAINER);

        assertThat(ranking.items()).extracting(RankedItem::item).containsExactly("a", "b", "c", "d", "e");
        assertThat(ranking.items()).extracting(RankedItem::score).containsExactly(1.16, 1.16, 1.16, 0.5, 0.5);
        assertThat(ranking.items()).extracting(RankedItem::tier).containsExactly(1, 1, 1, 2, 3);
    }

    @Test
    void withoutAnEstimateAllItemsStandTogetherAndTheReasonIsSaid() {
        NoEstimate none = new NoEstimate("b was never compared with a", List.of(List.of("a"), List.of("b")));

        Ranking ranking = builder.unrated("a", 0).unrated("b", 0).build(none);

        assertThat(ranking.noEstimate()).contains(none);
        assertThat(ranking.tiers()).hasSize(1);
        assertThat(ranking.items()).noneMatch(RankedItem::rated);
        assertThat(ranking.explain("a").orElseThrow().sentence())
                .isEqualTo("b was never compared with a; listed last.");
        assertThatThrownBy(() -> builder.rated("c", 1, 1).build(none))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("1 items are rated; expected none where there is no estimate");
    }

    @Test
    void aTieThatWasBrokenIsSaid() {
        assertThat(builder.rated("a", 1, 1).build(EXPLAINER).tieBroken()).isFalse();

        Ranking ranking = builder.tieBroken("a and b were equal; a was picked, being first in item order.")
                .build(EXPLAINER);

        assertThat(ranking.tieBroken()).isTrue();
        assertThat(ranking.warnings()).hasSize(1);
    }
}
