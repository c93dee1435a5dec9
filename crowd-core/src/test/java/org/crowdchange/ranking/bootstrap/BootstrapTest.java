package org.crowdchange.ranking.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.NoEstimate;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.opinion.Net;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static final OpinionTally FOR_A = OpinionTally.of("a", OpinionCounts.ONE_AGREE);
    private static final OpinionTally FOR_B = OpinionTally.of("b", OpinionCounts.ONE_AGREE);

    @Test
    void probabilitiesAreThoseOfTheBinomialDistribution() {
        // Of 3 voters one is for a, two are for b. a is above b if at least 2 of the 3 drawn are for a, each with 1/3:
        // 3 (1/9)(2/3) + 1/27 = 7/27 = 0.259; the number of voters is odd, so they never tie.
        BootstrapRanking ranking = new Bootstrap(20_000, 0.95, 7).run(new Net(), List.of(FOR_A, FOR_B, FOR_B));

        assertThat(ranking.probabilityAbove("a", "b")).isCloseTo(7 / 27.0, within(0.01));
        assertThat(ranking.probabilityAbove("b", "a")).isCloseTo(20 / 27.0, within(0.01));
        assertThat(ranking.probabilityInTop(1, "a")).isEqualTo(ranking.probabilityAbove("a", "b"));
        assertThat(ranking.probabilityInTop(2, "a")).isEqualTo(1);
        assertThat(ranking.items()).extracting(BootstrapItem::item).containsExactly("b", "a");
        assertThat(ranking.items()).allSatisfy(item -> {
            assertThat(item.bestRank()).isEqualTo(1);
            assertThat(item.worstRank()).isEqualTo(2);
        });
    }

    @Test
    void tiesShareTheRoomAmongTheBest() {
        // Both are in every crowd, with one agreement from each voter: always tied.
        BootstrapRanking ranking = new Bootstrap(50, 0.9, 1).run(new Net(), List.of(FOR_A.plus(FOR_B)));

        assertThat(ranking.probabilityInTop(1, "a")).isEqualTo(0.5);
        assertThat(ranking.probabilityAbove("a", "b")).isEqualTo(0.5);
        assertThat(ranking.items()).extracting(BootstrapItem::worstRank).containsExactly(1, 1);
    }

    @Test
    void aSeedGivesOneResultHoweverTheRoundsAreShared() {
        List<OpinionTally> voters = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            voters.add(i % 3 == 0 ? FOR_A : FOR_B);
        }
        Bootstrap bootstrap = new Bootstrap(5);

        List<BootstrapItem> alone = bootstrap.run(new Net(), voters).items();

        assertThat(bootstrap.run(new Net(), voters, ForkJoinPool.commonPool()).items())
                .isEqualTo(alone);
        assertThat(new Bootstrap(6).run(new Net(), voters).items()).isNotEqualTo(alone);
    }

    @Test
    void roundsRunOnTheThreadsOfTheExecutor() {
        ForkJoinPool pool = new ForkJoinPool(2);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        try {
            new Bootstrap(5).run(new Watched(threads), List.of(FOR_A, FOR_B), pool);
        } finally {
            pool.shutdown();
        }
        Set<Thread> others = new HashSet<>(threads);
        others.remove(Thread.currentThread());
        assertThat(others).isNotEmpty();
    }

    @Test
    void roundsWithoutAnEstimateAreCountedApart() {
        // An estimate needs a vote on both: rounds of two voters have it half the time.
        BootstrapRanking ranking = new Bootstrap(1000, 0.95, 3).run(new NeedsBoth(), List.of(FOR_A, FOR_B));

        assertThat(ranking.rounds() + ranking.roundsWithoutEstimate()).isEqualTo(1000);
        assertThat(ranking.roundsWithoutEstimate()).isBetween(400, 600);
        assertThat(ranking.probabilityAbove("a", "b")).isEqualTo(0.5);
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThatThrownBy(() -> new Bootstrap(0, 0.95, 1)).hasMessage("rounds is 0; expected 1 to 100000");
        assertThatThrownBy(() -> new Bootstrap(1, 1, 1)).hasMessageStartingWith("level is 1.0");
        assertThatThrownBy(() -> new Bootstrap(1).run(new Net(), List.of()))
                .hasMessage("there are no voters; expected at least one");
        BootstrapRanking ranking = new Bootstrap(1).run(new Net(), List.of(FOR_A));
        assertThatThrownBy(() -> ranking.probabilityInTop(1, "c"))
                .hasMessage("the item is \"c\"; expected one of the ranking");
        assertThatThrownBy(() -> ranking.probabilityInTop(0, "a")).hasMessage("k is 0; expected 1 or more");
        BootstrapRanking none = new Bootstrap(3, 0.9, 1).run(new NeedsBoth(), List.of(FOR_A));
        assertThatThrownBy(none::items)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("none of 3 rounds has an estimate");
    }

    /** Net, and a note of the thread. */
    private record Watched(Set<Thread> threads) implements Wrapped {
        @Override
        public Ranking rank(OpinionTally tally) {
            threads.add(Thread.currentThread());
            return new Net().rank(tally);
        }
    }

    /** Net where both items have a vote. */
    private record NeedsBoth() implements Wrapped {
        @Override
        public Ranking rank(OpinionTally tally) {
            if (tally.size() == 2) {
                return new Net().rank(tally);
            }
            RankingBuilder builder = new RankingBuilder(this, tally.size());
            for (int i = 0; i < tally.size(); i++) {
                builder.unrated(tally.item(i), 0);
            }
            return builder.build(new NoEstimate("only one item has votes", List.of()));
        }
    }

    private interface Wrapped extends RankingMethod<OpinionTally> {
        @Override
        default MethodDescription description() {
            return new MethodDescription("wrapped", BallotKind.OPINION, "A sample.", "none");
        }

        @Override
        default Class<OpinionTally> tallyType() {
            return OpinionTally.class;
        }

        @Override
        default List<Parameter> parameters() {
            return List.of();
        }
    }
}
