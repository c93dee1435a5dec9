package org.crowdchange.ranking.ranked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.crowdchange.ranking.NoEstimate;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.RankedTally;
import org.junit.jupiter.api.Test;

class StvMethodTest {

    // The food for a party, as Wikipedia tells the single transferable vote: 20 guests, three kinds.
    private static final RankedTally FOOD = EliminationMethodTest.tally(
            "4 orange", "2 pear>orange", "8 chocolate>strawberry", "4 chocolate>sweets", "1 strawberry", "1 sweets");

    @Test
    void aSurplusGoesOnInProportionAndTheLowestIsExcluded() {
        // By hand: 6 of chocolate's 12 go on at half their value, 4 to strawberry and 2 to sweets. Then pear goes.
        assertThat(new StvScottish(3).count(FOOD).toText()).isEqualTo("""
                        stv-scottish: 3 seats, 20 ballots
                        Round 1, quota 6
                          chocolate: 12
                          orange: 4
                          pear: 2
                          strawberry: 1
                          sweets: 1
                          chocolate is elected with 12
                          The surplus of chocolate is transferred: 4 to strawberry, 2 to sweets
                        Round 2, quota 6
                          chocolate: 6
                          strawberry: 5
                          orange: 4
                          sweets: 3
                          pear: 2
                          pear is excluded with 2: 2 to orange
                        Round 3, quota 6
                          chocolate: 6
                          orange: 6
                          strawberry: 5
                          sweets: 3
                          orange is elected with 6
                          sweets is excluded with 3: 3 to nobody
                        Round 4, quota 6
                          chocolate: 6
                          orange: 6
                          strawberry: 5
                          exhausted: 3
                          strawberry is elected with 5, as many seats being left as items
                        Elected: chocolate, orange, strawberry
                        """);
    }

    @Test
    void aRankingSaysInWhichRoundAnItemWasElectedOrExcluded() {
        Ranking ranking = new StvScottish(3).rank(FOOD);

        assertThat(ranking.items())
                .extracting(RankedItem::item)
                .containsExactly("chocolate", "orange", "strawberry", "sweets", "pear");
        assertThat(ranking.items()).extracting(RankedItem::tier).containsExactly(1, 1, 1, 2, 3);
        assertThat(sentence(ranking, "orange"))
                .isEqualTo("Elected in round 3 with 6 votes (quota 6); rank 1, tied with 2 others.");
        assertThat(sentence(ranking, "strawberry"))
                .isEqualTo("Elected in round 4 with 5 votes (quota 6), as many seats being left as items; rank 1, tied"
                        + " with 2 others.");
        assertThat(sentence(ranking, "pear")).isEqualTo("Excluded in round 2 with 2 votes (quota 6); rank 5.");
        assertThat(ranking.tieBroken()).isFalse();
    }

    @Test
    void whoIsStillInTheRunningAtTheEndComesBeforeWhoWasExcluded() {
        Ranking ranking = new StvWig(StvQuota.DROOP, 1).rank(EliminationMethodTest.tally("3 A", "1 B", "1 C>B"));

        assertThat(ranking.items()).extracting(RankedItem::item).containsExactly("A", "B", "C");
        assertThat(sentence(ranking, "B"))
                .isEqualTo("Not elected, with 1 vote (quota 3) in round 1, the last; rank 2, tied with 1 other.");
    }

    @Test
    void scottishValuesAreRoundedDownToFiveDecimals() {
        // Quota 3 of 8 votes for 2 seats: 4 of A's 7 go on, each ballot at 4/7 = 0.571428... cut to 0.57142.
        StvReport report = new StvScottish(2).count(EliminationMethodTest.tally("7 A>B", "1 C"));

        assertThat(report.rounds().get(1).tally().get("B")).isEqualByComparingTo("3.99994");
        assertThat(report.rounds().get(1).tally().get("A")).isEqualByComparingTo("3.00006");
    }

    @Test
    void surplusesOfOneRoundGoOnBeforeAnybodyElseIsElected() {
        StvReport report =
                new StvWig(StvQuota.DROOP, 3).count(EliminationMethodTest.tally("10 A>C", "9 B>C", "2 C", "4 D"));

        // Quota 7: 3 of A's and 2 of B's go to C, which has the quota after both.
        assertThat(report.rounds().get(1).events())
                .singleElement()
                .satisfies(event -> assertThat(event.kind()).isEqualTo(StvEvent.Kind.SURPLUS));
        assertThat(report.rounds().get(2).tally().get("C"))
                .isCloseTo(BigDecimal.valueOf(7), within(new BigDecimal("1e-27")));
        assertThat(report.elected()).containsExactly("A", "B", "C");
    }

    @Test
    void theHareQuotaLeavesMoreSeatsToSmallGroups() {
        RankedTally tally = EliminationMethodTest.tally("58 A1>A2>A3", "30 B1>B2>B3", "12 C1>C2>C3");

        assertThat(new StvWig(StvQuota.DROOP, 5).count(tally).elected())
                .containsExactlyInAnyOrder("A1", "A2", "A3", "B1", "B2");
        assertThat(new StvWig(StvQuota.HARE, 5).count(tally).elected())
                .containsExactlyInAnyOrder("A1", "A2", "A3", "B1", "C1");
    }

