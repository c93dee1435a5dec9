package org.crowdchange.ranking.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.internal.math.Fraction;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.BudgetArbitraries;
import org.crowdchange.tally.BudgetTally;

/** What holds of allocations by theorem, and that the fast rules are the plain ones. */
class BudgetRulesProperties {

    @Provide
    Arbitrary<BudgetTally> small() {
        return BudgetArbitraries.tallies(6);
    }

    @Provide
    Arbitrary<BudgetTally> large() {
        return BudgetArbitraries.tallies(BudgetTally.MAX_VOTES >> 10);
    }

    @Provide
    Arbitrary<EqualShares> equalShares() {
        return Combinators.combine(
                        Arbitraries.of(Satisfaction.class),
                        Arbitraries.of(Completion.class),
                        Arbitraries.of(1L, 2L, 7L),
                        Arbitraries.of(TieBreak.class))
                .as(EqualShares::new);
    }

    /** Approval ballots for projects that cost 1 each, of a budget of 4. */
    @Provide
    Arbitrary<BudgetTally> unit() {
        return Arbitraries.of("a", "b", "c", "d", "e", "f")
                .set()
                .ofMaxSize(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(ballots -> {
                    BudgetTally.Builder builder = BudgetTally.builder().budget(BigDecimal.valueOf(4));
                    List.of("a", "b", "c", "d", "e", "f").forEach(each -> builder.cost(each, BigDecimal.ONE));
                    ballots.forEach(each -> builder.approve(List.copyOf(each), 1));
                    return builder.build();
                });
    }

    @Property(tries = 1000)
    void equalSharesIsWhatThePaperSays(@ForAll("small") BudgetTally tally, @ForAll Satisfaction satisfaction) {
        Assume.that(tally.votes() > 0 && tally.budgetUnits() >= 0);

        List<Integer> expected =
                new NaiveRules(tally).equalShares(Fraction.of(tally.budgetUnits(), tally.votes()), satisfaction);

        assertThat(new EqualShares(satisfaction, Completion.NONE)
                        .allocate(tally)
                        .selected())
                .isEqualTo(expected.stream().map(tally::item).toList());
    }

    @Property(tries = 300)
    void raisingSharesIsDoneStepByStep(@ForAll("small") BudgetTally tally, @ForAll Satisfaction satisfaction) {
        Assume.that(tally.votes() > 0 && tally.budgetUnits() >= 0);

        List<Integer> expected = new NaiveRules(tally).completed(satisfaction);

        assertThat(new EqualShares(satisfaction, Completion.ADD_ONE)
                        .allocate(tally)
                        .selected())
                .isEqualTo(expected.stream().map(tally::item).toList());
    }

    /** Costs up to some thousands, so that there are many raises, few of which change anything. */
    @Provide
    Arbitrary<BudgetTally> costly() {
        Arbitrary<Integer> costs = Arbitraries.oneOf(
                Arbitraries.of(1000, 2000, 3000), Arbitraries.integers().between(1, 5000));
        Arbitrary<List<Integer>> all = costs.list().ofSize(6);
        return Combinators.combine(
                        all, BudgetArbitraries.casts(5).list().ofMinSize(1).ofMaxSize(8), costs)
                .as((each, casts, budget) -> {
                    BudgetTally.Builder builder = BudgetTally.builder()
                            .add(BudgetArbitraries.ballots(casts), 1)
                            .budget(BigDecimal.valueOf(2L * budget, 1));
                    List<String> names = List.of("a", "b", "c", "d", "e", "9");
                    for (int i = 0; i < names.size(); i++) {
                        builder.cost(names.get(i), BigDecimal.valueOf(each.get(i), 1));
                    }
                    return builder.build();
                });
    }

    @Property(tries = 300)
    void raisesThatArePassedOverWouldHaveChangedNothing(
            @ForAll("costly") BudgetTally tally, @ForAll Satisfaction satisfaction) {
        BudgetElection election = new BudgetElection(tally, satisfaction, TieBreak.ITEM_ORDER);
        EqualSharesRun run = new EqualSharesRun(election);
        BigInteger first = BigInteger.valueOf(election.budget);
        BigInteger step = BigInteger.valueOf(election.voters);
        long raises = 0;
        boolean[] before = election.none();
        while (run.run(first.add(step.multiply(BigInteger.valueOf(raises))), null)) {
            before = run.taken.clone();
            if (election.exhaustive(before, run.left()) || election.allSupported(before)) {
                raises++;
                break;
            }
            raises++;
        }

        long last = new Raises(election, run, first, step).last(1_000_000);

        assertThat(last).isEqualTo(raises - 1);
        run.run(first.add(step.multiply(BigInteger.valueOf(last))), null);
        assertThat(run.taken).isEqualTo(before);
    }

    @Property(tries = 1000)
    void phragmenIsWhatThePaperSays(@ForAll("small") BudgetTally tally) {
        Assume.that(tally.votes() > 0 && tally.budgetUnits() >= 0);

        assertThat(new SequentialPhragmen().allocate(tally).selected())
                .isEqualTo(new NaiveRules(tally)
                        .phragmen().stream().map(tally::item).toList());
    }

    @Property(tries = 300)
    void nothingCostsMoreThanThereIs(@ForAll("large") BudgetTally tally, @ForAll("equalShares") EqualShares shares) {
        List<Allocation> allocations = new ArrayList<>();
        allocations.add(shares.allocate(tally));
        allocations.add(new Greedy(shares.satisfaction(), shares.ties()).allocate(tally));
        allocations.add(new SequentialPhragmen(shares.ties()).allocate(tally));

        for (Allocation allocation : allocations) {
            BigDecimal sum =
                    allocation.purchases().stream().map(Purchase::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(allocation.cost()).isEqualByComparingTo(sum).isLessThanOrEqualTo(allocation.budget());
            assertThat(allocation.leftover().add(allocation.cost())).isEqualByComparingTo(allocation.budget());
            assertThat(allocation.selected()).doesNotHaveDuplicates();
            for (int i = 0; i < allocation.purchases().size(); i++) {
                assertThat(allocation.purchases().get(i).round()).isEqualTo(i + 1);
            }
        }
    }

    @Property(tries = 300)
    void whatIsFilledUpLeavesNoRoomForAProjectThatAnybodyGainsFrom(
            @ForAll("large") BudgetTally tally, @ForAll Satisfaction satisfaction) {
        Assume.that(tally.votes() > 0 && tally.budgetUnits() >= 0);
        BudgetElection election = new BudgetElection(tally, satisfaction, TieBreak.ITEM_ORDER);

        for (Allocation allocation : List.of(
                new Greedy(satisfaction).allocate(tally),
                new EqualShares(satisfaction, Completion.ADD_ONE_UTILITARIAN).allocate(tally))) {
            for (int project = 0; project < election.size; project++) {
                if (election.totals[project] >= 0 && !allocation.selected().contains(election.name(project))) {
                    assertThat(election.money(election.costs[project])).isGreaterThan(allocation.leftover());
                }
            }
        }
    }

    @Property(tries = 300)
    void nobodyPaysMoreThanTheShare(@ForAll("large") BudgetTally tally, @ForAll("equalShares") EqualShares shares) {
        Allocation allocation = shares.allocate(tally);

        for (Purchase purchase : allocation.purchases()) {
            purchase.largestPayment()
                    .ifPresent(most -> assertThat(most).isLessThanOrEqualTo(allocation.share() * (1 + 1e-12)));
            purchase.effectiveSupporters()
                    .ifPresent(number -> assertThat(number).isGreaterThan(0));
        }
    }

    @Property(tries = 300)
    void completionKeepsWhatIsBoughtWithinEveryUtilitarianAllocation(
            @ForAll("small") BudgetTally tally, @ForAll Satisfaction satisfaction) {
        Set<String> without = new HashSet<>(new EqualShares(satisfaction, Completion.ADD_ONE)
                .allocate(tally)
                .selected());

        assertThat(new EqualShares(satisfaction, Completion.ADD_ONE_UTILITARIAN)
                        .allocate(tally)
                        .selected())
                .containsAll(without);
    }

    /**
     * Extended justified representation (Peters and Skowron 2020, theorem 4 for equal shares on committees): of any l/k
     * of the voters who agree on l projects at least one gets l projects that it approves of.
     */
    @Property(tries = 500)
    void whereProjectsCostTheSameEveryCohesiveGroupIsRepresented(@ForAll("unit") BudgetTally tally) {
        for (Completion completion : Completion.values()) {
            List<String> selected = new EqualShares(Satisfaction.CARDINALITY, completion)
                    .allocate(tally)
                    .selected();
            for (int projects = 1; projects < 1 << tally.size(); projects++) {
                int l = Integer.bitCount(projects);
                long members = 0;
                boolean served = false;
                for (int ballot = 0; ballot < tally.ballots(); ballot++) {
                    int approved = 0;
                    int funded = 0;
                    for (int i = 0; i < tally.length(ballot); i++) {
                        approved |= 1 << tally.choice(ballot, i);
                        funded += selected.contains(tally.item(tally.choice(ballot, i))) ? 1 : 0;
                    }
                    // The members who have fewer than l form the group to look at: it must be too small.
                    boolean member = (approved & projects) == projects && funded < l;
                    members += member ? tally.weight(ballot) : 0;
                }
                served = members * 4 < l * tally.votes();
                assertThat(served)
                        .as("%s of %s, funded %s", projects, tally, selected)
                        .isTrue();
            }
        }
    }
}
