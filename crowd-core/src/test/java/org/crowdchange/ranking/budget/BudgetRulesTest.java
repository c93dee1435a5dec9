package org.crowdchange.ranking.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.crowdchange.ranking.Parameters;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.BudgetTally;
import org.junit.jupiter.api.Test;

class BudgetRulesTest {

    /** A majority of 60 approves of a, b and c, a minority of 40 of d; each costs 25 of a budget of 100, except for d. */
    private static BudgetTally majority() {
        return budget(100)
                .cost("a", BigDecimal.valueOf(30))
                .cost("b", BigDecimal.valueOf(30))
                .cost("c", BigDecimal.valueOf(40))
                .cost("d", BigDecimal.valueOf(40))
                .approve(List.of("a", "b", "c"), 60)
                .approve(List.of("d"), 40)
                .build();
    }

    @Test
    void aMajorityTakesAllIfVotesAloneCount() {
        assertThat(new Greedy().allocate(majority()).selected()).containsExactly("a", "b", "c");
    }

    @Test
    void withEqualSharesAMinorityDecidesOnItsPart() {
        // By hand: everybody has 1. The 60 buy a, and b for 0.5 each, then have nothing left; the 40 buy d for 1 each.
        Allocation allocation = new EqualShares(Satisfaction.COST, Completion.NONE).allocate(majority());

        assertThat(allocation.selected()).containsExactly("a", "b", "d");
        assertThat(allocation.cost()).isEqualByComparingTo("100");
        assertThat(allocation.share()).isEqualTo(1);
        Purchase first = allocation.purchases().get(0);
        assertThat(first.measure()).isCloseTo(1.0 / 60, within(1e-15));
        assertThat(first.largestPayment()).hasValue(0.5);
        assertThat(first.effectiveSupporters()).hasValue(60);
        assertThat(first.tied()).containsExactly("b", "c");
    }

    @Test
    void phragmenBuysWhatSupportersHaveSaved() {
        // By hand: at 0.5 the 60 can pay for a, and at 1 for b, when the 40 can pay for d.
        Allocation allocation = new SequentialPhragmen().allocate(majority());

        assertThat(allocation.selected()).containsExactly("a", "b", "d");
        assertThat(allocation.purchases()).extracting(Purchase::measure).containsExactly(0.5, 1.0, 1.0);
        assertThat(allocation.purchases().get(0).tied()).containsExactly("b");
        assertThat(allocation.exhaustive()).isTrue();
    }

    @Test
    void theExampleOfThePabulibPaper() {
        // Stolicki, Szufa and Talmon 2020, example of a file; results of pabutools in the golden cases
        BudgetTally tally = budget(2500)
                .cost("1", BigDecimal.valueOf(600))
                .cost("2", BigDecimal.valueOf(800))
                .cost("4", BigDecimal.valueOf(1400))
                .cost("5", BigDecimal.valueOf(1000))
                .cost("7", BigDecimal.valueOf(1200))
                .approve(List.of("1", "2", "4"), 1)
                .approve(List.of("1", "2"), 1)
                .approve(List.of("2", "4", "5"), 2)
                .approve(List.of("5", "7"), 1)
                .approve(List.of("1", "4", "7"), 1)
                .approve(List.of("1", "7"), 1)
                .approve(List.of("5"), 1)
                .approve(List.of("4"), 1)
                .approve(List.of("4", "5"), 1)
                .build();

        assertThat(sorted(new Greedy(), tally)).containsExactly("4", "5");
        assertThat(sorted(new EqualShares(Satisfaction.COST, Completion.NONE), tally))
                .containsExactly("4");
        assertThat(sorted(new EqualShares(Satisfaction.COST, Completion.ADD_ONE), tally))
                .containsExactly("1", "4");
        assertThat(sorted(new EqualShares(Satisfaction.CARDINALITY, Completion.NONE), tally))
                .containsExactly("1", "5");
        assertThat(sorted(new SequentialPhragmen(), tally)).containsExactly("1", "2", "5");
    }

    @Test
    void tiesArePickedByTheNameAsTextAndReported() {
        BudgetTally tally = budget(10)
                .cost("9", BigDecimal.TEN)
                .cost("10", BigDecimal.TEN)
                .approve(List.of("9"), 2)
                .approve(List.of("10"), 2)
                .build();

        Ranking ranking = new Greedy().rank(tally);
        assertThat(ranking.items().get(0).item()).isEqualTo("10");
        assertThat(ranking.tieBroken()).isTrue();
        assertThat(ranking.warnings())
                .containsExactly("In round 1 \"10\" was equal to \"9\" and was picked by the tie-break.");
        assertThat(new Greedy(Satisfaction.COST, TieBreak.REVERSE_ITEM_ORDER)
                        .allocate(tally)
                        .selected())
                .containsExactly("9");
        assertThat(new SequentialPhragmen(TieBreak.REVERSE_ITEM_ORDER)
                        .allocate(tally)
                        .selected())
                .containsExactly("9");
        EqualShares reversed = new EqualShares(Satisfaction.COST, Completion.ADD_ONE, 1, TieBreak.REVERSE_ITEM_ORDER);
        // With 5 for each of the 4 voters both would be bought, so what comes before counts: nothing.
        assertThat(reversed.allocate(tally).selected()).isEmpty();
        assertThat(reversed.allocate(tally).raises()).isEqualTo(2);
    }

