package org.crowdchange.ranking.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ApprovalTally;
import org.crowdchange.tally.ApprovalTallyBuilder;
import org.junit.jupiter.api.Test;

class CommitteeRulesTest {

    private static final TieBreak ORDER = TieBreak.ITEM_ORDER;

    /** The running example of Lackner and Skowron 2023 (example 2.1), with letters for candidates. */
    private static ApprovalTally runningExample() {
        return ballots("ab", "ab", "ab", "ac", "ac", "ac", "ad", "ad", "bcf", "e", "f", "g");
    }

    private static ApprovalTally ballots(String... ballots) {
        ApprovalTallyBuilder builder = ApprovalTally.builder();
        for (String ballot : ballots) {
            builder.add(letters(ballot), 1);
        }
        return builder.build();
    }

    private static List<String> letters(String text) {
        return text.chars().mapToObj(letter -> String.valueOf((char) letter)).toList();
    }

    private static List<String> committees(CommitteeRule rule, ApprovalTally tally) {
        return rule.committees(tally).winning().stream()
                .map(committee -> String.join("", committee))
                .toList();
    }

    /** Computed by abcvoting at commit 2c0c41283295 with exact fractions, all winning committees of size 4. */
    @Test
    void theRulesElectInTheRunningExampleWhatTheReferenceDoes() {
        ApprovalTally tally = runningExample();

        assertThat(committees(new ApprovalVoting(4, ORDER), tally)).containsExactly("abcd", "abcf");
        assertThat(committees(new SatisfactionApproval(4, ORDER), tally)).containsExactly("abcf");
        assertThat(committees(new ProportionalApproval(4), tally)).containsExactly("abcf");
        assertThat(committees(new SainteLagueApproval(4), tally)).containsExactly("abcf");
        assertThat(committees(new SequentialPav(4, ORDER), tally)).containsExactly("abcf");
        assertThat(committees(new ReverseSequentialPav(4, ORDER), tally)).containsExactly("abcf");
        assertThat(committees(new ChamberlinCourant(4), tally)).containsExactly("aefg");
        assertThat(committees(new SequentialChamberlinCourant(4, ORDER), tally)).containsExactly("aefg");
        assertThat(committees(new SequentialPhragmen(4, ORDER), tally)).containsExactly("abcd");
        assertThat(committees(new EnestroemPhragmen(4, ORDER), tally)).containsExactly("abcd");
        assertThat(committees(new EqualShares(4, ORDER, Completion.PHRAGMEN), tally))
                .containsExactly("abcd");
        assertThat(committees(new EqualShares(4, ORDER, Completion.AV), tally)).containsExactly("abcd", "abcf");
        assertThat(committees(new EqualShares(4, ORDER, Completion.INCREMENT), tally))
                .containsExactly("abcd");
        assertThat(committees(new Monroe(4), tally)).containsExactly("abce", "abcf", "abcg", "abdf", "acdf", "bcdf");
        assertThat(committees(new MinimaxApproval(4), tally)).hasSize(22).contains("abcd", "bcdg");
    }

    @Test
    void votersWhoAgreePayForWhatTheyGet() {
        // By hand: 6 voters for a, b, c and 4 for x, y; 5 seats, so everybody has 1/2. a, b and c cost 1/6 each, which
        // the
        // six pay in full and have nothing left; x costs 1/4, y the other 1/4.
        ApprovalTallyBuilder builder = ApprovalTally.builder();
        ApprovalTally tally =
                builder.add(letters("abc"), 6).add(letters("xy"), 4).build();

        Committees committees = new EqualShares(5, ORDER, Completion.NONE).committee(tally);

        assertThat(committees.rounds())
                .extracting(Round::item, round -> round.amount().toString(), Round::tied)
                .containsExactly(
                        tuple("a", "1/6", letters("abc")),
                        tuple("b", "1/6", letters("bc")),
                        tuple("c", "1/6", letters("c")),
                        tuple("x", "1/4", letters("xy")),
                        tuple("y", "1/4", letters("y")));
        assertThat(committees.rounds().get(0).stakes()).containsExactly(new Stake(0, 6, 0.5, 0.5 - 1.0 / 6));
    }

