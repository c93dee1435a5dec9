package org.crowdchange.ranking.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;
import org.junit.jupiter.api.Test;

class NewestTest {

    private static final Ranking RANKING = new Newest()
            .rank(OpinionTally.builder()
                    .add("old", Instant.parse("2015-02-06T09:30:00Z").toEpochMilli())
                    .add("twin a", Instant.parse("2015-02-08T00:00:00Z").toEpochMilli())
                    .add("twin b", Instant.parse("2015-02-08T00:00:00Z").toEpochMilli())
                    .add("new", Instant.parse("2015-02-20T23:59:59.999Z").toEpochMilli())
                    .add("new", new OpinionCounts(0, 100, 0))
                    .add("undated", new OpinionCounts(100, 0, 0))
                    .build());

    @Test
    void theLatestComesFirstWhateverAnybodyThinksOfIt() {
        assertThat(RANKING.items())
                .extracting(RankedItem::item)
                .containsExactly("new", "twin a", "twin b", "old", "undated");
        assertThat(RANKING.items()).extracting(RankedItem::rank).containsExactly(1, 2, 2, 4, 5);
    }

    @Test
    void onlyATieLeavesARankOpen() {
        assertThat(RANKING.items()).extracting(RankedItem::bestRank).containsExactly(1, 2, 2, 4, 5);
        assertThat(RANKING.items()).extracting(RankedItem::worstRank).containsExactly(1, 3, 3, 4, 5);
        assertThat(RANKING.items()).allMatch(item -> item.interval().isEmpty());
    }

    @Test
    void theSentenceNamesTheMoment() {
        assertThat(sentence("old")).isEqualTo("Open since 6 February 2015, 09:30 UTC; rank 4.");
        assertThat(sentence("twin b")).isEqualTo("Open since 8 February 2015, 00:00 UTC; rank 2, tied with 1 other.");
        assertThat(sentence("undated")).isEqualTo("It is not known since when this has been open; listed last.");
    }

    @Test
    void itemsWithoutADateAreNotPassedOverInSilence() {
        assertThat(RANKING.warnings())
                .containsExactly("It is not known since when 1 of 5 items have been open; they are listed last.");
        assertThat(new Newest()
                        .rank(OpinionTally.builder().add("dated", 1).build())
                        .warnings())
                .isEmpty();
    }

    private static String sentence(String item) {
        return RANKING.explain(item).orElseThrow().sentence();
    }
}
