package org.crowdchange.ranking.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ApprovalArbitraries;
import org.crowdchange.tally.ApprovalTally;
import org.crowdchange.tally.ApprovalTallyBuilder;

/** The checks against trying every group of voters, and the rules against what is proven of them. */
class AxiomProperties {

    @Provide
    Arbitrary<ApprovalTally> tallies() {
        return ApprovalArbitraries.tallies(6, 6, 4).filter(tally -> tally.voters() > 0 && tally.size() > 0);
    }

    @Property(tries = 400)
    void aCheckFindsWhatTryingEveryGroupFinds(
            @ForAll("tallies") ApprovalTally tally, @ForAll @IntRange(min = 1, max = 63) int mask) {
        Set<Integer> committee = new TreeSet<>();
        for (int i = 0; i < tally.size(); i++) {
            if ((mask >> i & 1) == 1) {
                committee.add(i);
            }
        }
        Assume.that(!committee.isEmpty());

        for (Axiom axiom : Axiom.values()) {
            Verdict verdict = axiom.check(tally, Textbook.names(tally, committee));
            assertThat(verdict.isSatisfied()).as(axiom.name()).isEqualTo(satisfied(axiom, tally, committee));
            assertThat(verdict.witness().isPresent()).isNotEqualTo(verdict.isSatisfied());
        }
    }

    @Property(tries = 400)
    void strongerAxiomsImplyWeakerOnes(
            @ForAll("tallies") ApprovalTally tally, @ForAll @IntRange(min = 1, max = 5) int seats) {
        for (CommitteeRule rule : List.of(
                new ApprovalVoting(seats, TieBreak.ITEM_ORDER),
                new SequentialChamberlinCourant(seats, TieBreak.ITEM_ORDER),
                new SequentialPav(seats, TieBreak.ITEM_ORDER))) {
            List<String> committee = rule.committee(tally).first();
            assertImplies(tally, committee, Axiom.EJR_PLUS, Axiom.EJR);
            assertImplies(tally, committee, Axiom.EJR, Axiom.PJR);
            assertImplies(tally, committee, Axiom.PJR, Axiom.JR);
            assertImplies(tally, committee, Axiom.CORE, Axiom.FJR);
            assertImplies(tally, committee, Axiom.FJR, Axiom.EJR);
        }
    }

    private static void assertImplies(ApprovalTally tally, List<String> committee, Axiom strong, Axiom weak) {
        if (strong.check(tally, committee).isSatisfied()) {
            assertThat(weak.check(tally, committee).isSatisfied())
                    .as("%s implies %s", strong, weak)
                    .isTrue();
        }
    }

    @Property(tries = 400)
    void rulesKeepWhatIsProvenOfThem(
            @ForAll("tallies") ApprovalTally tally, @ForAll @IntRange(min = 1, max = 5) int seats) {
        // Peters and Skowron 2020; Brill and Peters 2023 for EJR+.
        for (Completion completion : List.of(Completion.PHRAGMEN, Completion.AV)) {
            assertAll(tally, new EqualShares(seats, TieBreak.ITEM_ORDER, completion), Axiom.EJR_PLUS);
        }
        // Aziz et al. 2017 and Brill and Peters 2023.
        assertAll(tally, new ProportionalApproval(seats), Axiom.EJR_PLUS, Axiom.PARETO);
        assertAll(tally, new ChamberlinCourant(seats), Axiom.JR);
        assertAll(tally, new SequentialChamberlinCourant(seats, TieBreak.ITEM_ORDER), Axiom.JR);
        assertAll(tally, new SainteLagueApproval(seats), Axiom.JR, Axiom.PARETO);
        // Brill, Freeman, Janson and Lackner 2024.
        assertAll(tally, new SequentialPhragmen(seats, TieBreak.ITEM_ORDER), Axiom.PJR);
        // Sanchez-Fernandez et al. 2017: up to five seats, and, for the rules of Monroe, if the seats divide the
        // voters.
        assertAll(tally, new SequentialPav(seats, TieBreak.ITEM_ORDER), Axiom.JR);
        if (seats <= tally.size() && tally.voters() % seats == 0) {
            assertAll(tally, new Monroe(seats), Axiom.PJR);
            assertAll(tally, new GreedyMonroe(seats, TieBreak.ITEM_ORDER), Axiom.PJR);
        }
        assertAll(tally, new ApprovalVoting(seats, TieBreak.ITEM_ORDER), Axiom.PARETO);
    }

    private static void assertAll(ApprovalTally tally, CommitteeRule rule, Axiom... axioms) {
        for (List<String> committee : rule.committees(tally).winning()) {
            for (Axiom axiom : axioms) {
                assertThat(axiom.check(tally, committee))
                        .as("%s of %s by %s", axiom, committee, rule.id())
                        .matches(Verdict::isSatisfied);
            }
        }
    }