    @Test
    void phragmenEndsWhenAProjectThatCouldBePaidForIsTooExpensive() {
        BudgetTally tally = budget(100)
                .cost("a", BigDecimal.valueOf(60))
                .cost("b", BigDecimal.valueOf(50))
                .cost("c", BigDecimal.valueOf(10))
                .approve(List.of("a"), 6)
                .approve(List.of("b"), 4)
                .approve(List.of("c"), 1)
                .build();

        // At 10 the supporters of a and c have saved enough, at 12.5 those of b.
        Allocation allocation = new SequentialPhragmen().allocate(tally);
        assertThat(allocation.selected()).containsExactly("a", "c");
        assertThat(allocation.exhaustive()).isTrue();
        assertThat(allocation.leftover()).isEqualByComparingTo("30");
    }

    @Test
    void lastOnABallotGainsNothingByBorda() {
        BudgetTally tally = budget(10)
                .cost("a", BigDecimal.TEN)
                .cost("b", BigDecimal.TEN)
                .cost("c", BigDecimal.TEN)
                .order(List.of("a", "b", "c"), 2)
                .order(List.of("c"), 9)
                .build();

        assertThat(new Greedy(Satisfaction.BORDA).allocate(tally).selected()).containsExactly("a");
        // The nine who name c alone gain nothing from it, so only a can be bought: with 5 for each of its two
        // supporters.
        Allocation allocation = new EqualShares(Satisfaction.BORDA, Completion.ADD_ONE).allocate(tally);
        assertThat(allocation.selected()).containsExactly("a");
        assertThat(allocation.share()).isCloseTo(10.0 / 11 + 5, within(1e-12));
    }

    @Test
    void freeProjectsAreTakenIfSomebodyWantsThem() {
        BudgetTally tally = budget(5)
                .cost("free", BigDecimal.ZERO)
                .cost("unwanted", BigDecimal.ZERO)
                .cost("paid", BigDecimal.valueOf(5))
                .approve(List.of("free", "paid"), 1)
                .build();

        assertThat(new SequentialPhragmen().allocate(tally).selected()).containsExactly("free", "paid");
        assertThat(new EqualShares(Satisfaction.CARDINALITY, Completion.NONE)
                        .allocate(tally)
                        .selected())
                .containsExactly("free", "paid");
        assertThat(new Greedy().allocate(tally).selected()).containsExactly("free", "paid", "unwanted");
    }

    @Test
    void withoutVotesOrBudgetThereIsNoEstimate() {
        BudgetTally unvoted = budget(5).cost("a", BigDecimal.ONE).build();
        BudgetTally unfunded = BudgetTally.builder()
                .cost("a", BigDecimal.ONE)
                .approve(List.of("a"), 1)
                .build();

        Ranking ranking = new EqualShares().rank(unvoted);
        assertThat(ranking.noEstimate().orElseThrow().reason()).isEqualTo("Nobody has voted");
        assertThat(ranking.explain("a").orElseThrow().sentence()).isEqualTo("Nobody has voted; listed last.");
        assertThat(new Greedy().rank(unfunded).noEstimate().orElseThrow().reason())
                .isEqualTo("How much there is to spend is not known");
        assertThat(new SequentialPhragmen().allocate(unfunded).selected()).isEmpty();
    }

    @Test
    void aProjectWhoseCostIsNotKnownIsNotFunded() {
        BudgetTally tally = budget(5)
                .cost("a", BigDecimal.ONE)
                .approve(List.of("a", "b"), 2)
                .build();

        Ranking ranking = new EqualShares().rank(tally);
        assertThat(ranking.find("b").map(RankedItem::rated)).contains(false);
        assertThat(ranking.warnings()).containsExactly("What \"b\" costs is not known; it could not be funded.");
        assertThat(ranking.explain("b").orElseThrow().sentence())
                .isEqualTo("Not funded, for its cost is not known; listed last.");
    }

    @Test
    void placesAreExplained() {
        Ranking ranking = new EqualShares(Satisfaction.COST, Completion.NONE).rank(majority());

        assertThat(ranking.explain("d").orElseThrow().sentence())
                .isEqualTo("Funded in round 3 for 40; 40 people support it and paid at most 1.00 each; rank 3.");
        assertThat(ranking.explain("c").orElseThrow().sentence())
                .isEqualTo("Not funded; it costs 40 and 60 people support it; rank 4.");
    }

