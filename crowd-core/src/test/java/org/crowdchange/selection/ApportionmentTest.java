package org.crowdchange.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.crowdchange.internal.math.Fraction;
import org.crowdchange.ranking.TieBreak;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    @Test
    void theExampleOfTheArticlesOnHighestAverages() {
        // Wikipedia, "D'Hondt method" and "Webster method": 8 seats
        Map<String, Long> votes = Map.of("A", 100_000L, "B", 80_000L, "C", 30_000L, "D", 20_000L);

        assertThat(ApportionmentMethod.DHONDT.apportion(votes, 8).places())
                .isEqualTo(Map.of("A", 4, "B", 3, "C", 1, "D", 0));
        assertThat(ApportionmentMethod.SAINTE_LAGUE.apportion(votes, 8).places())
                .isEqualTo(Map.of("A", 3, "B", 3, "C", 1, "D", 1));
    }

    @Test
    void theExampleOfTheArticleOnLargestRemainders() {
        // Wikipedia, "Quota method" (largest remainders), Hare quota, 10 seats
        Map<String, Long> votes = Map.of(
                "Yellows", 47_000L, "Whites", 16_000L, "Reds", 15_900L, "Greens", 12_000L, "Blues", 6_000L, "Pinks",
                3_100L);

        assertThat(ApportionmentMethod.LARGEST_REMAINDER.apportion(votes, 10).places())
                .isEqualTo(Map.of("Yellows", 5, "Whites", 2, "Reds", 1, "Greens", 1, "Blues", 1, "Pinks", 0));
    }

    @Test
    void onePlaceMoreCanCostAGroupOne() {
        // The Alabama paradox in its smallest form: 6 : 6 : 2
        Map<String, Long> votes = Map.of("A", 6L, "B", 6L, "C", 2L);

        assertThat(ApportionmentMethod.LARGEST_REMAINDER.apportion(votes, 10).places())
                .isEqualTo(Map.of("A", 4, "B", 4, "C", 2));
        assertThat(ApportionmentMethod.LARGEST_REMAINDER.apportion(votes, 11).places())
                .isEqualTo(Map.of("A", 5, "B", 5, "C", 1));
        // By quotients 6/9 = 6/9 = 2/3: all three have the same claim to the last two.
        assertThat(ApportionmentMethod.SAINTE_LAGUE.apportion(votes, 11).tied()).containsExactly("A", "B", "C");
        assertThat(ApportionmentMethod.SAINTE_LAGUE.apportion(votes, 11).open()).isEqualTo(2);
    }

    @Test
    void equalClaimsToTheLastPlaceAreShown() {
        for (ApportionmentMethod method : ApportionmentMethod.values()) {
            Apportionment result = method.apportion(Map.of("x", 5L, "y", 5L, "z", 0L), 3);

            assertThat(result.places()).isEqualTo(Map.of("x", 1, "y", 1, "z", 0));
            assertThat(result.tied()).containsExactly("x", "y");
            assertThat(result.open()).isEqualTo(1);
            assertThat(result.resolved(TieBreak.ITEM_ORDER)).isEqualTo(Map.of("x", 2, "y", 1, "z", 0));
            assertThat(result.resolved(TieBreak.REVERSE_ITEM_ORDER)).isEqualTo(Map.of("x", 1, "y", 2, "z", 0));
        }
    }

    @Test
    void sizesOfManyDigitsAreNoMatterOfRounding() {
        long most = Long.MAX_VALUE;
        for (ApportionmentMethod method : ApportionmentMethod.values()) {
            assertThat(method.apportion(Map.of("a", most - 1, "b", most), 1).places())
                    .isEqualTo(Map.of("a", 0, "b", 1));
        }
    }

    @Test
    void refusesPlacesThatNobodyHasAClaimTo() {
        for (ApportionmentMethod method : ApportionmentMethod.values()) {
            assertThat(method.apportion(Map.of("a", 0L), 0).places()).isEqualTo(Map.of("a", 0));
            assertThatIllegalArgumentException().isThrownBy(() -> method.apportion(Map.of("a", 0L), 1));
            assertThatIllegalArgumentException().isThrownBy(() -> method.apportion(Map.of("a", -1L), 1));
            assertThatIllegalArgumentException().isThrownBy(() -> method.apportion(Map.of("a", 1L), -1));
        }
    }

    @Provide
    Arbitrary<Map<String, Long>> sizes() {
        return Arbitraries.maps(
                        Arbitraries.of("a", "b", "c", "d", "e"),
                        Arbitraries.longs().between(1, 12))
                .ofMinSize(1);
    }

    @Property(tries = 500)
    void everyPlaceIsGivenOrOpen(
            @ForAll ApportionmentMethod method,
            @ForAll("sizes") Map<String, Long> sizes,
            @ForAll @IntRange(max = 40) int places) {
        Apportionment result = method.apportion(sizes, places);

        assertThat(result.places().values().stream().mapToInt(Integer::intValue).sum() + result.open())
                .isEqualTo(places);
        assertThat(result.places().keySet()).isEqualTo(sizes.keySet());
    }

    @Property(tries = 500)
    void aLargerGroupNeverGetsFewerPlaces(
            @ForAll ApportionmentMethod method,
            @ForAll("sizes") Map<String, Long> sizes,
            @ForAll @IntRange(max = 40) int places) {
        Map<String, Integer> given = method.apportion(sizes, places).places();

        sizes.forEach((one, size) -> sizes.forEach((other, less) -> {
            if (size >= less) {
                assertThat(given.get(one)).isGreaterThanOrEqualTo(given.get(other));
            }
        }));
    }

    @Property(tries = 500)
    void quotientsAreDividedAsTheInequalityOfTheMethodSays(
            @ForAll("sizes") Map<String, Long> sizes, @ForAll @IntRange(min = 1, max = 40) int places) {
        for (ApportionmentMethod method :
                new ApportionmentMethod[] {ApportionmentMethod.DHONDT, ApportionmentMethod.SAINTE_LAGUE}) {
            Map<String, Integer> given =
                    new TreeMap<>(method.apportion(sizes, places).resolved(TieBreak.ITEM_ORDER));
            // No group's last place was dearer than another group's next one (Balinski and Young 2001, appendix A).
            given.forEach((one, places1) -> given.forEach((other, places2) -> {
                if (places1 > 0) {
                    assertThat(Fraction.of(sizes.get(one), method.divisor(places1 - 1L)))
                            .isGreaterThanOrEqualTo(Fraction.of(sizes.get(other), method.divisor(places2)));
                }
            }));
        }
    }

    @Property(tries = 500)
    void theLargestRemainderStaysWithinOnePlaceOfTheExactShare(
            @ForAll("sizes") Map<String, Long> sizes, @ForAll @IntRange(min = 1, max = 40) int places) {
        long total = sizes.values().stream().mapToLong(Long::longValue).sum();
        ApportionmentMethod.LARGEST_REMAINDER
                .apportion(sizes, places)
                .resolved(TieBreak.ITEM_ORDER)
                .forEach((group, given) -> assertThat(Math.abs(given * total - sizes.get(group) * places))
                        .isLessThan(total));
    }

    @Property(tries = 300)
    void onePlaceMoreNeverCostsAGroupOneByQuotients(
            @ForAll("sizes") Map<String, Long> sizes, @ForAll @IntRange(max = 40) int places) {
        for (ApportionmentMethod method :
                new ApportionmentMethod[] {ApportionmentMethod.DHONDT, ApportionmentMethod.SAINTE_LAGUE}) {
            Map<String, Integer> less = method.apportion(sizes, places).resolved(TieBreak.ITEM_ORDER);
            Map<String, Integer> more = method.apportion(sizes, places + 1).resolved(TieBreak.ITEM_ORDER);
            less.forEach((group, given) -> assertThat(more.get(group)).isGreaterThanOrEqualTo(given));
        }
    }
}
