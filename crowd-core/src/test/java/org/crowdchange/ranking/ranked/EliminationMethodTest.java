package org.crowdchange.ranking.ranked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.crowdchange.ranking.NoEstimate;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.RankedBallot;
import org.crowdchange.tally.RankedTally;
import org.junit.jupiter.api.Test;

class EliminationMethodTest {

    // The capital of Tennessee, a textbook example: Memphis, Nashville, Chattanooga, Knoxville.
    private static final RankedTally TENNESSEE = tally("42 M>N>C>K", "26 N>C>K>M", "15 C>K>N>M", "17 K>C>N>M");

    @Test
    void instantRunoffTellsItsRounds() {
        EliminationReport report = new InstantRunoff().count(TENNESSEE);

        // By hand: Chattanooga leaves with 15, which go to Knoxville; Nashville leaves with 26, which go to Knoxville.
        assertThat(report.winners()).containsExactly("K");
        assertThat(report.toText()).isEqualTo("""
                        Round 1, first places, 51 needed
                          C: 15
                          K: 17
                          M: 42
                          N: 26
                          out: C
                        Round 2, first places, 51 needed
                          K: 32
                          M: 42
                          N: 26
                          out: N
                        Round 3, first places, 51 needed
                          K: 58
                          M: 42
                        Winner: K
                        """);
    }

    @Test
    void aRankingSaysInWhichRoundWhoLeftAndWithHowManyVotes() {
        Ranking ranking = new InstantRunoff().rank(TENNESSEE);

        assertThat(ranking.items()).extracting(RankedItem::item).containsExactly("K", "M", "N", "C");
        assertThat(sentence(ranking, "K")).isEqualTo("Won in round 3 with 58 first places; rank 1.");
        assertThat(sentence(ranking, "M")).isEqualTo("Still there in round 3, the last, with 42 first places; rank 2.");
        assertThat(sentence(ranking, "N")).isEqualTo("Left after round 2 with 26 first places; rank 3.");
    }

    @Test
    void everyRuleHasItsOwnViewOfTennessee() {
        assertThat(new PluralityRunoff().count(TENNESSEE).winners()).containsExactly("N");
        assertThat(new Coombs().count(TENNESSEE).winners()).containsExactly("N");
        assertThat(new Baldwin().count(TENNESSEE).winners()).containsExactly("N");
        assertThat(new Nanson().count(TENNESSEE).winners()).containsExactly("N");
        assertThat(new Benham().count(TENNESSEE).winners()).containsExactly("N");
        assertThat(new Bucklin().count(TENNESSEE).winners()).containsExactly("N");
        assertThat(new Bucklin(Bucklin.Variant.MAJORITY).count(TENNESSEE).winners())
                .containsExactly("C", "N");
    }

    @Test
    void tiedLosersLeaveTogetherOrInEveryOrder() {
        // B and C leave together and A is left; one by one, whoever stays gets the other's ballots and beats A.
        RankedTally tally = tally("3 A>B>C", "2 B>C>A", "2 C>B>A");

        assertThat(new InstantRunoff().count(tally).winners()).containsExactly("A");
        assertThat(new ParallelInstantRunoff().count(tally).winners()).containsExactly("B", "C");
        assertThat(sentence(new ParallelInstantRunoff().rank(tally), "A"))
                .isEqualTo("Wins in no branch, and comes to the last stage of one, with at most 3 first places there;"
                        + " rank 3.");
    }

    @Test
    void tooManyBranchesAreNoEstimate() {
        RankedTally tally = tally("1 A>B>C", "1 B>C>A", "1 C>A>B");

        assertThat(new ParallelInstantRunoff(EqualRanks.REFUSE, 3).count(tally).noEstimate())
                .map(NoEstimate::reason)
                .hasValue("The ties of this count branch into more than 3 sets of items left");
        assertThat(new ParallelInstantRunoff().count(tally).winners()).containsExactly("A", "B", "C");
    }