    @Test
    void moneyOfManyDigitsIsNoMatterOfRounding() {
        // Both have the price 1/3 in the first round; a billionth more and "a" would lose.
        BudgetTally.Builder builder =
                budget(1).cost("a", new BigDecimal("0.333333333333")).cost("b", new BigDecimal("0.333333333333"));
        BudgetTally even = builder.approve(List.of("a", "b"), 3).build();
        assertThat(new EqualShares(Satisfaction.CARDINALITY, Completion.NONE)
                        .allocate(even)
                        .purchases()
                        .get(0)
                        .tied())
                .containsExactly("b");

        BudgetTally uneven = budget(1)
                .cost("a", new BigDecimal("0.333333333333"))
                .cost("b", new BigDecimal("0.333333333332"))
                .approve(List.of("a", "b"), 3)
                .build();
        Allocation allocation = new EqualShares(Satisfaction.CARDINALITY, Completion.NONE).allocate(uneven);
        assertThat(allocation.selected()).containsExactly("b", "a");
        assertThat(allocation.tieBroken()).isFalse();
    }

    @Test
    void enormousCostsTakeNoLongerThanSmallOnes() {
        // Raised one by one that would be some 10^15 raises.
        BudgetTally tally = budget(5)
                .cost("a", BigDecimal.ONE)
                .cost("b", BigDecimal.valueOf(2))
                .cost("c", BigDecimal.ONE)
                .cost("z", new BigDecimal("1000000000000000"))
                .approve(List.of("a", "z"), 3)
                .approve(List.of("b"), 1)
                .build();

        Allocation allocation = new EqualShares(Satisfaction.COST, Completion.ADD_ONE).allocate(tally);

        assertThat(allocation.selected()).containsExactly("a", "b");
        assertThat(allocation.complete()).isTrue();
        // The three buy z as soon as 3 (1.25 + raises) - 1 is enough for it.
        assertThat(allocation.raises()).isEqualTo(333_333_333_333_332L);
    }

    @Test
    void hundredsOfPurchasesStayExact() {
        BudgetTally.Builder builder = budget(1_000_000);
        for (int i = 0; i < 300; i++) {
            builder.cost(String.format("%03d", i), BigDecimal.valueOf(1000 + 7L * i));
        }
        for (int voter = 0; voter < 500; voter++) {
            int own = voter;
            builder.approve(
                    IntStream.range(0, 300)
                            .filter(i -> (own * 31 + i * 17) % 23 < 4)
                            .mapToObj(i -> String.format("%03d", i))
                            .toList(),
                    1);
        }
        Allocation allocation = new EqualShares(Satisfaction.COST, Completion.NONE).allocate(builder.build());

        assertThat(allocation.purchases()).hasSizeGreaterThan(200);
        assertThat(allocation.cost()).isLessThanOrEqualTo(allocation.budget());
    }

    @Test
    void parametersAreOnlyThoseThatMatter() {
        EqualShares plain = new EqualShares(Satisfaction.COST, Completion.NONE);
        EqualShares completed = new EqualShares(Satisfaction.COST, Completion.ADD_ONE);

        assertThat(plain.id()).isEqualTo("mes-cost");
        assertThat(completed.id()).isEqualTo("mes-cost-add1");
        assertThat(new EqualShares().id()).isEqualTo("mes-cost-add1u");
        assertThat(Parameters.toJson(plain)).isEqualTo("{\"ties\":\"item-order\"}");
        assertThat(Parameters.fromJson(completed, "{\"increment\":\"5\"}").increment())
                .isEqualTo(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EqualShares(Satisfaction.COST, Completion.ADD_ONE, 0, TieBreak.ITEM_ORDER))
                .withMessageContaining("increment is 0; expected 1 to");
    }

    @Test
    void theFamilyListsEachMethodOnce() {
        assertThat(new BudgetMethods().methods())
                .hasSize(17)
                .extracting(each -> each.id())
                .doesNotHaveDuplicates()
                .contains("mes-borda-add1u", "greedy-additive", "seq-phragmen");
    }

    private static BudgetTally.Builder budget(long amount) {
        return BudgetTally.builder().budget(BigDecimal.valueOf(amount));
    }

    private static List<String> sorted(Greedy rule, BudgetTally tally) {
        return rule.allocate(tally).selected().stream().sorted().toList();
    }

    private static List<String> sorted(EqualShares rule, BudgetTally tally) {
        return rule.allocate(tally).selected().stream().sorted().toList();
    }

    private static List<String> sorted(SequentialPhragmen rule, BudgetTally tally) {
        return rule.allocate(tally).selected().stream().sorted().toList();
    }
}
