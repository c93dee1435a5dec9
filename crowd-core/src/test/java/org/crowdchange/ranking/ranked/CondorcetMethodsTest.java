package org.crowdchange.ranking.ranked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crowdchange.ranking.ranked.Elections.PARADOX;
import static org.crowdchange.ranking.ranked.Elections.SCHULZE;
import static org.crowdchange.ranking.ranked.Elections.TENNESSEE;
import static org.crowdchange.ranking.ranked.Elections.score;
import static org.crowdchange.ranking.ranked.Elections.sentence;
import static org.crowdchange.ranking.ranked.Elections.tiers;

import java.util.List;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.RankedBallot;
import org.crowdchange.tally.RankedTally;
import org.junit.jupiter.api.Test;

class CondorcetMethodsTest {

    @Test
    void supportCountsBallotsAndWhatTheyLeaveOutStandsBelow() {
        // By hand; also the case "hand-truncated-ties" of pref_voting's results.
        PairwiseMatrix matrix = PairwiseMatrix.of(Elections.of("5: A>B=C", "3: B", "4: C>D", "2: D=A", "1: B=C=D"));

        assertThat(matrix.toArray())
                .isDeepEqualTo(new long[][] {{0, 7, 7, 5}, {4, 0, 3, 8}, {5, 4, 0, 9}, {5, 6, 2, 0}});
        assertThat(matrix.margin(0, 1)).isEqualTo(3);
        assertThat(matrix.beats(0, 3)).isFalse();
        assertThat(matrix.beats(3, 0)).isFalse();
    }

    @Test
    void nashvilleBeatsAllAndMemphisIsBeatenByAll() {
        // https://en.wikipedia.org/wiki/Condorcet_method#Example:_Voting_on_the_location_of_Tennessee's_capital
        PairwiseMatrix matrix = PairwiseMatrix.of(TENNESSEE);

        assertThat(matrix.condorcetWinner()).contains("Nashville");
        assertThat(matrix.condorcetLoser()).contains("Memphis");
        assertThat(tiers(new CondorcetWinner().rank(TENNESSEE))).isEqualTo("Nashville>Chattanooga=Knoxville>Memphis");
        for (CondorcetMethod method : List.of(
                new Schulze(),
                new RankedPairs(),
                new River(),
                new SplitCycle(),
                new StableVoting(),
                new Copeland(),
                new Kemeny(),
                new SmithSet())) {
            assertThat(tiers(method.rank(TENNESSEE)))
                    .as(method.id())
                    .isEqualTo("Nashville>Chattanooga>Knoxville>Memphis");
        }
    }

    @Test
    void schulzesExampleHasHisPathsAndHisOrder() {
        // Schulze 2011, section 3.1: strongest paths by winning votes, and the order E, A, C, B, D.
        List<Defeat> defeats = new Schulze(Strength.WINNING_VOTES).defeats(PairwiseMatrix.of(SCHULZE));

        assertThat(defeats)
                .containsExactly(
                        new Defeat("A", "B", 28),
                        new Defeat("A", "C", 28),
                        new Defeat("A", "D", 30),
                        new Defeat("B", "D", 33),
                        new Defeat("C", "B", 29),
                        new Defeat("C", "D", 29),
                        new Defeat("E", "A", 25),
                        new Defeat("E", "B", 28),
                        new Defeat("E", "C", 28),
                        new Defeat("E", "D", 31));
        assertThat(tiers(new Schulze().rank(SCHULZE))).isEqualTo("E>A>C>B>D");
        assertThat(sentence(new Schulze().rank(SCHULZE), "C"))
                .isEqualTo("Beats 2 of 4 others by strongest paths and is beaten by 2; rank 3.");
    }

    @Test
    void rulesDifferOnSchulzesExample() {
        // pref_voting's results for this contest
        assertThat(tiers(new RankedPairs().rank(SCHULZE))).startsWith("A>");
        assertThat(tiers(new River().rank(SCHULZE))).startsWith("A>");
        assertThat(tiers(new Kemeny().rank(SCHULZE))).isEqualTo("E>B>A>D>C");
        assertThat(new Kemeny().rankings(PairwiseMatrix.of(SCHULZE)).distance()).isEqualTo(190);
    }

    @Test
    void aCircleTiesAllOfIt() {
        for (RankingMethod<?> method : new RankedMethods().methods()) {
            @SuppressWarnings("unchecked") // all methods of this package read this tally
            Ranking ranking = ((RankingMethod<RankedTally>) method).rank(PARADOX);
            assertThat(tiers(ranking)).as(method.id()).isEqualTo("A=B=C");
        }
        assertThat(new CondorcetWinner().rank(PARADOX).warnings())
                .containsExactly("No item beats every other head to head.");
    }

