package org.crowdchange.ranking.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.crowdchange.tally.GroupedOpinionTally;
import org.crowdchange.tally.OpinionCounts;
import org.junit.jupiter.api.Test;

class GroupStatisticTest {

    @Test
    void statisticsAreThoseOfAHandCalculation() {
        // 3 of 4 against 1 of 6.
        GroupedOpinionTally tally = GroupedOpinionTally.builder()
                .add("rota", "nurses", new OpinionCounts(3, 1, 0))
                .add("rota", "managers", new OpinionCounts(1, 4, 1))
                .build();

        GroupStatistic nurses = GroupStatistic.of(tally, 0, tally.groupOf("nurses"));

        assertThat(nurses.share(Side.AGREE)).isCloseTo(4.0 / 6, within(1e-15));
        // 2 sqrt(5) (4/5 - 1/2)
        assertThat(nurses.test(Side.AGREE)).isCloseTo(0.6 * Math.sqrt(5), within(1e-12));
        // 4/6 over 2/8
        assertThat(nurses.ratio(Side.AGREE)).isCloseTo(8.0 / 3, within(1e-12));
        // 4/5 against 2/7, pooled 6/12: (4/5 - 2/7) / sqrt(1/4 (1/5 + 1/7)) = (18/35) / sqrt(3/35)
        assertThat(nurses.ratioTest(Side.AGREE)).isCloseTo(18 / 35.0 / Math.sqrt(3 / 35.0), within(1e-12));
        assertThat(nurses.side()).isEqualTo(Side.AGREE);
    }

    @Test
    void whereEverybodyIsOfOneMindNothingSetsAGroupOff() {
        GroupedOpinionTally tally = GroupedOpinionTally.builder()
                .add("rota", "nurses", new OpinionCounts(5, 0, 0))
                .add("rota", "managers", new OpinionCounts(9, 0, 0))
                .build();

        assertThat(GroupStatistic.of(tally, 0, 0).ratioTest(Side.AGREE)).isZero();
    }

    /** From the payload of the pol.is server, recorded in polis-community/red-dwarf: comment 0 of a small conversation. */
    @Test
    void prioritiesAreThoseOfTheServer() {
        assertThat(CommentPriority.priority(new OpinionCounts(0, 11, 3), 1.43090599007))
                .isCloseTo(0.059947322677, within(1e-11));
        assertThat(CommentPriority.priority(OpinionCounts.NONE, 0)).isEqualTo(5.0625);
    }

    @Test
    void theConsensusOfThreeGroupsIsThatOfTheServer() {
        // Comment 0 of the same conversation: 0 of 5, 0 of 3, 0 of 6.
        GroupedOpinionTally tally = GroupedOpinionTally.builder()
                .add("0", "0", new OpinionCounts(0, 5, 0))
                .add("0", "1", new OpinionCounts(0, 3, 0))
                .add("0", "2", new OpinionCounts(0, 3, 3))
                .build();

        assertThat(new GroupInformedConsensus().rank(tally).items().get(0).score())
                .isCloseTo(0.00357142857143, within(1e-14));
    }

    @Test
    void oneGroupAgainstPullsAnItemBelowWhatAllTolerate() {
        GroupedOpinionTally tally = GroupedOpinionTally.builder()
                .add("large", "many", new OpinionCounts(900, 100, 0))
                .add("large", "few", new OpinionCounts(1, 19, 0))
                .add("common", "many", new OpinionCounts(600, 400, 0))
                .add("common", "few", new OpinionCounts(12, 8, 0))
                .build();

        assertThat(new GroupInformedConsensus().rank(tally).items().get(0).item())
                .isEqualTo("common");
        assertThat(new GroupInformedConsensus()
                        .rank(tally)
                        .explain("large")
                        .orElseThrow()
                        .sentence())
                .isEqualTo("In each of 2 groups that voted, about 9 % or more agree (least in \"few\"); rank 2.");
        assertThat(new Polarisation().rank(tally).items().get(0).item()).isEqualTo("large");
    }
}
