package org.crowdchange.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.ranking.opinion.Net;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;
import org.junit.jupiter.api.Test;

class WeightedCriteriaTest {

    private static final Criterion SUPPORT =
            new Criterion("support", 3, Map.of("a", 10.0, "b", 6.0, "c", 2.0), Normalisation.AS_GIVEN);
    private static final Criterion DOABLE =
            new Criterion("doable", 1, Map.of("a", 1.0, "b", 9.0, "c", 20.0), Normalisation.AS_GIVEN);

    @Test
    void totalsAndPartsByHand() {
        List<AssessedItem> items =
                WeightedCriteria.of(SUPPORT, DOABLE).assess(1).items();

        assertThat(items)
                .containsExactly(
                        new AssessedItem("a", 1, 31, List.of(30.0, 1.0)),
                        new AssessedItem("b", 2, 27, List.of(18.0, 9.0)),
                        new AssessedItem("c", 3, 26, List.of(6.0, 20.0)));
    }

    @Test
    void weightsCanMoveUntilTheShortlistChanges() {
        Assessment assessment = WeightedCriteria.of(SUPPORT, DOABLE).assess(1);

        assertThat(assessment.shortlist().chosen()).containsExactly("a");
        // a against b: 4 w + -8 v > 0; a against c: 8 w - 19 v > 0; with v = 1: w > 2.375; with w = 3: v < 24/19
        WeightRange support = assessment.weightRanges().get(0);
        assertThat(support.low()).isCloseTo(2.375, within(1e-12));
        assertThat(support.high()).isInfinite();
        assertThat(support.margin()).isCloseTo(0.625 / 3, within(1e-12));
        WeightRange doable = assessment.weightRanges().get(1);
        assertThat(doable.low()).isZero();
        assertThat(doable.high()).isCloseTo(24.0 / 19, within(1e-12));
        assertThat(doable.margin()).isCloseTo(5.0 / 19, within(1e-12));
    }

