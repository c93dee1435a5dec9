package org.crowdchange.ranking.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.opinion.Net;
import org.crowdchange.ranking.opinion.Wilson;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;
import org.crowdchange.tally.RankedBallot;
import org.crowdchange.tally.RankedTally;
import org.junit.jupiter.api.Test;

class FusionTest {

    private static RankedTally tally(String... ballots) {
        RankedTally.Builder builder = RankedTally.builder();
        for (String ballot : ballots) {
            builder.add(RankedBallot.parse(ballot), 1);
        }
        return builder.build();
    }

    @Test
    void reciprocalRanksAddUp() {
        // By hand: a 1/61 + 1/62, b 1/62 + 1/61, c 1/63, d 1/63.
        Ranking ranking = new ReciprocalRankFusion().rank(tally("a>b>c", "b>a>d"));

        assertThat(ranking.tiers().get(0).items()).extracting(RankedItem::item).containsExactly("a", "b");
        assertThat(ranking.find("a").orElseThrow().score()).isCloseTo(1 / 61.0 + 1 / 62.0, within(1e-15));
        assertThat(ranking.find("d").orElseThrow().score()).isCloseTo(1 / 63.0, within(1e-15));
        assertThat(ranking.explain("a").orElseThrow().sentence())
                .isEqualTo("In 2 of 2 rankings, at best in place 1; rank 1, tied with 1 other.");
    }

    @Test
    void tiedItemsShareTheMeanOfTheirRanks() {
        Ranking ranking = new ReciprocalRankFusion(0).rank(tally("a=b>c"));

        assertThat(ranking.find("a").orElseThrow().score()).isCloseTo(1 / 1.5, within(1e-15));
        assertThat(ranking.find("c").orElseThrow().score()).isCloseTo(1 / 3.0, within(1e-15));
    }

    @Test
    void rankingsOfOtherMethodsAreMerged() {
        OpinionTally opinions = OpinionTally.builder()
                .add("few", new OpinionCounts(2, 0, 0))
                .add("many", new OpinionCounts(41, 9, 0))
                .add("none", 0)
                .build();
        Ranking ranking =
                new ReciprocalRankFusion().fuse(List.of(new Wilson().rank(opinions), new Net().rank(opinions)));

        assertThat(ranking.items()).extracting(RankedItem::item).containsExactly("many", "few", "none");
        assertThat(ranking.find("none").orElseThrow().rated()).isFalse();
        assertThat(ranking.method()).isEqualTo("rrf");
        assertThat(new MarkovChain4()
                        .fuse(List.of(new Wilson().rank(opinions), new Net().rank(opinions)))
                        .items())
                .extracting(RankedItem::item)
                .containsExactly("many", "few", "none");
    }

    @Test
    void aWalkGathersAtTheCondorcetWinner() {
        // a beats b and c by 2 to 1; first places are split evenly.
        Ranking ranking = new MarkovChain4().rank(tally("a>b>c", "b>a>c", "c>a>b"));

        assertThat(ranking.items()).extracting(RankedItem::item).containsExactly("a", "b", "c");
    }

    @Test
    void aCycleTies() {
        Ranking ranking = new MarkovChain4().rank(tally("a>b>c", "b>c>a", "c>a>b"));

        assertThat(ranking.tiers()).hasSize(1);
        assertThat(ranking.find("a").orElseThrow().score()).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void twoItemsShareTheWalkAsTheChainSays() {
        // From b to a: 0.05/2 + 0.95/2 = 0.5; from a to b: 0.025. So a : b = 0.5 : 0.025 = 20 : 1.
        Ranking ranking = new MarkovChain4(0.05).rank(tally("a>b"));

        assertThat(ranking.find("a").orElseThrow().score()).isCloseTo(20 / 21.0, within(1e-14));
    }

    @Test
    void impossibleParametersAreRefused() {
        assertThatThrownBy(() -> new ReciprocalRankFusion(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> new ReciprocalRankFusion(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MarkovChain4(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MarkovChain4(1.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