    @Test
    void anElectionEndsThoughRoundingPutsBudgetsInFrontOfAPriceAndBehindItInTurn() {
        ApprovalTally tally = ApprovalTally.builder()
                .add(letters("adef"), 5)
                .add(letters("bcd"), 4)
                .add(letters(""), 2)
                .add(letters("abef"), 5)
                .add(letters("acef"), 5)
                .add(letters("ab"), 3)
                .build();
        EqualShares rule = new EqualShares(4, ORDER, Completion.AV);

        List<List<String>> winning = assertTimeoutPreemptively(
                Duration.ofMinutes(1), () -> rule.committees(tally).winning());

        assertThat(winning).containsExactlyInAnyOrderElementsOf(Textbook.sequential(rule.id(), tally, 4));
    }

    @Test
    void loadsRiseAsPhragmenSays() {
        // By hand: a gives its 3 voters 1/3 each, then b its 2 voters 1/2, then c to the three (1 + 3 * 1/3) / 3 = 2/3.
        ApprovalTally tally = ballots("ac", "ac", "ac", "b", "b");

        assertThat(new SequentialPhragmen(3, ORDER).committee(tally).rounds())
                .extracting(Round::item, round -> round.amount().toString())
                .containsExactly(tuple("a", "1/3"), tuple("b", "1/2"), tuple("c", "2/3"));
    }

    @Test
    void aPlaceIsExplainedInOneSentence() {
        ApprovalTally tally = runningExample();
        Ranking shares = new EqualShares(3, ORDER, Completion.PHRAGMEN).rank(tally);

        assertThat(shares.explain("a").orElseThrow().sentence())
                .isEqualTo("Elected as number 1 of 3: each of its supporters paid 0.125 or all that was left; rank 1.");
        assertThat(shares.explain("d").orElseThrow().sentence())
                .isEqualTo("Not among the 3 elected; 2 of 12 approved; rank 4, tied with 3 others.");
        assertThat(new ApprovalVoting(3, ORDER)
                        .rank(tally)
                        .explain("a")
                        .orElseThrow()
                        .sentence())
                .isEqualTo("8 of 12 approved; rank 1.");
        assertThat(new ChamberlinCourant(3)
                        .rank(tally)
                        .explain("f")
                        .orElseThrow()
                        .sentence())
                .isEqualTo("In 2 of 2 equally good committees; 2 of 12 approved; rank 1, tied with 1 other.");
    }

    @Test
    void aTieThatHadToBeBrokenIsSaid() {
        Ranking ranking = new SequentialPav(1, ORDER).rank(ballots("a", "b", "c"));

        assertThat(ranking.tieBroken()).isTrue();
        assertThat(ranking.warnings())
                .containsExactly("In round 1 a, b, c were equal, and a was elected by the tie-break.");
        assertThat(new SequentialPav(1, TieBreak.REVERSE_ITEM_ORDER)
                        .rank(ballots("a", "b", "c"))
                        .items()
                        .get(0)
                        .item())
                .isEqualTo("c");
    }

    @Test
    void rulesForAllRankTheirCommitteesShares() {
        Ranking ranking = new ProportionalApproval(1).rank(ballots("a", "b", "b", "a", "c"));

        assertThat(ranking.tieBroken()).isFalse();
        assertThat(ranking.items())
                .extracting(RankedItem::item, RankedItem::score)
                .containsExactly(tuple("a", 0.5), tuple("b", 0.5), tuple("c", 0.0));
    }

    @Test
    void aSearchThatWouldTakeTooLongSaysSo() {
        Random random = new Random(1);
        ApprovalTallyBuilder builder = ApprovalTally.builder();
        List<Integer> items = new ArrayList<>(IntStream.range(0, 40).boxed().toList());
        for (int v = 0; v < 60; v++) {
            Collections.shuffle(items, random);
            builder.add(items.subList(0, 8).stream().map(i -> "i" + i).toList(), 1);
        }
        ApprovalTally tally = builder.build();

        for (CommitteeRule rule : List.of(
                new ProportionalApproval(12, ORDER, 1_000),
                new Monroe(12, ORDER, 100),
                new MinimaxApproval(12, ORDER, 1_000))) {
            Ranking ranking = rule.rank(tally);
            assertThat(ranking.noEstimate().orElseThrow().reason()).contains("steps");
            assertThat(ranking.items()).noneMatch(RankedItem::rated);
            assertThatThrownBy(() -> rule.committee(tally).first()).isInstanceOf(IllegalStateException.class);
        }
        assertThat(Axiom.CORE
                        .check(
                                tally,
                                new ApprovalVoting(12, ORDER).committee(tally).first(),
                                10)
                        .outcome())
                .isEqualTo(Verdict.Outcome.UNDECIDED);
    }