    @Test
    void splitCycleNamesSeveralWinnersAndStableVotingTellsThemApart() {
        // By hand: every circle has a win by 1, and these are all wins but two. Without B, the others are one circle by
        // 1.
        PairwiseMatrix matrix = PairwiseMatrix.of(
                List.of("A", "B", "C", "D"), new long[][] {{0, 5, 0, 1}, {0, 0, 3, 0}, {1, 0, 0, 0}, {0, 1, 1, 0}});

        assertThat(new SplitCycle().winners(matrix)).containsExactly("A", "D");
        assertThat(new SplitCycle().defeats(matrix)).containsExactly(new Defeat("A", "B", 5), new Defeat("B", "C", 3));
        assertThat(new StableVoting().winners(matrix)).containsExactly("A");
    }

    @Test
    void minimaxMeasuresDefeatsInThreeWays() {
        // Omissions: B loses to A by 10 to 0, A to C by 40 to 35, C to B by 9 to 8.
        PairwiseMatrix matrix =
                PairwiseMatrix.of(List.of("A", "B", "C"), new long[][] {{0, 10, 35}, {0, 0, 9}, {40, 8, 0}});

        assertThat(new Minimax(Minimax.Defeated.MARGINS).scores(matrix)).containsExactly(-5, -10, -1);
        assertThat(new Minimax(Minimax.Defeated.WINNING_VOTES).scores(matrix)).containsExactly(-40, -10, -9);
        assertThat(new Minimax(Minimax.Defeated.PAIRWISE_OPPOSITION).scores(matrix))
                .containsExactly(-40, -10, -35);
        assertThat(new Minimax(Minimax.Defeated.PAIRWISE_OPPOSITION).winners(matrix))
                .containsExactly("B");
        assertThat(new Minimax(Minimax.Defeated.WINNING_VOTES).id()).isEqualTo("minimax-winning-votes");
    }

    @Test
    void theSchwartzSetIsSmallerWhereItemsTie() {
        // A beats B, B beats C, and A ties with C.
        PairwiseMatrix matrix =
                PairwiseMatrix.of(List.of("A", "B", "C"), new long[][] {{0, 2, 1}, {0, 0, 2}, {1, 0, 0}});

        assertThat(new SmithSet().winners(matrix)).containsExactly("A", "B", "C");
        assertThat(new SchwartzSet().winners(matrix)).containsExactly("A");
    }

    @Test
    void blackIsBordaUnlessSomebodyBeatsAll() {
        RankedTally majority = Elections.of("51: A>B>C", "49: B>C>A");

        assertThat(tiers(new Borda().rank(majority))).isEqualTo("B>A>C");
        assertThat(tiers(new Black().rank(majority))).isEqualTo("A>B>C");
        assertThat(sentence(new Black().rank(majority), "A"))
                .isEqualTo("Beats 2 of 2 others head to head; preferred 4 times more often to others than others to it;"
                        + " rank 1.");
    }

    @Test
    void withoutBallotsNothingIsRated() {
        RankedTally nobody = RankedTally.builder()
                .item("A")
                .item("B")
                .add(RankedBallot.BLANK, 3)
                .build();
        for (RankingMethod<?> method : new RankedMethods().methods()) {
            @SuppressWarnings("unchecked") // all methods of this package read this tally
            Ranking ranking = ((RankingMethod<RankedTally>) method).rank(nobody);
            assertThat(ranking.items()).as(method.id()).noneMatch(RankedItem::rated);
            assertThat(sentence(ranking, "A")).isEqualTo("No ballot ranks anything; listed last.");
        }
    }

    @Test
    void oneItemWins() {
        RankedTally one = Elections.of("2: A");
        for (RankingMethod<?> method : new RankedMethods().methods()) {
            @SuppressWarnings("unchecked") // all methods of this package read this tally
            Ranking ranking = ((RankingMethod<RankedTally>) method).rank(one);
            assertThat(tiers(ranking)).isEqualTo("A");
            assertThat(ranking.warnings()).isEmpty();
        }
    }

    @Test
    void tooManyEqualWinsAreLockedInOneOrderAndTheRankingSaysSo() {
        RankedTally tally = Circles.equalWins(30);
        for (CondorcetMethod method : List.of(new RankedPairs(), new River())) {
            Ranking ranking = method.rank(tally);

            assertThat(ranking.tieBroken()).as(method.id()).isTrue();
            assertThat(ranking.warnings())
                    .containsExactly("Too many head-to-head wins are equally strong to look at all orders of them; they"
                            + " were taken in item order.");
            assertThat(ranking.tiers().get(0).items())
                    .extracting(RankedItem::item)
                    .isEqualTo(method.winners(PairwiseMatrix.of(tally)))
                    .hasSize(1);
        }
        assertThat(tiers(new RankedPairs(Strength.MARGINS, TieBreak.REVERSE_ITEM_ORDER).rank(tally)))
                .isNotEqualTo(tiers(new RankedPairs().rank(tally)));
    }

