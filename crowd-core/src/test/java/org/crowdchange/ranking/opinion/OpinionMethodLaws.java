package org.crowdchange.ranking.opinion;

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
import net.jqwik.api.constraints.IntRange;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.RankingMethodLaws;
import org.crowdchange.tally.OpinionArbitraries;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;

/**
 * The laws of every method that reads opinions. Those for which another vote in favour is never a disadvantage extend
 * {@link Monotone}, and those that go by nothing but the votes for and against {@link Voted}. A method that goes by
 * votes but weighs them against those on other items implements {@link ByVotes} or {@link Counted}.
 */
public abstract class OpinionMethodLaws extends RankingMethodLaws<OpinionTally> {

    @Provide
    @Override
    protected Arbitrary<OpinionTally> tallies() {
        return OpinionArbitraries.tallies(most());
    }

    /** The most votes of a kind on an item: less where the last digits of a quantile would decide. */
    protected long most() {
        return 1L << 40;
    }

    @Provide
    Arbitrary<String> items() {
        return OpinionArbitraries.items();
    }

    @Provide
    Arbitrary<OpinionCounts> counts() {
        return OpinionArbitraries.counts(most());
    }

    @Provide
    Arbitrary<Long> sizes() {
        return Arbitraries.of(0L, 1L, 1_000L, most() >> 10, most() / 3, most());
    }

    @Override
    protected OpinionTally empty() {
        return OpinionTally.empty();
    }

    @Override
    protected List<String> items(OpinionTally tally) {
        return IntStream.range(0, tally.size()).mapToObj(tally::item).toList();
    }

    @Override
    protected OpinionTally renamed(OpinionTally tally, UnaryOperator<String> names) {
        OpinionTally.Builder builder = OpinionTally.builder();
        for (int i = 0; i < tally.size(); i++) {
            String name = names.apply(tally.item(i));
            builder.add(name, tally.counts(i));
            tally.since(i).ifPresent(since -> builder.add(name, since));
        }
        return builder.build();
    }

    /** The probability of an interval, from hardly any to nearly one. */
    protected static Arbitrary<Double> levels() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.8, 0.9, 0.95, 0.99),
                Arbitraries.of(1e-12, 0.5, 1 - 1e-12, Math.nextDown(1.0)),
                Arbitraries.doubles().between(0.01, 0.999).ofScale(6));
    }

    /** The laws of every method for which a vote in favour is never a disadvantage. */
    public abstract static class Monotone extends OpinionMethodLaws {

        @Property
        void oneMoreAgreementNeverLowersAnItem(
                @ForAll("methods") RankingMethod<OpinionTally> method,
                @ForAll("tallies") OpinionTally tally,
                @ForAll("items") String item) {
            Assume.that(tally.indexOf(item) >= 0);

            Ranking before = method.rank(tally);
            Ranking after = method.rank(tally.plus(OpinionTally.of(item, OpinionCounts.ONE_AGREE)));

            for (RankedItem other : before.items()) {
                assertThat(standing(after, item, other.item()))
                        .as("%s against %s", item, other.item())
                        .isGreaterThanOrEqualTo(standing(before, item, other.item()));
            }
        }

        @Property
        void oneMoreDisagreementNeverRaisesAnItemThatHasVotes(
                @ForAll("methods") RankingMethod<OpinionTally> method,
                @ForAll("tallies") OpinionTally tally,
                @ForAll("items") String item) {
            Assume.that(tally.counts(item).decided() > 0);

            Ranking before = method.rank(tally);
            Ranking after = method.rank(tally.plus(OpinionTally.of(item, OpinionCounts.ONE_DISAGREE)));

            for (RankedItem other : before.items()) {
                assertThat(standing(after, item, other.item()))
                        .as("%s against %s", item, other.item())
                        .isLessThanOrEqualTo(standing(before, item, other.item()));
            }
        }

        @Property(tries = 40)
        void roundingNeverTurnsAnAgreementIntoALoss(
                @ForAll("methods") RankingMethod<OpinionTally> method,
                @ForAll("sizes") long fewest,
                @ForAll("sizes") long against) {
            OpinionTally.Builder builder = OpinionTally.builder();
            for (int i = 0; i < 1000; i++) {
                String item = String.format("%03d", i);
                builder.add(item, 5).add(item, new OpinionCounts(fewest + i, against, 0));
            }

            Ranking ranking = method.rank(builder.build());

            for (int i = 1; i < 1000; i++) {
                assertThat(standing(ranking, String.format("%03d", i), String.format("%03d", i - 1)))
                        .isNotNegative();
            }
        }

        /** 1 if the first item stands in a better tier than the second, 0 in the same, -1 in a worse. */
        private static int standing(Ranking ranking, String first, String second) {
            return Integer.compare(
                    ranking.find(second).orElseThrow().tier(),
                    ranking.find(first).orElseThrow().tier());
        }
    }

    /** The laws of every method that goes by the votes for and against, and by nothing else. */
    public abstract static class Voted extends Monotone implements Counted {}

    /** Passes and openings make no difference. */
    public interface ByVotes {

        @Property
        default void passesMakeNoDifference(
                @ForAll("methods") RankingMethod<OpinionTally> method, @ForAll("tallies") OpinionTally tally) {
            OpinionTally.Builder passes = OpinionTally.builder();
            for (int i = 0; i < tally.size(); i++) {
                passes.add(tally.item(i), new OpinionCounts(0, 0, i));
            }

            assertThat(method.rank(tally.plus(passes.build())).items())
                    .isEqualTo(method.rank(tally).items());
        }

        @Property
        default void equalVotesTie(
                @ForAll("methods") RankingMethod<OpinionTally> method,
                @ForAll("counts") OpinionCounts counts,
                @ForAll @IntRange(min = 1, max = 20) int items) {
            OpinionTally.Builder builder = OpinionTally.builder();
            for (int i = 0; i < items; i++) {
                builder.add("item " + i, i).add("item " + i, counts);
            }

            Ranking ranking = method.rank(builder.build());

            assertThat(ranking.tiers()).hasSize(1);
            assertThat(ranking.items()).allSatisfy(item -> {
                assertThat(item.rank()).isEqualTo(1);
                assertThat(item.bestRank()).isEqualTo(1);
                assertThat(item.worstRank()).isEqualTo(items);
                assertThat(item.evidence()).isEqualTo(counts.decided());
            });
        }
    }

    /** Who has no votes has no place. */
    public interface Counted extends ByVotes {

        @Property
        default void itemsWithoutVotesForOrAgainstShareTheLastTierAndSaySo(
                @ForAll("methods") RankingMethod<OpinionTally> method, @ForAll("tallies") OpinionTally tally) {
            OpinionTally more = tally.plus(OpinionTally.builder()
                    .add("without votes", 1)
                    .add("passed", new OpinionCounts(0, 0, 2))
                    .build());

            Ranking ranking = method.rank(more);

            assertThat(ranking.tiers().get(ranking.tiers().size() - 1).items())
                    .extracting(RankedItem::item)
                    .contains("without votes", "passed")
                    .allMatch(item -> more.counts(item).decided() == 0);
            assertThat(ranking.items())
                    .allMatch(item -> item.rated() == (more.counts(item.item()).decided() > 0));
            assertThat(ranking.explain("without votes").orElseThrow().sentence())
                    .isEqualTo("No votes yet; listed last.");
            assertThat(ranking.explain("passed").orElseThrow().sentence())
                    .isEqualTo("No votes for or against yet (2 passed); listed last.");
        }
    }
}
