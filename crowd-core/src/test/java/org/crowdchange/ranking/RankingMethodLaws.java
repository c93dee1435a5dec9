package org.crowdchange.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.tally.Tally;

/**
 * The laws of {@link RankingMethod}, for every method: a subclass says how to make some tallies, and gives the textbook
 * formula in other code than the method's own.
 *
 * @param <T> the tally that the method reads
 */
public abstract class RankingMethodLaws<T extends Tally<T>> {

    /** The method, with any parameters that it accepts. */
    @Provide
    protected abstract Arbitrary<RankingMethod<T>> methods();

    /** Tallies of any content, extremes included. */
    @Provide
    protected abstract Arbitrary<T> tallies();

    /** The tally without items. */
    protected abstract T empty();

    /** The items of a tally, in item order. */
    protected abstract List<String> items(T tally);

    /** The same tally with other names for the items. */
    protected abstract T renamed(T tally, UnaryOperator<String> names);

    /**
     * The score, computed by the textbook from the terms of an explanation. For an estimate without a closed formula: what
     * the terms say of it, as the solution of its equations.
     */
    protected abstract double score(Explanation explanation);

    /**
     * How far, relative to the larger, numbers may lie apart that differ by the order of additions only: 0 for methods that
     * count or use each item's numbers alone.
     */
    protected double rounding() {
        return 0;
    }

    @Property
    void everyItemStandsInTheRankingExactlyOnce(
            @ForAll("methods") RankingMethod<T> method, @ForAll("tallies") T tally) {
        Ranking ranking = method.rank(tally);

        assertThat(ranking.items())
                .extracting(RankedItem::item)
                .containsExactlyInAnyOrderElementsOf(items(tally))
                .doesNotHaveDuplicates();
        assertThat(ranking.size()).isEqualTo(items(tally).size());
        assertThat(ranking.method()).isEqualTo(method.id());
        assertThat(ranking.parameters()).isEqualTo(method.parameters());
    }

    @Property
    void everyNumberIsFinite(@ForAll("methods") RankingMethod<T> method, @ForAll("tallies") T tally) {
        Ranking ranking = method.rank(tally);

        assertThat(ranking.items()).allSatisfy(item -> {
            assertThat(item.score()).isFinite();
            item.interval().ifPresent(interval -> {
                assertThat(interval.low()).isFinite().isLessThanOrEqualTo(interval.high());
                assertThat(interval.high()).isFinite();
            });
        });
        assertThat(ranking.diagnostics()).extracting(Term::value).allMatch(Double::isFinite);
    }

    @Property
    void tiersAndRanksAgree(@ForAll("methods") RankingMethod<T> method, @ForAll("tallies") T tally) {
        Ranking ranking = method.rank(tally);

        List<RankedItem> seen = new ArrayList<>();
        for (Tier tier : ranking.tiers()) {
            RankedItem last = seen.isEmpty() ? null : seen.get(seen.size() - 1);
            assertThat(tier.number()).isEqualTo(last == null ? 1 : last.tier() + 1);
            assertThat(tier.rank()).isEqualTo(seen.size() + 1);
            for (RankedItem item : tier.items()) {
                assertThat(item.tier()).isEqualTo(tier.number());
                assertThat(item.rank()).isEqualTo(tier.rank());
                assertThat(item.rated()).isEqualTo(tier.rated());
            }
            if (tier.rated()) {
                assertThat(tier.items())
                        .extracting(RankedItem::score)
                        .containsOnly(tier.items().get(0).score());
                assertThat(last == null
                                || (last.rated()
                                        && last.score() > tier.items().get(0).score()))
                        .isTrue();
            } else {
                assertThat(last == null || last.rated())
                        .as("one tier without ratings, the last")
                        .isTrue();
            }
            assertThat(tier.items()).extracting(RankedItem::item).isSortedAccordingTo(Comparator.naturalOrder());
            seen.addAll(tier.items());
        }
        assertThat(seen).isEqualTo(ranking.items());
    }

    @Property
    void theRangeOfRanksIsWhatTheIntervalsLeaveOpen(
            @ForAll("methods") RankingMethod<T> method, @ForAll("tallies") T tally) {
        Ranking ranking = method.rank(tally);

        List<RankedItem> rated =
                ranking.items().stream().filter(RankedItem::rated).toList();
        for (RankedItem item : rated) {
            int above = (int)
                    rated.stream().filter(other -> low(other) > high(item)).count();
            int below = (int)
                    rated.stream().filter(other -> high(other) < low(item)).count();
            int tied = (int)
                    rated.stream().filter(other -> other.tier() == item.tier()).count();
            assertThat(item.bestRank()).isEqualTo(Math.min(item.rank(), 1 + above));
            assertThat(item.worstRank()).isEqualTo(Math.max(item.rank() + tied - 1, rated.size() - below));
        }
        assertThat(ranking.items()).filteredOn(item -> !item.rated()).allSatisfy(item -> {
            assertThat(item.bestRank()).isEqualTo(item.rank()).isEqualTo(rated.size() + 1);
            assertThat(item.worstRank()).isEqualTo(ranking.size());
            assertThat(item.interval()).isEmpty();
        });
    }

