package org.crowdchange.ranking.pairwise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.RankingMethodLaws;
import org.crowdchange.tally.PairOutcome;
import org.crowdchange.tally.PairwiseArbitraries;
import org.crowdchange.tally.PairwiseTally;

/** The laws of every method that reads counts of comparisons. */
abstract class PairwiseMethodLaws extends RankingMethodLaws<PairwiseTally> {

    @Provide
    @Override
    protected Arbitrary<PairwiseTally> tallies() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, PairwiseArbitraries.tallies(50)),
                Tuple.of(2, connected()),
                Tuple.of(1, PairwiseArbitraries.tallies(1_000_000)));
    }

    /** Tallies in which everybody has beaten everybody among the items that were compared, so that an estimate exists. */
    static Arbitrary<PairwiseTally> connected() {
        return PairwiseArbitraries.tallies(20).map(tally -> {
            PairwiseTally.Builder builder = PairwiseTally.builder().add(tally, 1);
            for (int i = 0; i < tally.size(); i++) {
                String next = tally.item((i + 1) % tally.size());
                if (!next.equals(tally.item(i))) {
                    builder.add(tally.item(i), next, 1, 1, 0);
                }
            }
            return builder.build();
        });
    }

    @Override
    protected PairwiseTally empty() {
        return PairwiseTally.empty();
    }

    @Override
    protected List<String> items(PairwiseTally tally) {
        return IntStream.range(0, tally.size()).mapToObj(tally::item).toList();
    }

    @Override
    protected PairwiseTally renamed(PairwiseTally tally, UnaryOperator<String> names) {
        PairwiseTally.Builder builder = PairwiseTally.builder();
        for (int i = 0; i < tally.size(); i++) {
            if (tally.listed(i)) {
                builder.add(names.apply(tally.item(i)));
            }
        }
        for (int p = 0; p < tally.pairs(); p++) {
            builder.add(
                    names.apply(tally.item(tally.left(p))),
                    names.apply(tally.item(tally.right(p))),
                    tally.leftWins(p),
                    tally.rightWins(p),
                    tally.ties(p));
        }
        return builder.build();
    }

    @Override
    protected double rounding() {
        return 1e-7;
    }

    /** The next step of Newton's method for this item alone, which is none at the estimate. */
    @Override
    protected double score(Explanation explanation) {
        boolean scaled =
                explanation.terms().stream().anyMatch(term -> term.name().equals("scale"));
        double strength = explanation.value("strength") + explanation.value("slope") / explanation.value("information");
        return scaled ? explanation.value("origin") + explanation.value("scale") * strength : strength;
    }

    static Arbitrary<Double> levels() {
        return Arbitraries.of(1e-12, 0.5, 0.8, 0.95, 0.99, Math.nextDown(1.0));
    }

    @Property(tries = 200)
    void itemsThatWereNotComparedAreListedLastAndSaySo(
            @ForAll("methods") RankingMethod<PairwiseTally> method, @ForAll("tallies") PairwiseTally tally) {
        PairwiseTally more =
                tally.plus(PairwiseTally.builder().add("not compared").build());

        Ranking ranking = method.rank(more);

        assertThat(ranking.find("not compared").orElseThrow().rated()).isFalse();
        if (ranking.noEstimate().isEmpty()) {
            assertThat(ranking.explain("not compared").orElseThrow().sentence())
                    .isEqualTo("Not compared yet; listed last.");
        }
    }

    @Property(tries = 200)
    void theOrderOfPresentationMakesNoDifferenceUnlessItIsAskedFor(
            @ForAll("methods") RankingMethod<PairwiseTally> method, @ForAll("tallies") PairwiseTally tally) {
        Assume.that(method.parameters().stream()
                .noneMatch(each ->
                        each.name().equals("orderEffect") && each.value().equals(true)));
        PairwiseTally.Builder turned = PairwiseTally.builder();
        for (int i = 0; i < tally.size(); i++) {
            turned.add(tally.item(i));
        }
        for (int p = 0; p < tally.pairs(); p++) {
            turned.add(
                    tally.item(tally.right(p)),
                    tally.item(tally.left(p)),
                    tally.rightWins(p),
                    tally.leftWins(p),
                    tally.ties(p));
        }

        assertThat(method.rank(turned.build()).items())
                .isEqualTo(method.rank(tally).items());
    }

    /** The laws of methods with which a win never does harm. */
    abstract static class Monotone extends PairwiseMethodLaws {

        /** Mostly such for which every method has an estimate. */
        @Provide
        Arbitrary<PairwiseTally> monotone() {
            return Arbitraries.frequencyOf(Tuple.of(5, connected()), Tuple.of(1, tallies()));
        }

        @Property
        void oneMoreWinNeverLowersAnItem(
                @ForAll("methods") RankingMethod<PairwiseTally> method,
                @ForAll("monotone") PairwiseTally tally,
                @ForAll @IntRange(max = 100) int first,
                @ForAll @IntRange(max = 100) int second) {
            Assume.that(tally.size() > 1);
            String winner = tally.item(first % tally.size());
            String loser = tally.item(second % tally.size());
            Assume.that(!winner.equals(loser));
            Ranking before = method.rank(tally);
            Ranking after = method.rank(tally.plus(PairwiseTally.of(winner, loser, PairOutcome.LEFT)));
            Assume.that(before.noEstimate().isEmpty() && after.noEstimate().isEmpty());
            Assume.that(before.find(winner).map(RankedItem::rated).orElse(false)
                    && before.find(loser).map(RankedItem::rated).orElse(false));

            for (RankedItem other : before.items()) {
                if (other.rated()) {
                    assertThat(standing(after, winner, other.item()))
                            .as("%s against %s", winner, other.item())
                            .isGreaterThanOrEqualTo(standing(before, winner, other.item()));
                }
            }
        }

        /** 1 if the first item stands in a better tier than the second, 0 in the same, -1 in a worse. */
        private static int standing(Ranking ranking, String first, String second) {
            return Integer.compare(
                    ranking.find(second).orElseThrow().tier(),
                    ranking.find(first).orElseThrow().tier());
        }
    }
}
