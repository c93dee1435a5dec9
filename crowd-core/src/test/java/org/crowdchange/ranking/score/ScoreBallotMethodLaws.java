package org.crowdchange.ranking.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.RankingMethodLaws;
import org.crowdchange.tally.ScoreArbitraries;
import org.crowdchange.tally.ScoreBallot;
import org.crowdchange.tally.ScoreBallotTally;

/** The laws of every method that reads whole ballots of scores. */
public abstract class ScoreBallotMethodLaws extends RankingMethodLaws<ScoreBallotTally> {

    @Provide
    @Override
    protected Arbitrary<ScoreBallotTally> tallies() {
        return Arbitraries.oneOf(
                ScoreArbitraries.ballotTallies(ScoreArbitraries.levels(), 1L << 30),
                ScoreArbitraries.ballotTallies(Arbitraries.integers().between(0, 2), 3));
    }

    @Override
    protected ScoreBallotTally empty() {
        return ScoreBallotTally.empty();
    }

    @Override
    protected List<String> items(ScoreBallotTally tally) {
        return IntStream.range(0, tally.size()).mapToObj(tally::item).toList();
    }

    @Override
    protected ScoreBallotTally renamed(ScoreBallotTally tally, UnaryOperator<String> names) {
        ScoreBallotTally.Builder builder = ScoreBallotTally.builder();
        for (int i = 0; i < tally.size(); i++) {
            if (tally.declared(i)) {
                builder.item(names.apply(tally.item(i)));
            }
        }
        for (int b = 0; b < tally.ballots(); b++) {
            TreeMap<String, Integer> scores = new TreeMap<>();
            tally.ballot(b).scores().forEach((item, score) -> scores.put(names.apply(item), score));
            builder.add(new ScoreBallot(scores), tally.weight(b));
        }
        return builder.build();
    }

    @Property
    void itemsWithoutScoresShareTheLastTier(
            @ForAll("methods") RankingMethod<ScoreBallotTally> method, @ForAll("tallies") ScoreBallotTally tally) {
        ScoreBallotTally more =
                tally.plus(ScoreBallotTally.builder().item("without scores").build());

        Ranking ranking = method.rank(more);

        RankedItem item = ranking.find("without scores").orElseThrow();
        assertThat(item.rated()).isFalse();
        assertThat(item.tier()).isEqualTo(ranking.tiers().size());
    }

    @Property
    void blankBallotsMakeNoDifference(
            @ForAll("methods") RankingMethod<ScoreBallotTally> method, @ForAll("tallies") ScoreBallotTally tally) {
        ScoreBallotTally more = tally.plus(ScoreBallotTally.builder()
                .add(new ScoreBallot(new TreeMap<>()), 3)
                .build());

        assertThat(method.rank(more).items()).isEqualTo(method.rank(tally).items());
    }
}