    @Test
    void theMajorityIsOneOfAllVotersOrOfThoseWhoStillCount() {
        RankedTally tally = tally("4 A", "3 B>C", "2 C>D", "2 D");

        // C and D leave with 2 each, and nobody is left on their ballots: 4 of 11 are no majority, 4 of 7 are one.
        assertThat(new InstantRunoff(false).count(tally).rounds())
                .extracting(EliminationRound::needed)
                .containsExactly(6L, 6L, 6L);
        assertThat(new InstantRunoff(true).count(tally).rounds())
                .extracting(EliminationRound::needed)
                .containsExactly(6L, 4L);
        assertThat(new InstantRunoff(true).count(tally).winners()).containsExactly("A");
    }

    @Test
    void whatATieOnABallotMeansIsAParameter() {
        RankedTally tally = tally("3 A=B>C", "2 C");

        assertThat(new InstantRunoff().rank(tally).noEstimate())
                .map(NoEstimate::reason)
                .hasValue("Some ballots give several items the same rank, for which this rule is not defined");
        assertThat(new InstantRunoff(false, EqualRanks.CUT).count(tally).voters())
                .isEqualTo(2);
        assertThat(new InstantRunoff(false, EqualRanks.SKIP).count(tally).voters())
                .isEqualTo(5);
    }

    @Test
    void nobodyKnowsTheLastPlaceOfABallotThatLeavesItemsOut() {
        assertThat(new Coombs().rank(tally("3 A>B", "2 C")).noEstimate())
                .map(NoEstimate::reason)
                .hasValue("Some ballots leave items out or tie them, so it is not known which item they put last");
    }

    @Test
    void bucklinOnShortBallotsElectsTheItemOnMostOfThem() {
        RankedTally tally = tally("3 A", "2 B>C", "2 C>B", "2 D");

        // No item is on 5 of 9 ballots; B and C are on 4.
        assertThat(new Bucklin(Bucklin.Variant.TRUNCATED).count(tally).winners())
                .containsExactly("B", "C");
        assertThat(new Bucklin(Bucklin.Variant.MAJORITY).rank(tally).noEstimate())
                .isPresent();
        assertThat(sentence(new Bucklin().rank(tally), "A"))
                .isEqualTo("Still there in round 4, the last, with 3 places among the first 4; rank 3.");
    }

    @Test
    void aCondorcetWinnerNeedNotWaitForTheRunoff() {
        Ranking ranking = new CondorcetRunoff().rank(TENNESSEE);

        assertThat(ranking.items()).extracting(RankedItem::item).containsExactly("N", "C", "K", "M");
        assertThat(sentence(ranking, "N")).isEqualTo("Won in round 1 with 3 items beaten one to one; rank 1.");
    }

    @Test
    void withoutBallotsThereIsNoEstimate() {
        RankedTally blank =
                RankedTally.builder().item("A").add(RankedBallot.BLANK, 3).build();

        assertThat(List.of(
                        new InstantRunoff(), new Coombs(), new Baldwin(), new Bucklin(), new ParallelInstantRunoff()))
                .allSatisfy(method -> assertThat(method.rank(blank).noEstimate())
                        .map(NoEstimate::reason)
                        .hasValue("Nobody has ranked anything yet"));
    }

    @Test
    void impossibleParametersAreRefused() {
        assertThatThrownBy(() -> new ParallelInstantRunoff(EqualRanks.REFUSE, 0))
                .hasMessage("maximumSets is 0; expected 1 or more");
    }

    /** Ballots as in "42 M>N>C>K". */
    static RankedTally tally(String... ballots) {
        RankedTally.Builder builder = RankedTally.builder();
        for (String ballot : ballots) {
            int blank = ballot.indexOf(' ');
            builder.add(RankedBallot.parse(ballot.substring(blank + 1)), Long.parseLong(ballot.substring(0, blank)));
        }
        return builder.build();
    }

    private static String sentence(Ranking ranking, String item) {
        return ranking.explain(item).orElseThrow().sentence();
    }
}
