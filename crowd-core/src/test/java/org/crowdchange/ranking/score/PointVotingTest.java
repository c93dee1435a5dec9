package org.crowdchange.ranking.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.ScoreBallot;
import org.crowdchange.tally.ScoreBallotTally;
import org.crowdchange.tally.ScoreTally;
import org.junit.jupiter.api.Test;

class PointVotingTest {

    @Test
    void ballotsThatGiveMoreThanTheyHaveAreNotCounted() {
        ScoreBallotTally tally = ScoreBallotTally.builder()
                .add(ScoreBallot.of(Map.of("rota", 7, "queue", 3)))
                .add(ScoreBallot.of(Map.of("queue", 2)), 2)
                .add(ScoreBallot.of(Map.of("queue", 11)))
                .add(ScoreBallot.of(Map.of("rota", -1, "queue", 3)))
                .build();

        Ranking ranking = new Cumulative().rank(tally);

        assertThat(ranking.items()).extracting(RankedItem::score).containsExactly(7.0, 7.0);
        assertThat(ranking.tiers()).hasSize(1);
        assertThat(ranking.warnings())
                .containsExactly("2 of 5 ballots give more than 10 points or negative ones and were not counted.");
        assertThat(ranking.explain("queue").orElseThrow().sentence())
                .isEqualTo("7 points of 3 voters; rank 1, tied with 1 other.");
        assertThat(new Cumulative().accepts(ScoreBallot.of(Map.of("rota", 10)))).isTrue();
    }

    @Test
    void votesCostTheirSquare() {
        ScoreBallotTally tally = ScoreBallotTally.builder()
                .add(ScoreBallot.of(Map.of("a", 5, "b", 5, "c", 5, "d", -5)))
                .add(ScoreBallot.of(Map.of("a", 10)))
                .add(ScoreBallot.of(Map.of("b", 10, "c", 1)))
                .build();

        Ranking ranking = new Quadratic().rank(tally);

        assertThat(ranking.items()).extracting(RankedItem::item).containsExactly("a", "b", "c", "d");
        assertThat(ranking.items()).extracting(RankedItem::score).containsExactly(15.0, 5.0, 5.0, -5.0);
        assertThat(ranking.warnings())
                .containsExactly("1 of 3 ballots cost more than 100 credits and were not counted.");
    }

    @Test
    void scoresAddUp() {
        Ranking ranking = new ScoreVoting()
                .rank(ScoreTally.builder()
                        .add("many", 3, 10)
                        .add("few", 5, 5)
                        .add("bad", -1)
                        .item("none")
                        .build());

        assertThat(ranking.items()).extracting(RankedItem::item).containsExactly("many", "few", "bad", "none");
        assertThat(ranking.explain("many").orElseThrow().sentence())
                .isEqualTo("10 scores, 3.00 on average, 30 in all; rank 1.");
    }

    @Test
    void impossibleBudgetsAreRefused() {
        assertThatThrownBy(() -> new Cumulative(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("points is 0.0; expected 1.0 to 1000000");
        assertThatThrownBy(() -> new Quadratic(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
