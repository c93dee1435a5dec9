package org.crowdchange.ranking.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.RankingMethodLaws;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ApprovalArbitraries;
import org.crowdchange.tally.ApprovalTally;
import org.crowdchange.tally.ApprovalTallyBuilder;

/** The laws of every rule that elects committees from approval ballots. */
public abstract class CommitteeRuleLaws extends RankingMethodLaws<ApprovalTally> {

    /** How a rule is made. */
    @FunctionalInterface
    protected interface Maker {
        CommitteeRule make(int seats, TieBreak tieBreak);
    }

    /** The rules, one factory for each. */
    protected abstract List<Maker> makers();

    @Provide
    @Override
    protected Arbitrary<RankingMethod<ApprovalTally>> methods() {
        return rules().map(rule -> rule);
    }

    @Provide
    protected Arbitrary<CommitteeRule> rules() {
        return Combinators.combine(
                        Arbitraries.of(makers()),
                        Arbitraries.frequencyOf(
                                Tuple.of(9, Arbitraries.integers().between(1, 5)),
                                Tuple.of(1, Arbitraries.of(6, 30, Integer.MAX_VALUE))),
                        Arbitraries.of(TieBreak.class))
                .as(Maker::make);
    }

    @Provide
    @Override
    protected Arbitrary<ApprovalTally> tallies() {
        return Arbitraries.frequencyOf(
                Tuple.of(9, ApprovalArbitraries.tallies(6, 7, 5)),
                Tuple.of(1, ApprovalArbitraries.tallies(6, 7, 1L << 40)));
    }

    @Override
    protected ApprovalTally empty() {
        return ApprovalTally.empty();
    }

    @Override
    protected List<String> items(ApprovalTally tally) {
        return IntStream.range(0, tally.size()).mapToObj(tally::item).toList();
    }

    @Override
    protected ApprovalTally renamed(ApprovalTally tally, UnaryOperator<String> names) {
        ApprovalTallyBuilder builder = ApprovalTally.builder();
        for (int i = 0; i < tally.size(); i++) {
            if (tally.declared(i)) {
                builder.declare(names.apply(tally.item(i)));
            }
        }
        for (int b = 0; b < tally.ballots(); b++) {
            int ballot = b;
            builder.add(
                    IntStream.range(0, tally.ballotSize(b))
                            .mapToObj(i -> names.apply(tally.item(tally.approved(ballot, i))))
                            .toList(),
                    tally.voters(b));
        }
        return builder.build();
    }

    @Property(tries = 300)
    void committeesHaveTheirSizeAndTheTieBreakPicksOneOfThem(
            @ForAll("rules") CommitteeRule rule, @ForAll("tallies") ApprovalTally tally) {
        Committees one = rule.committee(tally);
        Committees all = rule.committees(tally);

        assertThat(one.noEstimate()).isEqualTo(all.noEstimate());
        if (one.noEstimate().isPresent()) {
            assertThat(tally.voters() == 0 || tally.size() == 0).isTrue();
            return;
        }
        assertThat(one.seats()).isEqualTo(Math.min(rule.seats(), tally.size()));
        assertThat(one.winning()).hasSize(1);
        assertThat(all.winning()).contains(one.first()).doesNotHaveDuplicates();
        assertThat(all.winning()).allSatisfy(committee -> {
            assertThat(items(tally)).containsAll(committee);
            assertThat(committee).isSorted().doesNotHaveDuplicates();
            if (!rule.id().equals("equal-shares-without-completion")) {
                assertThat(committee).hasSize(one.seats());
            }
        });
    }

    @Property(tries = 300)
    void allCommitteesStayTheSameUnderOtherNames(
            @ForAll("rules") CommitteeRule rule, @ForAll("tallies") ApprovalTally tally) {
        List<String> items = items(tally);
        UnaryOperator<String> names = item -> String.format("%04d", items.size() - items.indexOf(item));
        if (rule.rank(tally).tieBroken() && rule.committees(tally).winning().size() == 1) {
            // A rule that is defined by its tie-break.
            return;
        }

        List<TreeSet<String>> expected = rule.committees(tally).winning().stream()
                .map(committee -> new TreeSet<>(committee.stream().map(names).toList()))
                .toList();

        assertThat(rule.committees(renamed(tally, names)).winning())
                .extracting(committee -> new TreeSet<>(committee))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property(tries = 200)
    void theOtherTieBreakIsThatOfTheItemsTheOtherWayRound(
            @ForAll("rules") CommitteeRule rule, @ForAll("tallies") ApprovalTally tally) {
        List<String> items = items(tally);
        UnaryOperator<String> names = item -> String.format("%04d", items.size() - items.indexOf(item));
        TieBreak other = rule.tieBreak() == TieBreak.ITEM_ORDER ? TieBreak.REVERSE_ITEM_ORDER : TieBreak.ITEM_ORDER;
        CommitteeRule twin = makers().stream()
                .map(maker -> maker.make(rule.seats(), other))
                .filter(each -> each.id().equals(rule.id()))
                .findFirst()
                .orElseThrow();
        Committees mirrored = twin.committee(renamed(tally, names));
        if (rule.id().equals("greedy-monroe")) {
            // It also depends on the order of the ballots.
            return;
        }

        assertThat(new TreeSet<>(mirrored.winning().isEmpty() ? List.of() : mirrored.first()))
                .isEqualTo(new TreeSet<>(
                        mirrored.winning().isEmpty()
                                ? List.of()
                                : rule.committee(tally).first().stream()
                                        .map(names)
                                        .toList()));
    }
}