    @Test
    void meekCountsAsIfTheExcludedHadNeverStood() {
        RankedTally with = EliminationMethodTest.tally("5 X>A>B", "20 A>B", "9 B", "10 C", "8 D>C");
        RankedTally without = with.restricted(item -> !item.equals("X"));

        StvReport report = new StvMeek(2).count(with);
        assertThat(report.elected()).isEqualTo(new StvMeek(2).count(without).elected());
        // A keeps just the quota of the votes that reach it.
        StvRound last = report.rounds().get(report.rounds().size() - 1);
        assertThat(last.kept()).containsOnlyKeys("A");
        assertThat(last.tally().get("A").subtract(last.quota()).abs()).isLessThan(new BigDecimal("1e-6"));
    }

    @Test
    void warrenTakesTheSamePriceFromEverySupporter() {
        // Quota 21/3 = 7: twelve voters pay 7/12 of a vote for A, and five go on to B.
        StvReport report = new StvWarren(2).count(EliminationMethodTest.tally("12 A>B", "5 B", "4 C"));

        StvRound second = report.rounds().get(1);
        assertThat(second.kept().get("A").doubleValue()).isCloseTo(7.0 / 12, within(1e-9));
        assertThat(second.tally().get("B").doubleValue()).isCloseTo(10, within(1e-8));
        assertThat(report.elected()).containsExactly("A", "B");
    }

    @Test
    void aTieBreakIsAnArgumentAndIsTold() {
        RankedTally tally = EliminationMethodTest.tally("2 A", "1 B", "1 C");

        // By hand: A keeps half of each vote; the other half is exhausted, and the quota sinks to 1.
        Ranking ranking = new StvMeek(2).rank(tally);
        assertThat(ranking.tieBroken()).isTrue();
        assertThat(ranking.warnings())
                .containsExactly("Round 2: for the last seats B, C have the same votes; B was picked by item order.");
        assertThat(new StvMeek(2, 1e-10, TieBreak.REVERSE_ITEM_ORDER)
                        .count(tally)
                        .elected())
                .containsExactly("A", "C");
    }

    @Test
    void scottishTiesGoByTheLatestStageAtWhichTheVotesDiffered() {
        // One vote of A's goes on and brings B level with C, which had more before: B is excluded, though C comes last.
        StvReport report = new StvScottish(2).count(EliminationMethodTest.tally("8 A>B", "2 B>D", "3 C>D", "6 D"));

        assertThat(report.rounds().get(1).tally().get("B")).isEqualByComparingTo("3");
        assertThat(report.rounds().get(1).tally().get("C")).isEqualByComparingTo("3");
        assertThat(report.rounds().get(1).events()).extracting(StvEvent::item).containsExactly("B");
        assertThat(report.tieBreaks()).isEmpty();
    }

    @Test
    void tiesOnBallotsAreDividedOrRefused() {
        RankedTally tally = EliminationMethodTest.tally("3 A=B", "2 C");

        assertThat(new StvWig(StvQuota.DROOP, 1)
                        .count(tally)
                        .rounds()
                        .get(0)
                        .tally()
                        .get("A"))
                .isEqualByComparingTo("1.5");
        assertThat(new StvMeek(1).count(tally).rounds().get(0).tally().get("A")).isEqualByComparingTo("1.5");
        assertThat(new StvScottish(1).count(tally).noEstimate())
                .map(NoEstimate::reason)
                .hasValue("Some ballots give several items the same rank, for which this rule is not defined");
    }

    @Test
    void moreSeatsThanItemsElectThemAll() {
        assertThat(new StvMeek(9).count(FOOD).elected()).hasSize(5);
        assertThat(new StvScottish(9).count(FOOD).elected()).hasSize(5);
        assertThat(new StvRctab(StvRctab.Mode.ONE_PER_ROUND, 9).count(FOOD).elected())
                .hasSize(5);
    }

    @Test
    void impossibleParametersAreRefused() {
        assertThatThrownBy(() -> new StvMeek(0)).hasMessage("seats is 0; expected 1 to 1000000");
        assertThatThrownBy(() -> new StvMeek(2, 0.1, TieBreak.ITEM_ORDER))
                .hasMessage("precision is 0.1; expected 1e-12 to 0.001");
        assertThatThrownBy(() -> new StvScottish(2, 37, TieBreak.ITEM_ORDER))
                .hasMessage("decimals is 37; expected 1 to 36");
        assertThatThrownBy(() -> new StvRctab(StvRctab.Mode.MAJORITY, 2))
                .hasMessage("seats is 2; expected 1 in the mode majority");
    }

    private static String sentence(Ranking ranking, String item) {
        return ranking.explain(item).orElseThrow().sentence();
    }
}
