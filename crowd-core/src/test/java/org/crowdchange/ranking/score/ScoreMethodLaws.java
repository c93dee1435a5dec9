package org.crowdchange.ranking.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.RankingMethodLaws;
import org.crowdchange.tally.ScoreArbitraries;
import org.crowdchange.tally.ScoreTally;

/**
 * The laws of every method that reads scores item by item; those for which a better score never harms are {@link
 * Monotone}.
 */
public abstract class ScoreMethodLaws extends RankingMethodLaws<ScoreTally> {

    @Provide
    @Override
    protected Arbitrary<ScoreTally> tallies() {
        return ScoreArbitraries.tallies(ScoreArbitraries.levels(), 1L << 30);
    }

    @Override
    protected ScoreTally empty() {
        return ScoreTally.empty();
    }

    @Override
    protected List<String> items(ScoreTally tally) {
        return IntStream.range(0, tally.size()).mapToObj(tally::item).toList();
    }

    @Override
    protected ScoreTally renamed(ScoreTally tally, UnaryOperator<String> names) {
        ScoreTally.Builder builder = ScoreTally.builder();
        tally.lowest().ifPresent(lowest -> builder.scale(lowest, tally.highest().orElseThrow()));
        for (int i = 0; i < tally.size(); i++) {
            copy(tally, i, builder, names.apply(tally.item(i)));
        }
        return builder.build();
    }

    private static void copy(ScoreTally tally, int position, ScoreTally.Builder builder, String name) {
        if (tally.declared(position)) {
            builder.item(name);
        }
        for (int k = 0; k < tally.levels(position); k++) {
            builder.add(name, tally.level(position, k), tally.count(position, k));
        }
    }

    @Property
    void equalScoresTie(@ForAll("methods") RankingMethod<ScoreTally> method, @ForAll("tallies") ScoreTally tally) {
        ScoreTally.Builder twice = ScoreTally.builder();
        for (int i = 0; i < tally.size(); i++) {
            copy(tally, i, twice, tally.item(i));
            copy(tally, i, twice, tally.item(i) + " again");
        }

        Ranking ranking = method.rank(twice.build());

        for (int i = 0; i < tally.size(); i++) {
            assertThat(ranking.find(tally.item(i) + " again").orElseThrow().tier())
                    .isEqualTo(ranking.find(tally.item(i)).orElseThrow().tier());
        }
    }

    @Property
    void itemsWithoutScoresShareTheLastTierAndSaySo(
            @ForAll("methods") RankingMethod<ScoreTally> method, @ForAll("tallies") ScoreTally tally) {
        ScoreTally more = tally.plus(ScoreTally.builder().item("without scores").build());

        Ranking ranking = method.rank(more);

        assertThat(ranking.items())
                .allMatch(item -> item.rated() == (more.votes(more.indexOf(item.item())) > 0))
                .allMatch(item -> item.evidence() == more.votes(more.indexOf(item.item())));
        assertThat(ranking.explain("without scores").orElseThrow().sentence()).isEqualTo("No scores yet; listed last.");
    }

    /** The laws of methods for which a better score is never a disadvantage. */
    public abstract static class Monotone extends ScoreMethodLaws {

        @Property
        void aBetterScoreNeverLowersAnItem(
                @ForAll("methods") RankingMethod<ScoreTally> method, @ForAll("tallies") ScoreTally tally) {
            Assume.that(tally.size() > 0 && tally.votes(0) > 0 && tally.level(0, 0) < ScoreTally.MAX_LEVEL);
            String item = tally.item(0);
            ScoreTally better = ScoreTally.builder()
                    .add(tally, 1)
                    .remove(item, tally.level(0, 0))
                    .add(item, tally.level(0, 0) + 1)
                    .build();

            Ranking before = method.rank(tally);
            Ranking after = method.rank(better);

            for (RankedItem other : before.items()) {
                assertThat(standing(after, item, other.item()))
                        .as("%s against %s", item, other.item())
                        .isGreaterThanOrEqualTo(standing(before, item, other.item()));
            }
        }

        private static int standing(Ranking ranking, String first, String second) {
            return Integer.compare(
                    ranking.find(second).orElseThrow().tier(),
                    ranking.find(first).orElseThrow().tier());
        }
    }
}