    @Property(tries = 200)
    void aShorterListIsTheBeginningOfALongerOne(
            @ForAll("tallies") ApprovalTally tally, @ForAll @IntRange(min = 1, max = 4) int seats) {
        for (TieBreak ties : TieBreak.values()) {
            assertGrows(tally, new SequentialPav(seats, ties), new SequentialPav(seats + 1, ties));
            assertGrows(tally, new SequentialPhragmen(seats, ties), new SequentialPhragmen(seats + 1, ties));
            assertGrows(tally, new ReverseSequentialPav(seats, ties), new ReverseSequentialPav(seats + 1, ties));
            assertGrows(
                    tally,
                    new SequentialChamberlinCourant(seats, ties),
                    new SequentialChamberlinCourant(seats + 1, ties));
        }
    }

    private static void assertGrows(ApprovalTally tally, CommitteeRule shorter, CommitteeRule longer) {
        assertThat(longer.committee(tally).first())
                .containsAll(shorter.committee(tally).first());
    }

    @Property(tries = 200)
    void aHundredTimesAsManyVotersChangeNothing(
            @ForAll("tallies") ApprovalTally tally, @ForAll @IntRange(min = 1, max = 4) int seats) {
        ApprovalTallyBuilder builder = ApprovalTally.builder();
        ApprovalTally hundredfold = builder.add(tally, 100).build();
        List<CommitteeRule> rules = new ArrayList<>(List.of(
                new SatisfactionApproval(seats, TieBreak.ITEM_ORDER),
                new ProportionalApproval(seats),
                new MinimaxApproval(seats),
                new SequentialPav(seats, TieBreak.ITEM_ORDER),
                new ReverseSequentialPav(seats, TieBreak.ITEM_ORDER),
                new EnestroemPhragmen(seats, TieBreak.ITEM_ORDER),
                new SequentialPhragmen(seats, TieBreak.ITEM_ORDER),
                new EqualShares(seats, TieBreak.ITEM_ORDER, Completion.PHRAGMEN)));
        for (CommitteeRule rule : rules) {
            assertThat(rule.committees(hundredfold).winning())
                    .as(rule.id())
                    .isEqualTo(rule.committees(tally).winning());
        }
    }

    private static boolean satisfied(Axiom axiom, ApprovalTally tally, Set<Integer> committee) {
        List<Set<Integer>> voters = Textbook.voters(tally);
        if (axiom == Axiom.PARETO) {
            return Textbook.subsets(tally.size(), committee.size()).stream()
                    .noneMatch(other -> voters.stream()
                                    .allMatch(
                                            voter -> Textbook.common(voter, other) >= Textbook.common(voter, committee))
                            && voters.stream()
                                    .anyMatch(voter ->
                                            Textbook.common(voter, other) > Textbook.common(voter, committee)));
        }
        // A group may as well hold all voters with a ballot, or none of them.
        for (int mask = 1; mask < 1 << tally.ballots(); mask++) {
            List<Set<Integer>> group = new ArrayList<>();
            for (int b = 0; b < tally.ballots(); b++) {
                if ((mask >> b & 1) == 1) {
                    Set<Integer> ballot = new TreeSet<>();
                    for (int i = 0; i < tally.ballotSize(b); i++) {
                        ballot.add(tally.approved(b, i));
                    }
                    for (long v = 0; v < tally.voters(b); v++) {
                        group.add(ballot);
                    }
                }
            }
            if (isDenied(axiom, tally, voters.size(), group, committee)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDenied(
            Axiom axiom, ApprovalTally tally, int voters, List<Set<Integer>> group, Set<Integer> committee) {
        Set<Integer> shared = new TreeSet<>(group.get(0));
        group.forEach(shared::retainAll);
        Set<Integer> union = new TreeSet<>();
        group.forEach(union::addAll);
        int best = group.stream()
                .mapToInt(voter -> Textbook.common(voter, committee))
                .max()
                .orElseThrow();
        for (int l = 1; l <= committee.size() && group.size() * committee.size() >= l * voters; l++) {
            boolean denied = switch (axiom) {
                case JR -> l == 1 && !shared.isEmpty() && best == 0;
                case PJR -> shared.size() >= l && Textbook.common(union, committee) < l;
                case EJR -> shared.size() >= l && best < l;
                case EJR_PLUS -> !committee.containsAll(shared) && best < l;
                case FJR ->
                    Textbook.subsets(tally.size(), l).stream()
                            .anyMatch(set -> group.stream()
                                            .mapToInt(voter -> Textbook.common(voter, set))
                                            .min()
                                            .orElseThrow()
                                    > best);
                default ->
                    Textbook.subsets(tally.size(), l).stream()
                            .anyMatch(set -> group.stream()
                                    .allMatch(
                                            voter -> Textbook.common(voter, set) > Textbook.common(voter, committee)));
            };
            if (denied) {
                return true;
            }
        }
        return false;
    }
}
