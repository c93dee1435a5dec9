package org.crowdchange.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetTallyTest {

    @Test
    void equalBallotsAreKeptOnceWithTheirNumber() {
        BudgetTally tally = BudgetTally.builder()
                .approve(List.of("b", "a"), 2)
                .approve(List.of("a", "b"), 1)
                .approve(List.of("a"), 1)
                .approve(List.of(), 4)
                .build();

        assertThat(tally.ballots()).isEqualTo(3);
        assertThat(tally.votes()).isEqualTo(8);
        assertThat(tally.length(0)).isZero();
        assertThat(tally.weight(0)).isEqualTo(4);
        assertThat(tally.length(2)).isEqualTo(2);
        assertThat(tally.weight(2)).isEqualTo(3);
        assertThat(tally.item(tally.choice(2, 1))).isEqualTo("b");
        assertThat(tally.points(2, 1)).isEqualTo(1);
    }

    @Test
    void anOrderGivesTheFirstAsManyPointsAsThereAreProjects() {
        BudgetTally tally =
                BudgetTally.builder().order(List.of("c", "a", "b"), 1).build();

        assertThat(List.of(tally.points(0, 0), tally.points(0, 1), tally.points(0, 2)))
                .containsExactly(2L, 1L, 3L);
    }

    @Test
    void amountsAreKeptExactlyInTheSmallestUnitThatOccurs() {
        BudgetTally tally = BudgetTally.builder()
                .budget(new BigDecimal("1E+3"))
                .cost("a", new BigDecimal("99.50"))
                .cost("b", new BigDecimal("0.125"))
                .build();

        assertThat(tally.decimals()).isEqualTo(3);
        assertThat(tally.budgetUnits()).isEqualTo(1_000_000);
        assertThat(tally.costUnits(0)).isEqualTo(99_500);
        assertThat(tally.cost(1)).contains(new BigDecimal("0.125"));
        assertThat(tally.budget()).contains(new BigDecimal("1000.000"));
    }

    @Test
    void projectsStandInTheOrderOfTexts() {
        BudgetTally tally =
                BudgetTally.builder().approve(List.of("9", "10", "B", "a"), 1).build();

        assertThat(List.of(tally.item(0), tally.item(1), tally.item(2), tally.item(3)))
                .containsExactly("10", "9", "B", "a");
        assertThat(tally.indexOf("B")).isEqualTo(2);
        assertThat(tally.indexOf("b")).isEqualTo(-1);
    }

    @Test
    void refusesWhatContradictsItself() {
        BudgetTally.Builder builder =
                BudgetTally.builder().cost("a", BigDecimal.ONE).budget(BigDecimal.TEN);

        assertThat(builder.cost("a", new BigDecimal("1.00")).build().size()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.cost("a", BigDecimal.TEN))
                .withMessage("the cost of \"a\" is 10; expected 1, as it was given before");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.budget(BigDecimal.ONE))
                .withMessageContaining("expected 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.approve(List.of("a", "b", "a"), 1))
                .withMessageContaining("\"a\" twice");
    }

    @Test
    void aRefusedBallotLeavesNothingBehind() {
        BudgetTally.Builder builder = BudgetTally.builder();
        assertThatIllegalArgumentException().isThrownBy(() -> builder.approve(List.of("a", "a"), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.points(List.of("a", ""), new long[] {1, 1}, 1));

        assertThat(builder.approve(List.of("b"), 1).build())
                .isEqualTo(BudgetTally.builder().approve(List.of("b"), 1).build());
    }

    @Test
    void refusesWhatIsOutOfRange() {
        BudgetTally.Builder builder = BudgetTally.builder();

        assertThatIllegalArgumentException().isThrownBy(() -> builder.budget(new BigDecimal("-1")));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.budget(new BigDecimal("1E+999999999")));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.cost("a", new BigDecimal("1E-13")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.points(List.of("a"), new long[] {1_000_001}, 1))
                .withMessageContaining("-1000000 to 1000000");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.approve(List.of("a"), -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        builder.approve(List.of("a"), BudgetTally.MAX_VOTES).approve(List.of("a"), 1))
                .withMessageContaining("at most");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BudgetTally.builder()
                        .cost("a", new BigDecimal("99999999999999999"))
                        .cost("b", new BigDecimal("0.5"))
                        .build())
                .withMessageContaining("17 digits");
    }

    @Test
    void votesThatWereNeverCastCannotBeTakenAway() {
        BudgetTally one = BudgetTally.builder().approve(List.of("a"), 1).build();
        BudgetTally two = BudgetTally.builder().approve(List.of("a"), 2).build();

        assertThatIllegalArgumentException().isThrownBy(() -> one.minus(two)).withMessageContaining("cannot take away");
        assertThat(two.minus(one)).isEqualTo(one);
    }

    @Test
    void theStoredFormOfToday() {
        BudgetTally tally = BudgetTally.builder()
                .budget(new BigDecimal("12.5"))
                .cost("a", BigDecimal.TEN)
                .approve(List.of("a", "b"), 3)
                .approve(List.of(), 1)
                .build();

        assertThat(BudgetTally.FORM.toJson(tally))
                .isEqualTo("{\"tally\":\"budget\",\"version\":1,\"items\":[\"a\",\"b\"],\"costs\":[100,-1],"
                        + "\"budget\":[125,1],\"lengths\":[0,2],\"choices\":[0,1],\"points\":[1,1],"
                        + "\"weights\":[1,3]}");
    }
}