    @Test
    void aKemenyOrderOfALargeCircleComesWithItsGap() {
        RankedTally tally = Circles.equalWins(30);
        Ranking ranking = new Kemeny(3, TieBreak.ITEM_ORDER).rank(tally);

        assertThat(ranking.tieBroken()).isTrue();
        assertThat(ranking.warnings().get(0)).contains("items").contains("above the least possible");
        assertThat(ranking.diagnostics())
                .extracting(Term::name)
                .containsExactly("distance", "lowerBound", "gap", "components", "largest");
        assertThat(ranking.diagnostics().get(2).value())
                .isEqualTo(ranking.diagnostics().get(0).value()
                        - ranking.diagnostics().get(1).value())
                .isPositive();
        assertThat(new Kemeny().rankings(PairwiseMatrix.of(tally)).complete()).isFalse();
    }

    @Test
    void aLocalSearchFindsTheBestOrderOfTwentyItems() {
        RankedTally tally = Circles.equalWins(20);
        PairwiseMatrix matrix = PairwiseMatrix.of(tally);

        KemenyRankings exact = new Kemeny(20, TieBreak.ITEM_ORDER).rankings(matrix);
        KemenyRankings found = new Kemeny(3, TieBreak.ITEM_ORDER).rankings(matrix);

        assertThat(found.distance()).isEqualTo(exact.distance());
        assertThat(found.lowerBound()).isLessThanOrEqualTo(exact.distance());
    }

    @Test
    void thereCanBeTooManyKemenyOrdersToListThemAll() {
        RankedTally tied = Elections.of("1: A=B=C=D=E=F=G=H");

        KemenyRankings rankings = new Kemeny().rankings(PairwiseMatrix.of(tied));

        assertThat(rankings.rankings()).hasSize(Kemeny.MOST_RANKINGS).doesNotHaveDuplicates();
        assertThat(rankings.complete()).isFalse();
        assertThat(rankings.distance()).isZero();
    }

    @Test
    void tooManyPartsMakeStableVotingSplitCycle() {
        RankedTally tally = Circles.equalWins(30);
        Ranking ranking = new StableVoting().rank(tally);

        assertThat(ranking.warnings()).hasSize(1);
        assertThat(ranking.tieBroken()).isFalse();
        assertThat(tiers(ranking)).isEqualTo(tiers(new SplitCycle().rank(tally)));
        assertThat(new StableVoting().winners(PairwiseMatrix.of(tally)))
                .isEqualTo(new SplitCycle().winners(PairwiseMatrix.of(tally)));
    }

    @Test
    void manyItemsWithHugeCountsHaveTheSamePaths() {
        long huge = 1L << 33;
        PairwiseMatrix matrix =
                PairwiseMatrix.of(List.of("A", "B", "C"), new long[][] {{0, 3 * huge, 0}, {0, 0, 2 * huge}, {huge, 0, 0}
                });

        assertThat(new Schulze().defeats(matrix))
                .containsExactly(
                        new Defeat("A", "B", 3 * huge), new Defeat("A", "C", 2 * huge), new Defeat("B", "C", 2 * huge));
        assertThat(new RankedPairs().winners(matrix)).containsExactly("A");
    }

    @Test
    void parametersOutOfRangeAreRefusedByName() {
        assertThatThrownBy(() -> new Kemeny(23, TieBreak.ITEM_ORDER)).hasMessage("exact is 23; expected 1 to 22 items");
        assertThatThrownBy(() -> new Copeland(0, 1, 0))
                .hasMessageStartingWith("win, tie and loss are 0.0, 1.0 and 0.0");
        assertThatThrownBy(() -> new Copeland(Double.NaN, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMatrixThatIsNoneIsRefused() {
        assertThatThrownBy(() -> PairwiseMatrix.of(List.of("B", "A"), new long[2][2]))
                .hasMessageContaining("in item order");
        assertThatThrownBy(() -> PairwiseMatrix.of(List.of("A", "B"), new long[1][2]))
                .hasMessageContaining("1 rows");
        assertThatThrownBy(() -> PairwiseMatrix.of(List.of("A", "B"), new long[2][1]))
                .hasMessageContaining("1 columns");
        assertThatThrownBy(() -> PairwiseMatrix.of(List.of("A", "B"), new long[][] {{0, -1}, {0, 0}}))
                .hasMessage("the support of \"A\" against \"B\" is -1; expected 0 to 1099511627776");
        assertThat(PairwiseMatrix.of(List.of("A"), new long[][] {{7}}))
                .isEqualTo(PairwiseMatrix.of(Elections.of("3: A")));
    }

    @Test
    void copelandCountsWinsAndLosses() {
        Ranking ranking = new Copeland().rank(TENNESSEE);

        assertThat(score(ranking, "Nashville")).isEqualTo(3);
        assertThat(score(ranking, "Memphis")).isEqualTo(-3);
        assertThat(sentence(ranking, "Chattanooga"))
                .isEqualTo("Beats 2 of 3 others head to head and is beaten by 1; rank 2.");
    }
}
