package org.crowdchange.ranking.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.crowdchange.ranking.Interval;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;
import org.junit.jupiter.api.Test;

class NetTest {

    private static final Ranking RANKING = new Net()
            .rank(OpinionTally.builder()
                    .add("clear", new OpinionCounts(15, 0, 0))
                    .add("disputed", new OpinionCounts(60, 40, 0))
                    .add("even", new OpinionCounts(7, 7, 0))
                    .add("rejected", new OpinionCounts(1, 4, 9))
                    .add("unseen", 0)
                    .build());

    @Test
    void manyVotersOutweighAClearShare() {
        assertThat(RANKING.items())
                .extracting(RankedItem::item)
                .containsExactly("disputed", "clear", "even", "rejected", "unseen");
        assertThat(RANKING.items()).extracting(RankedItem::score).containsExactly(20.0, 15.0, 0.0, -3.0, 0.0);
    }

    @Test
    void theIntervalIsTheWilsonIntervalOfTheShareScaledToTheVoters() {
        // 60 of 100 by hand: centre (0.6 + 0.01920729) / 1.03841459 = 0.5962997, half width
        // 1.959964 √(0.0024 + 0.00009603647) / 1.03841459 = 0.0942991, so 0.5020006 to 0.6905988; 100 (2 x - 1).
        Interval interval = RANKING.find("disputed").orElseThrow().interval().orElseThrow();

        assertThat(interval.low()).isCloseTo(0.400, within(0.001));
        assertThat(interval.high()).isCloseTo(38.120, within(0.001));
    }

    @Test
    void theSentenceNamesTheBalance() {
        assertThat(sentence("disputed")).startsWith("60 agreed, 40 disagreed: 20 more for than against; rank 1");
        assertThat(sentence("even")).startsWith("7 agreed, 7 disagreed: as many for as against; rank 3");
        assertThat(sentence("rejected")).startsWith("1 agreed, 4 disagreed: 3 more against than for; rank 4");
    }

    private static String sentence(String item) {
        return RANKING.explain(item).orElseThrow().sentence();
    }
}