    @Test
    void anItemIsAsFirmAsTheNearestWeightThatMovesIt() {
        Assessment assessment = WeightedCriteria.of(SUPPORT, DOABLE).assess(2);

        // a and b are in. b against c: 4 w - 11 v = 1: w > 2.75, v < 12/11. a stays second beside b or c until both are
        // above it: 8 v > 4 w and 19 v > 8 w.
        assertThat(assessment.shortlist().chosen()).containsExactly("a", "b");
        assertThat(assessment.robustness("b").get(0).low()).isCloseTo(2.75, within(1e-12));
        assertThat(assessment.robustness("b").get(1).high()).isCloseTo(12.0 / 11, within(1e-12));
        assertThat(assessment.robustness("c").get(0).low()).isCloseTo(2.75, within(1e-12));
        assertThat(assessment.robustness("a").get(0).low()).isCloseTo(2, within(1e-12));
        assertThat(assessment.robustness("a").get(1).high()).isCloseTo(1.5, within(1e-12));
        assertThat(assessment.weightRanges().get(0).low()).isCloseTo(2.75, within(1e-12));
        assertThatThrownBy(() -> assessment.robustness("q")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aTieAtTheCutLeavesNoRoom() {
        Assessment assessment = WeightedCriteria.of(
                        new Criterion("x", 1, Map.of("a", 1.0, "b", 0.0, "c", 5.0), Normalisation.AS_GIVEN),
                        new Criterion("y", 1, Map.of("a", 0.0, "b", 1.0, "c", 5.0), Normalisation.AS_GIVEN))
                .assess(2);

        assertThat(assessment.shortlist().chosen()).containsExactly("c");
        assertThat(assessment.shortlist().tied()).containsExactly("a", "b");
        assertThat(assessment.weightRanges()).allMatch(each -> each.margin() == 0);
        assertThat(assessment.robustness("a")).allMatch(each -> each.margin() == 0);
        assertThat(assessment.robustness("c")).allMatch(each -> each.low() == 0 && each.high() > 1e300);
        assertThat(assessment.items()).extracting(AssessedItem::rank).containsExactly(1, 2, 2);
    }

    @Test
    void aRankingIsACriterionAndItemsWithoutAValueHaveTheWorst() {
        OpinionTally tally = OpinionTally.builder()
                .add("a", new OpinionCounts(5, 0, 0))
                .add("b", new OpinionCounts(1, 0, 0))
                .add("c", new OpinionCounts(0, 0, 1))
                .build();
        Criterion votes = Criterion.of("votes", 2, new Net().rank(tally), Normalisation.MIN_MAX);
        Criterion experts = new Criterion("experts", 1, Map.of("c", 4.0), Normalisation.RANK);

        assertThat(votes.values()).containsOnlyKeys("a", "b");
        List<AssessedItem> items = WeightedCriteria.of(votes, experts).assess(3).items();
        assertThat(items).extracting(AssessedItem::item).containsExactly("a", "b", "c");
        // Nobody but c was seen by the experts, so all of them have c's value.
        assertThat(items).extracting(AssessedItem::total).containsExactly(2.5, 0.5, 0.5);
    }

    @Test
    void equalPartsInAnotherOrderTie() {
        Assessment assessment = WeightedCriteria.of(
                        new Criterion("x", 0.1, Map.of("a", 1.0, "b", 3.0), Normalisation.AS_GIVEN),
                        new Criterion("y", 0.2, Map.of("a", 1.0, "b", 0.0), Normalisation.AS_GIVEN))
                .assess(1);

        // 0.1 + 0.2 and 0.3 differ in floating point
        assertThat(assessment.shortlist().tied()).containsExactly("a", "b");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> SUPPORT.withWeight(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new WeightedCriteria(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedCriteria.of(SUPPORT, SUPPORT))
                .withMessageContaining("\"support\"");
        assertThatIllegalArgumentException().isThrownBy(() -> WeightedCriteria.of(SUPPORT.withWeight(0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Criterion("x", 1, Map.of("a", Double.NaN), Normalisation.RANK))
                .withMessageContaining("\"x\" of \"a\" is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedCriteria.of(SUPPORT).assess(-1));
        assertThat(WeightedCriteria.of(SUPPORT).assess(5).shortlist().warnings())
                .containsExactly("There are only 3 items, of 5 that were asked for.");
    }

    @Provide
    Arbitrary<WeightedCriteria> criteria() {
        Arbitrary<List<Integer>> values =
                Arbitraries.integers().between(0, 5).list().ofSize(12);
        Arbitrary<List<Integer>> weights =
                Arbitraries.integers().between(1, 4).list().ofSize(2);
        return Combinators.combine(values, weights, Arbitraries.of(Normalisation.class))
                .as((numbers, both, how) -> {
                    List<Criterion> criteria = new ArrayList<>();
                    for (int c = 0; c < 2; c++) {
                        Map<String, Double> each = new HashMap<>();
                        for (int i = 0; i < 6; i++) {
                            each.put("item" + i, (double) numbers.get(6 * c + i));
                        }
                        criteria.add(new Criterion("c" + c, both.get(c), each, how));
                    }
                    return new WeightedCriteria(criteria);
                });
    }

    @Property(tries = 500)
    void withinTheRangesNothingChangesAndBeyondThemSomethingDoes(
            @ForAll("criteria") WeightedCriteria criteria,
            @ForAll @IntRange(min = 1, max = 6) int size,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double within) {
        Assessment assessment = criteria.assess(size);
        for (int c = 0; c < 2; c++) {
            WeightRange range = assessment.weightRanges().get(c);
            if (range.low() < range.high()) {
                double top = Math.min(range.high(), 100);
                double inside = range.low() + (top - range.low()) * within;
                assertThat(sorted(moved(criteria, c, inside).assess(size).shortlist()))
                        .isEqualTo(sorted(assessment.shortlist()));
            }
            for (double end : new double[] {range.low() * (1 - 1e-6), range.high() * (1 + 1e-6)}) {
                if (end > 0 && end < 1e6) {
                    assertThat(sorted(moved(criteria, c, end).assess(size).shortlist()))
                            .isNotEqualTo(sorted(assessment.shortlist()));
                }
            }
            for (AssessedItem item : assessment.items()) {
                WeightRange own = assessment.robustness(item.item()).get(c);
                double top = Math.min(own.high(), 100);
                if (own.low() < top) {
                    Shortlist other = moved(criteria, c, own.low() + (top - own.low()) * within)
                            .assess(size)
                            .shortlist();
                    boolean tied = other.tied().contains(item.item());
                    assertThat(tied
                                    || other.chosen().contains(item.item())
                                            == assessment.shortlist().chosen().contains(item.item()))
                            .isTrue();
                }
            }
        }
    }

    private static WeightedCriteria moved(WeightedCriteria criteria, int which, double weight) {
        List<Criterion> moved = new ArrayList<>(criteria.criteria());
        moved.set(which, moved.get(which).withWeight(weight));
        return new WeightedCriteria(moved);
    }

    private static List<List<String>> sorted(Shortlist shortlist) {
        return List.of(shortlist.chosen().stream().sorted().toList(), shortlist.tied());
    }
}
