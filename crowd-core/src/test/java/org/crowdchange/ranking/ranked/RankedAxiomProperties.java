package org.crowdchange.ranking.ranked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.RankedArbitraries;
import org.crowdchange.tally.RankedBallot;
import org.crowdchange.tally.RankedTally;

/** Axioms of social choice, for the methods for which they are theorems. */
class RankedAxiomProperties {

    private static final List<CondorcetMethod> CONDORCET = List.of(
            new CondorcetWinner(),
            new Copeland(),
            new Llull(),
            new SmithSet(),
            new SchwartzSet(),
            new UncoveredSet(),
            new Minimax(Minimax.Defeated.MARGINS),
            new Minimax(Minimax.Defeated.WINNING_VOTES),
            new Schulze(Strength.MARGINS),
            new Schulze(Strength.WINNING_VOTES),
            new RankedPairs(),
            new River(),
            new SplitCycle(),
            new StableVoting(),
            new Kemeny(),
            new Black());

    @Provide
    Arbitrary<RankedTally> contests() {
        return Arbitraries.oneOf(RankedArbitraries.contests(5, 6), RankedArbitraries.linearContests(5, 5));
    }

    @Provide
    Arbitrary<RankedTally> linear() {
        return RankedArbitraries.linearContests(5, 5);
    }

    @Property(tries = 300)
    void aCondorcetWinnerWinsAlone(@ForAll("contests") RankedTally tally) {
        PairwiseMatrix matrix = PairwiseMatrix.of(tally);
        Assume.that(matrix.condorcetWinner().isPresent());

        for (CondorcetMethod method : CONDORCET) {
            assertThat(method.winners(matrix))
                    .as(method.id())
                    .containsExactly(matrix.condorcetWinner().orElseThrow());
        }
    }

    @Property(tries = 300)
    void winnersAreInTheSmithSet(@ForAll("contests") RankedTally tally) {
        PairwiseMatrix matrix = PairwiseMatrix.of(tally);
        List<String> smith = new SmithSet().winners(matrix);

        for (CondorcetMethod method : CONDORCET) {
            if (!(method instanceof Minimax || method instanceof Black || method instanceof CondorcetWinner)) {
                assertThat(smith).as(method.id()).containsAll(method.winners(matrix));
            }
        }
    }

    @Property(tries = 300)
    void winnersAreTheFirstTier(@ForAll("contests") RankedTally tally) {
        for (CondorcetMethod method : CONDORCET) {
            assertThat(method.winners(PairwiseMatrix.of(tally))).as(method.id()).isEqualTo(firstTier(method, tally));
        }
    }

    @Property(tries = 300)
    void stableVotingAndSchulzeAndRankedPairsChooseAmongTheWinnersOfSplitCycle(@ForAll("contests") RankedTally tally) {
        PairwiseMatrix matrix = PairwiseMatrix.of(tally);
        List<String> winners = new SplitCycle().winners(matrix);

        assertThat(winners).containsAll(new StableVoting().winners(matrix));
        assertThat(winners).containsAll(new Schulze().winners(matrix));
        assertThat(winners).containsAll(new RankedPairs().winners(matrix));
    }

    @Property(tries = 300)
    void whatEverybodyPrefersAnotherToDoesNotWin(@ForAll("linear") RankedTally tally) {
        PairwiseMatrix matrix = PairwiseMatrix.of(tally);
        for (RankingMethod<RankedTally> method : List.<RankingMethod<RankedTally>>of(
                new Schulze(),
                new RankedPairs(),
                new River(),
                new SplitCycle(),
                new StableVoting(),
                new Copeland(),
                new UncoveredSet(),
                new Kemeny(),
                new Black(),
                new Borda(),
                new Dowdall())) {
            for (String winner : firstTier(method, tally)) {
                int b = matrix.indexOf(winner);
                for (int a = 0; a < matrix.size(); a++) {
                    assertThat(tally.total() > 0 && matrix.support(a, b) == tally.total())
                            .as("%s elects %s, to whom all prefer %s", method.id(), winner, matrix.item(a))
                            .isFalse();
                }
            }
        }
    }

