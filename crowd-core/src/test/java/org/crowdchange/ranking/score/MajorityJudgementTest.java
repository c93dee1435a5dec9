package org.crowdchange.ranking.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.ScoreTally;
import org.junit.jupiter.api.Test;

class MajorityJudgementTest {

    @Test
    void theOrderOfOrsayIsThatOfThePublishedExperiment() {
        // M. Balinski and R. Laraki, "Election by majority judgment: experimental evidence" (2007), Orsay 2007, in
        // tenths of a
        // per cent from reject to excellent. Published gauges: Bayrou good+ 44.3 %, Royal good- 41.5 %, Sarkozy good-
        // 46.9 %,
        // Voynet acceptable- 46.6 %; the shares are rounded, so they need not add up to a thousand.
        ScoreTally tally = grades("Bayrou", 74, 84, 148, 251, 307, 136)
                .plus(grades("Royal", 126, 122, 168, 191, 227, 167))
                .plus(grades("Sarkozy", 282, 71, 115, 143, 198, 191))
                .plus(grades("Voynet", 205, 261, 237, 175, 93, 29));

        Ranking ranking = new MajorityJudgement().rank(tally);

        assertThat(ranking.items())
                .extracting(RankedItem::item)
                .containsExactly("Bayrou", "Royal", "Sarkozy", "Voynet");
        // Numbered from 0, good is 3.
        assertThat(score(ranking, "Bayrou")).isCloseTo(3 + 0.443, within(0.001));
        assertThat(score(ranking, "Royal")).isCloseTo(3 - 0.415, within(0.001));
        assertThat(score(ranking, "Sarkozy")).isCloseTo(3 - 0.469, within(0.0015));
        assertThat(score(ranking, "Voynet")).isCloseTo(2 - 0.466, within(0.001));
    }

    @Test
    void theLowerOfTwoMiddleGradesCounts() {
        Ranking ranking = new MajorityJudgement()
                .rank(ScoreTally.builder().add("rota", 2).add("rota", 4).build());

        assertThat(ranking.explain("rota").orElseThrow().value("grade")).isEqualTo(2);
        assertThat(score(ranking, "rota")).isEqualTo(2.5);
    }

    @Test
    void equalGaugesAreToldApartByWhatLiesFurtherOut() {
        // Both: middle grade 3, one of five below, one above. The first has the higher grade above.
        ScoreTally tally = ScoreTally.builder()
                .add("a", 1)
                .add("a", 3, 3)
                .add("a", 5)
                .add("b", 1)
                .add("b", 3, 3)
                .add("b", 4)
                .build();

        Ranking ranking = new MajorityJudgement().rank(tally);

        assertThat(ranking.items()).extracting(RankedItem::item).containsExactly("a", "b");
        assertThat(score(ranking, "a")).isCloseTo(2.8, within(1e-15));
        assertThat(score(ranking, "b")).isCloseTo(2.8, within(1e-15));
    }

    @Test
    void onlyEqualSharesOfAllGradesTie() {
        ScoreTally tally = ScoreTally.builder()
                .add("a", 2)
                .add("a", 5)
                .add("twice as many", 2, 2)
                .add("twice as many", 5, 2)
                .build();

        assertThat(new MajorityJudgement().rank(tally).tiers()).hasSize(1);
    }

    @Test
    void theSentenceTellsTheMiddleGradeAndWhatLiesBesideIt() {
        assertThat(new MajorityJudgement()
                        .rank(grades("Bayrou", 74, 84, 148, 251, 307, 136))
                        .explain("Bayrou")
                        .orElseThrow()
                        .sentence())
                .isEqualTo("Of 1000 grades the middle one is 3; 44 % gave more, 31 % less; rank 1.");
    }

    private static ScoreTally grades(String item, int... counts) {
        ScoreTally.Builder builder = ScoreTally.builder();
        for (int i = 0; i < counts.length; i++) {
            builder.add(item, i, counts[i]);
        }
        return builder.build();
    }

    private static double score(Ranking ranking, String item) {
        return ranking.find(item).orElseThrow().score();
    }
}