    @Test
    void tooManyEqualCommitteesAreNotListed() {
        ApprovalTallyBuilder builder = ApprovalTally.builder().add(List.of(), 1);
        IntStream.range(0, 30).forEach(i -> builder.declare("i" + i));
        ApprovalTally tally = builder.build();

        assertThat(new ApprovalVoting(15, ORDER).committees(tally).noEstimate()).isPresent();
        assertThat(new ApprovalVoting(15, ORDER).committee(tally).first()).hasSize(15);
        assertThat(new ChamberlinCourant(15).committees(tally).noEstimate()).isPresent();
        assertThat(new ChamberlinCourant(15).committee(tally).first()).hasSize(15);
        assertThat(new SequentialPav(15, ORDER).committees(tally).noEstimate()).isPresent();
        assertThat(new ReverseSequentialPav(15, ORDER).committees(tally).noEstimate())
                .isPresent();
    }

    @Test
    void whoIsRepresentedByMonroesGreedyRuleDependsOnTheOrderOfVoters() {
        // Two seats for two voters each. a takes the first two of its three voters; of b and c the one that is left to
        // the
        // third is elected.
        GreedyMonroe rule = new GreedyMonroe(2, ORDER);
        List<String> first = List.of("a", "b");
        List<String> second = List.of("a", "c");
        List<String> none = List.of();

        assertThat(rule.committee(List.of(), List.of(first, first, second, none))
                        .first())
                .containsExactly("a", "c");
        assertThat(rule.committee(List.of(), List.of(second, first, first, none))
                        .first())
                .containsExactly("a", "b");
        Ranking ranking = rule.rank(ApprovalTally.builder()
                .add(first, 2)
                .add(second, 1)
                .add(none, 1)
                .build());
        assertThat(ranking.warnings())
                .containsExactly("In round 1 more voters approved of a than it represents, and the first of them in the"
                        + " order of the ballots were taken.");
    }

    @Test
    void aWitnessNamesTheGroupAndWhatItAgreesOn() {
        // Six voters for abcd and four for efgh; five seats. The four deserve two members and have one.
        ApprovalTally tally = ApprovalTally.builder()
                .add(letters("abcd"), 6)
                .add(letters("efgh"), 4)
                .build();

        Verdict verdict = Axiom.EJR.check(tally, letters("abcde"));

        assertThat(verdict.isSatisfied()).isFalse();
        assertThat(verdict.witness())
                .contains(
                        new Witness(
                                List.of(1),
                                4,
                                2,
                                letters("ef"),
                                "4 of 10 voters deserve 2 of 5 members and agree on e, f, but none of them approves of as many members."));
        assertThat(Axiom.PARETO
                        .check(ballots("a", "ac", "bc", "bc"), letters("ab"))
                        .witness()
                        .orElseThrow()
                        .items())
                .isEqualTo(letters("ac"));
        assertThatThrownBy(() -> Axiom.JR.check(tally, letters("xyz")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"x\"");
    }

    @Test
    void manyVotersAndSeatsAreNoTrouble() {
        // Budgets with denominators that no long holds after a few rounds.
        Random random = new Random(7);
        ApprovalTallyBuilder builder = ApprovalTally.builder();
        for (int v = 0; v < 400; v++) {
            builder.add(
                    IntStream.range(0, 60)
                            .filter(i -> random.nextInt(60) > i)
                            .filter(i -> random.nextInt(3) == 0)
                            .mapToObj(i -> "i" + i)
                            .toList(),
                    1 + random.nextInt(3));
        }
        ApprovalTally tally = builder.build();

        for (CommitteeRule rule : List.of(
                new EqualShares(20, ORDER, Completion.PHRAGMEN),
                new EqualShares(20, ORDER, Completion.INCREMENT),
                new SequentialPhragmen(20, ORDER),
                new EnestroemPhragmen(20, ORDER),
                new SequentialPav(20, ORDER))) {
            List<String> committee = rule.committee(tally).first();
            assertThat(committee).hasSize(20);
            assertThat(Axiom.JR.check(tally, committee).isSatisfied()).isTrue();
        }
        assertThat(Axiom.EJR_PLUS.check(
                        tally,
                        new EqualShares(20, ORDER, Completion.AV)
                                .committee(tally)
                                .first()))
                .matches(Verdict::isSatisfied);
    }

    @Test
    void impossibleParametersAreRefused() {
        assertThatThrownBy(() -> new EqualShares(0, ORDER, Completion.AV))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("seats is 0; expected 1 or more");
        assertThatThrownBy(() -> new ProportionalApproval(3, ORDER, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