    @Property(tries = 300)
    void aWinnerWhoIsRankedHigherStillWins(
            @ForAll("contests") RankedTally tally,
            @ForAll @IntRange(max = 7) int pick,
            @ForAll @IntRange(max = 7) int who) {
        Assume.that(tally.ballots() > 0);
        RankedBallot ballot = tally.ballot(pick % tally.ballots());

        for (RankingMethod<RankedTally> method : Stream.concat(
                        CONDORCET.stream().filter(each -> !(each instanceof StableVoting)),
                        Stream.of(
                                new Borda(),
                                new Borda(TiedPlaces.PESSIMISTIC, Unranked.ZERO),
                                new BordaSymmetric(),
                                new Dowdall(),
                                new Plurality(),
                                new AntiPlurality(),
                                new Minimax(Minimax.Defeated.PAIRWISE_OPPOSITION)))
                .toList()) {
            List<String> winners = firstTier(method, tally);
            String winner = winners.get(who % winners.size());
            RankedTally raised = tally.minus(one(ballot)).plus(one(raised(ballot, winner)));
            if (method instanceof CondorcetWinner
                    && PairwiseMatrix.of(raised).condorcetLoser().isPresent()) {
                continue; // Then another may have joined those who are neither.
            }
            assertThat(firstTier(method, raised)).as(method.id()).contains(winner);
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aCloneChangesNothingForOthers(
            @ForAll("contests") RankedTally tally, @ForAll @IntRange(max = 4) int who, @ForAll List<Boolean> coins) {
        String item = tally.item(who % tally.size());
        RankedTally.Builder builder = RankedTally.builder().item(item + "'");
        tally.items().forEach(builder::item);
        for (int b = 0; b < tally.ballots(); b++) {
            builder.add(cloned(tally.ballot(b), item, b < coins.size() && coins.get(b)), tally.weight(b));
        }
        PairwiseMatrix before = PairwiseMatrix.of(tally);
        PairwiseMatrix after = PairwiseMatrix.of(builder.build());

        for (CondorcetMethod method : List.of(new Schulze(), new SplitCycle(), new SmithSet(), new SchwartzSet())) {
            assertThat(withoutClones(method.winners(after)))
                    .as(method.id())
                    .isEqualTo(new TreeSet<>(method.winners(before)));
        }
        if (isUnequal(after)) {
            assertThat(withoutClones(new RankedPairs().winners(after)))
                    .isEqualTo(new TreeSet<>(new RankedPairs().winners(before)));
        }
    }

    private static Set<String> withoutClones(List<String> winners) {
        Set<String> names = new TreeSet<>();
        winners.forEach(each -> names.add(each.replace("'", "")));
        return names;
    }

    /** Whether no pair ties and no two wins are equally strong. */
    private static boolean isUnequal(PairwiseMatrix matrix) {
        TreeSet<Long> margins = new TreeSet<>();
        for (int a = 0; a < matrix.size(); a++) {
            for (int b = 0; b < a; b++) {
                if (matrix.margin(a, b) == 0 || !margins.add(Math.abs(matrix.margin(a, b)))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static RankedBallot cloned(RankedBallot ballot, String item, boolean above) {
        List<List<String>> tiers = new ArrayList<>();
        for (List<String> tier : ballot.tiers()) {
            if (tier.contains(item) && tier.size() > 1) {
                List<String> both = new ArrayList<>(tier);
                both.add(item + "'");
                tiers.add(both);
            } else if (tier.contains(item)) {
                tiers.add(List.of(above ? item + "'" : item));
                tiers.add(List.of(above ? item : item + "'"));
            } else {
                tiers.add(tier);
            }
        }
        return new RankedBallot(tiers);
    }

    @Property(tries = 300)
    void theOnlyWinnerDoesNotWinWithAllBallotsTurnedAround(@ForAll("linear") RankedTally tally) {
        Assume.that(tally.size() > 1 && tally.total() > 0);
        RankedTally reversed = reversed(tally);
        for (CondorcetMethod method : List.of(new Schulze(), new Copeland(), new Kemeny(), new RankedPairs())) {
            List<String> winners = method.winners(PairwiseMatrix.of(tally));
            if (winners.size() == 1 && (!(method instanceof RankedPairs) || isUnequal(PairwiseMatrix.of(tally)))) {
                assertThat(method.winners(PairwiseMatrix.of(reversed)))
                        .as(method.id())
                        .isNotEqualTo(winners);
            }
        }
        long[] scores = new BordaSymmetric().scores(tally);
        long[] turned = new BordaSymmetric().scores(reversed);
        for (int i = 0; i < scores.length; i++) {
            assertThat(turned[i]).isEqualTo(-scores[i]);
        }
    }

    private static RankedTally reversed(RankedTally tally) {
        RankedTally.Builder builder = RankedTally.builder();
        for (int b = 0; b < tally.ballots(); b++) {
            List<List<String>> tiers = new ArrayList<>(tally.ballot(b).tiers());
            Collections.reverse(tiers);
            builder.add(new RankedBallot(tiers), tally.weight(b));
        }
        return builder.build();
    }

    @Property(tries = 300)
    void bordaWithItsDefaultsIsTheOrderOfTheMargins(@ForAll("contests") RankedTally tally) {
        PairwiseMatrix matrix = PairwiseMatrix.of(tally);
        long[] symmetric = new BordaSymmetric().scores(tally);
        double[] points = new Borda().scores(tally);
        long voters = Contest.voters(tally);
        for (int a = 0; a < matrix.size(); a++) {
            long margins = 0;
            for (int b = 0; b < matrix.size(); b++) {
                margins += matrix.margin(a, b);
            }
            assertThat(symmetric[a]).isEqualTo(margins);
            assertThat(points[a]).isEqualTo((margins + voters * (matrix.size() - 1)) / 2.0);
        }
    }

    @Property(tries = 300)
    void averagedPlacesAreTheMeanOverAllWaysToBreakTheTies(@ForAll("contests") RankedTally tally) {
        for (int item = 0; item < tally.size(); item++) {
            double dowdall = 0;
            for (int b = 0; b < tally.ballots(); b++) {
                RankedBallot ballot = tally.ballot(b);
                if (!ballot.isBlank()) {
                    dowdall += tally.weight(b) * meanOfHarmonics(ballot, tally.items(), tally.item(item));
                }
            }
            assertThat(new Dowdall().scores(tally)[item]).isCloseTo(dowdall, within(1e-9));
        }
    }

    private static double meanOfHarmonics(RankedBallot ballot, List<String> items, String item) {
        int tier = Textbook.tier(ballot, item);
        long above = items.stream()
                .filter(each -> Textbook.tier(ballot, each) < tier)
                .count();
        long tied = items.stream()
                .filter(each -> Textbook.tier(ballot, each) == tier)
                .count();
        double sum = 0;
        for (long place = above + 1; place <= above + tied; place++) {
            sum += 1.0 / place;
        }
        return sum / tied;
    }

    private static RankedTally one(RankedBallot ballot) {
        return RankedTally.builder().add(ballot).build();
    }

    private static RankedBallot raised(RankedBallot ballot, String item) {
        List<List<String>> tiers = new ArrayList<>();
        tiers.add(List.of(item));
        for (List<String> tier : ballot.tiers()) {
            List<String> others =
                    tier.stream().filter(each -> !each.equals(item)).toList();
            if (!others.isEmpty()) {
                tiers.add(others);
            }
        }
        return new RankedBallot(tiers);
    }

    private static List<String> firstTier(RankingMethod<RankedTally> method, RankedTally tally) {
        return method.rank(tally).tiers().stream()
                .limit(1)
                .flatMap(tier -> tier.items().stream())
                .map(RankedItem::item)
                .toList();
    }
}
