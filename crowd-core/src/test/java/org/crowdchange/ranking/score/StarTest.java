package org.crowdchange.ranking.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ScoreBallot;
import org.crowdchange.tally.ScoreBallotTally;
import org.junit.jupiter.api.Test;

class StarTest {

    @Test
    void theRunoffCanTurnTheTotalsRound() {
        // Tennessee as STAR: totals by hand: Memphis 42 * 5 = 210, Nashville 42 * 2 + 26 * 5 + 15 * 3 + 17 * 3 = 310,
        // Chattanooga 42 + 26 * 2 + 15 * 5 + 17 * 4 = 237, Knoxville 26 + 15 * 4 + 17 * 5 = 171.
        // Nashville against Chattanooga: 68 to 32.
        ScoreBallotTally tally = ScoreBallotTally.builder()
                .add(ScoreBallot.of(Map.of("Memphis", 5, "Nashville", 2, "Chattanooga", 1, "Knoxville", 0)), 42)
                .add(ScoreBallot.of(Map.of("Nashville", 5, "Chattanooga", 2, "Knoxville", 1)), 26)
                .add(ScoreBallot.of(Map.of("Chattanooga", 5, "Knoxville", 4, "Nashville", 3)), 15)
                .add(ScoreBallot.of(Map.of("Knoxville", 5, "Chattanooga", 4, "Nashville", 3)), 17)
                .build();

        StarCount count = new Star().count(tally);
        assertThat(count.finalists()).containsExactly("Nashville", "Chattanooga");
        assertThat(count.preferFirst()).isEqualTo(68);
        assertThat(count.preferSecond()).isEqualTo(32);
        assertThat(count.winners()).containsExactly("Nashville");
        assertThat(count.tieBreaks()).isEmpty();

        // One camp loves what the other can live with: 60 * 4 + 40 * 5 = 440 against 60 * 5 = 300, but 60 prefer the
        // latter.
        ScoreBallotTally split = ScoreBallotTally.builder()
                .add(ScoreBallot.of(Map.of("loved", 5, "liked", 4)), 60)
                .add(ScoreBallot.of(Map.of("liked", 5, "other", 1)), 40)
                .build();
        Ranking ranking = new Star().rank(split);
        assertThat(ranking.items()).extracting(RankedItem::item).containsExactly("loved", "liked", "other");
        assertThat(ranking.items()).extracting(RankedItem::score).containsExactly(442.0, 441.0, 40.0);
        assertThat(ranking.explain("loved").orElseThrow().sentence())
                .isEqualTo("300 points in all; in the runoff 60 preferred it and 40 liked; rank 1.");
    }

    @Test
    void aTiedTotalIsDecidedByTheMatchAgainstEachOther() {
        // b and c have 6 each; two of three prefer c.
        ScoreBallotTally tally = ScoreBallotTally.builder()
                .add(ScoreBallot.of(Map.of("a", 5, "b", 4)))
                .add(ScoreBallot.of(Map.of("a", 5, "b", 1, "c", 3)))
                .add(ScoreBallot.of(Map.of("a", 5, "b", 1, "c", 3)))
                .build();

        StarCount count = new Star().count(tally);

        assertThat(count.finalists()).containsExactly("a", "c");
        assertThat(count.picked()).isFalse();
        assertThat(count.tieBreaks()).hasSize(1);
        assertThat(new Star().rank(tally).tieBroken()).isFalse();
    }

    @Test
    void aTiedMatchIsDecidedByTheHighestScores() {
        // The published test "breakable tie in the automatic runoff, maximum score count" of starvote 2.1 has Brian 12
        // and
        // Chuck 12, one voter for each and one without preference; Chuck has two fives, Brian one, and Chuck wins.
        ScoreBallotTally tally = ScoreBallotTally.builder()
                .add(ScoreBallot.of(Map.of("Amy", 1, "Brian", 4, "Chuck", 2)))
                .add(ScoreBallot.of(Map.of("Amy", 1, "Brian", 3, "Chuck", 5)))
                .add(ScoreBallot.of(Map.of("Amy", 1, "Brian", 5, "Chuck", 5)))
                .build();

        StarCount count = new Star().count(tally);

        assertThat(count.preferFirst()).isEqualTo(1);
        assertThat(count.preferSecond()).isEqualTo(1);
        assertThat(count.winners()).containsExactly("Chuck");
    }

    @Test
    void whereNothingTellsItemsApartTheTieBreakPicksAndSaysSo() {
        // The published test "unbreakable tie for second in score round" of starvote 2.0: Chuck 15, Amy and Brian 6
        // each.
        ScoreBallotTally tally = ScoreBallotTally.builder()
                .add(ScoreBallot.of(Map.of("Chuck", 5, "Amy", 3, "Brian", 1)))
                .add(ScoreBallot.of(Map.of("Chuck", 5, "Amy", 1, "Brian", 3)))
                .add(ScoreBallot.of(Map.of("Chuck", 5, "Amy", 2, "Brian", 2)))
                .build();

        assertThat(new Star().count(tally).finalists()).containsExactly("Chuck", "Amy");
        assertThat(new Star(TieBreak.REVERSE_ITEM_ORDER).count(tally).finalists())
                .containsExactly("Chuck", "Brian");
        Ranking ranking = new Star().rank(tally);
        assertThat(ranking.tieBroken()).isTrue();
        assertThat(ranking.warnings())
                .contains("Nothing tells Amy, Brian apart for the runoff; Amy picked by the order of items.");
    }

    @Test
    void finalistsThatNothingTellsApartShareTheFirstTier() {
        ScoreBallotTally tally = ScoreBallotTally.builder()
                .add(ScoreBallot.of(Map.of("a", 5, "b", 3)))
                .add(ScoreBallot.of(Map.of("a", 3, "b", 5)))
                .build();

        assertThat(new Star().count(tally).winners()).containsExactly("a", "b");
        assertThat(new Star().rank(tally).tiers()).hasSize(1);
    }

    @Test
    void aSingleItemWinsAndBlankBallotsElectNobody() {
        assertThat(new Star()
                        .count(ScoreBallotTally.builder()
                                .add(ScoreBallot.of(Map.of("a", 2)))
                                .item("b")
                                .build())
                        .winners())
                .containsExactly("a");
        assertThat(new Star()
                        .count(ScoreBallotTally.builder()
                                .add(ScoreBallot.of(Map.of()))
                                .item("b")
                                .build())
                        .winners())
                .isEmpty();
    }
}
