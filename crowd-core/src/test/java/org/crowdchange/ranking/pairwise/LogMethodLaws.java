package org.crowdchange.ranking.pairwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.RankingMethodLaws;
import org.crowdchange.tally.ComparisonArbitraries;
import org.crowdchange.tally.ComparisonLog;
import org.crowdchange.tally.PairOutcome;

/** The laws of every method that reads a log of comparisons. */
@PropertyDefaults(tries = 300)
abstract class LogMethodLaws extends RankingMethodLaws<ComparisonLog> {

    @Provide
    @Override
    protected Arbitrary<ComparisonLog> tallies() {
        return Arbitraries.frequencyOf(
                Tuple.of(9, ComparisonArbitraries.logs(20)), Tuple.of(1, ComparisonArbitraries.logs(1L << 40)));
    }

    @Override
    protected ComparisonLog empty() {
        return ComparisonLog.empty();
    }

    @Override
    protected List<String> items(ComparisonLog log) {
        return IntStream.range(0, log.size()).mapToObj(log::item).toList();
    }

    @Override
    protected ComparisonLog renamed(ComparisonLog log, UnaryOperator<String> names) {
        ComparisonLog.Builder builder = ComparisonLog.builder();
        for (int i = 0; i < log.size(); i++) {
            if (log.listed(i)) {
                builder.add(names.apply(log.item(i)));
            }
        }
        for (int e = 0; e < log.entries(); e++) {
            builder.add(
                    log.moment(e),
                    names.apply(log.item(log.left(e))),
                    names.apply(log.item(log.right(e))),
                    log.outcome(e),
                    log.count(e));
        }
        return builder.build();
    }

    /** Sums over simultaneous comparisons go by the order of the items; scores that are alike but for that share one. */
    @Override
    protected double rounding() {
        return 1e-5;
    }

    @Property
    void whichOneIsShownFirstDoesNotMatter(
            @ForAll("methods") RankingMethod<ComparisonLog> method, @ForAll("tallies") ComparisonLog log) {
        ComparisonLog.Builder mirrored = ComparisonLog.builder();
        for (int i = 0; i < log.size(); i++) {
            mirrored.add(log.item(i));
        }
        for (int e = 0; e < log.entries(); e++) {
            PairOutcome outcome = switch (log.outcome(e)) {
                case LEFT -> PairOutcome.RIGHT;
                case RIGHT -> PairOutcome.LEFT;
                case TIE -> PairOutcome.TIE;
            };
            mirrored.add(log.moment(e), log.item(log.right(e)), log.item(log.left(e)), outcome, log.count(e));
        }

        Ranking ranking = method.rank(log);
        Ranking other = method.rank(mirrored.build());

        for (RankedItem item : ranking.items()) {
            RankedItem same = other.find(item.item()).orElseThrow();
            assertThat(same.rank()).isEqualTo(item.rank());
            assertThat(same.score()).isCloseTo(item.score(), within(rounding() * Math.max(1, Math.abs(item.score()))));
        }
    }

    @Property
    void itemsThatNobodyComparedShareTheLastTierAndSaySo(
            @ForAll("methods") RankingMethod<ComparisonLog> method, @ForAll("tallies") ComparisonLog log) {
        Ranking ranking = method.rank(
                log.plus(ComparisonLog.builder().add("new").add("newer").build()));

        assertThat(ranking.tiers().get(ranking.tiers().size() - 1).items())
                .extracting(RankedItem::item)
                .contains("new", "newer");
        assertThat(ranking.explain("new").orElseThrow().sentence()).isEqualTo("Not compared yet; listed last.");
    }

    /** The score after one more comparison, later than all others, less the score before. */
    static double gain(
            RankingMethod<ComparisonLog> method, ComparisonLog log, String item, String other, PairOutcome outcome) {
        long last = log.entries() == 0 ? 0 : log.moment(log.entries() - 1);
        ComparisonLog more = log.plus(ComparisonLog.builder()
                .add(Math.min(last + 1, ComparisonLog.MAX_MOMENT), item, other, outcome)
                .build());
        return method.rank(more).find(item).orElseThrow().score()
                - method.rank(log.plus(ComparisonLog.builder().add(item).build()))
                        .find(item)
                        .orElseThrow()
                        .score();
    }

    static Arbitrary<Double> numbers(double least, double most, Double... others) {
        return Arbitraries.oneOf(
                Arbitraries.of(others),
                Arbitraries.of(least, most),
                Arbitraries.doubles().between(least, most).ofScale(6).withoutEdgeCases());
    }
}