    @Property
    void theSameTallyGivesTheSameRanking(@ForAll("methods") RankingMethod<T> method, @ForAll("tallies") T tally) {
        Ranking first = method.rank(tally);
        Ranking second = method.rank(tally);

        assertThat(second.items()).isEqualTo(first.items());
        assertThat(second.warnings()).isEqualTo(first.warnings());
        assertThat(second.diagnostics()).isEqualTo(first.diagnostics());
    }

    @Property
    void namesOfItemsDoNotMatter(@ForAll("methods") RankingMethod<T> method, @ForAll("tallies") T tally) {
        List<String> items = items(tally);
        // Backwards, so that the items also stand in another order.
        UnaryOperator<String> names = item -> String.format("%04d", items.size() - items.indexOf(item));

        Ranking ranking = method.rank(tally);
        Ranking renamed = method.rank(renamed(tally, names));

        // Who had to pick one of several equals says so.
        if (ranking.tieBroken()) {
            assertThat(ranking.warnings()).isNotEmpty();
            return;
        }
        for (RankedItem item : ranking.items()) {
            RankedItem other = renamed.find(names.apply(item.item())).orElseThrow();
            RankedItem back = new RankedItem(
                    item.item(),
                    other.rated(),
                    other.tier(),
                    other.rank(),
                    other.bestRank(),
                    other.worstRank(),
                    other.score(),
                    other.interval(),
                    other.evidence());
            assertThat(other.rated()).isEqualTo(item.rated());
            if (rounding() == 0) {
                assertThat(back).isEqualTo(item);
            } else {
                assertThat(other.tier()).isEqualTo(item.tier());
                assertClose(other.score(), item.score());
                assertThat(other.interval().isPresent())
                        .isEqualTo(item.interval().isPresent());
                item.interval().ifPresent(interval -> {
                    assertClose(other.interval().orElseThrow().low(), interval.low());
                    assertClose(other.interval().orElseThrow().high(), interval.high());
                });
                assertThat(other.evidence()).isEqualTo(item.evidence());
            }
        }
    }

    private void assertClose(double actual, double expected) {
        assertThat(actual)
                .isCloseTo(expected, within(rounding() * Math.max(1, Math.max(Math.abs(actual), Math.abs(expected)))));
    }

    @Property
    void withoutAnEstimateThereAreNoNumbersButAReason(
            @ForAll("methods") RankingMethod<T> method, @ForAll("tallies") T tally) {
        Ranking ranking = method.rank(tally);

        ranking.noEstimate().ifPresent(none -> {
            assertThat(none.reason()).isNotBlank();
            assertThat(ranking.items()).noneMatch(RankedItem::rated).allMatch(item -> item.score() == 0);
            assertThat(items(tally))
                    .containsAll(none.groups().stream().flatMap(List::stream).toList());
        });
    }

    @Property(tries = 100)
    void parametersSurviveTheWayThroughJson(@ForAll("methods") RankingMethod<T> method) {
        assertThat(Parameters.fromJson(method, Parameters.toJson(method))).isEqualTo(method);
    }

    @Property
    void everyPlaceExplainsItself(@ForAll("methods") RankingMethod<T> method, @ForAll("tallies") T tally) {
        Ranking ranking = method.rank(tally);

        for (RankedItem item : ranking.items()) {
            Explanation explanation = ranking.explain(item.item()).orElseThrow();
            assertThat(explanation.item()).isEqualTo(item.item());
            assertThat(explanation.method()).isEqualTo(method.id());
            assertThat(explanation.score()).isEqualTo(item.score());
            assertThat(explanation.sentence()).endsWith("; " + item.place() + ".");
            assertThat(explanation.terms()).extracting(Term::name).doesNotHaveDuplicates();
            assertThat(explanation.terms()).extracting(Term::value).allMatch(Double::isFinite);
            if (item.rated()) {
                double expected = score(explanation);
                // A share near 0 that is a difference from 1 has the rounding of 1.
                double tolerance = Math.max(rounding(), 1e-12) * Math.abs(expected) + rounding() + Math.ulp(1.0);
                assertThat(item.score()).isCloseTo(expected, within(tolerance));
            }
        }
    }

    @Property
    void everyItemCanBeFound(@ForAll("methods") RankingMethod<T> method, @ForAll("tallies") T tally) {
        Ranking ranking = method.rank(tally);

        assertThat(ranking.items())
                .allSatisfy(item -> assertThat(ranking.find(item.item())).contains(item));
        assertThat(ranking.find("no such item")).isEmpty();
        assertThat(ranking.explain("no such item")).isEmpty();
    }

    @Property(tries = 20)
    void aTallyWithoutItemsGivesAnEmptyRanking(@ForAll("methods") RankingMethod<T> method) {
        Ranking ranking = method.rank(empty());

        assertThat(ranking.size()).isZero();
        assertThat(ranking.items()).isEmpty();
        assertThat(ranking.tiers()).isEmpty();
    }

    @Property(tries = 20)
    void aMethodSaysWhatItIs(@ForAll("methods") RankingMethod<T> method) {
        assertThat(method.id()).isEqualTo(method.description().id());
        assertThat(method.tallyType()).isEqualTo(empty().getClass());
        assertThat(Set.copyOf(method.parameters().stream().map(Parameter::name).toList()))
                .hasSameSizeAs(method.parameters());
    }

    private static double low(RankedItem item) {
        return item.interval().map(Interval::low).orElse(item.score());
    }

    private static double high(RankedItem item) {
        return item.interval().map(Interval::high).orElse(item.score());
    }
}
