package org.crowdchange.ranking.budget;

import java.util.ArrayList;
import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.BudgetTally;

/**
 * Funds projects by the satisfaction that a unit of money buys, the most first, and skips what no longer fits: what
 * most cities do. With satisfaction by cost that is the order of the number of votes; by number of projects it is votes
 * divided by cost.
 *
 * <p><b>Source.</b> N. Talmon, P. Faliszewski, "A framework for approval-based budgeting methods", <i>AAAI</i> 2019,
 * 2181-2188, <a href="https://doi.org/10.1609/aaai.v33i01.33012181">doi:10.1609/aaai.v33i01.33012181</a> (the greedy
 * rule); S. Rey, J. Maly, "The (computational) social choice take on indivisible participatory budgeting" (2023), <a
 * href="https://arxiv.org/abs/2303.00621">arXiv:2303.00621</a>, section on greedy approximations of welfare.
 *
 * <p><b>Variant.</b> With s(c) the sum over all voters of what they gain from project c, projects are taken by s(c) /
 * cost(c), the largest first, whenever the cost fits into what is left. See {@link Satisfaction} for what a voter
 * gains. The rule goes on until nothing fits, so that projects from which nobody gains come last; one with s(c) below 0
 * is never taken, and one that is free and has s(c) above 0 is taken first.
 *
 * <p><b>Complexity.</b> O(total length of the distinct ballots + n log n) for n projects, exactly.
 *
 * <p><b>Edge cases.</b> No projects: an empty ranking. Nobody has voted, or the budget is not known: no estimate. Projects
 * whose cost is not known are not funded. Projects with equal quotients are taken in the order of the tie-break, which is
 * reported where another of them would have fitted as well. The ranking has the funded projects in the order in which they
 * were taken, then all others as equals, and projects last that nobody supports and that are not funded.
 *
 * <p><b>Defaults.</b> Satisfaction by cost, the common practice; ties in item order.
 *
 * <p>The rule maximises the total and nothing else: a majority that votes alike may get the whole budget. Prefer {@link
 * EqualShares} where every group of voters should have its part.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param satisfaction what voters gain from a project
 * @param ties which of several equal projects is taken first
 */
public record Greedy(Satisfaction satisfaction, TieBreak ties) implements RankingMethod<BudgetTally> {

    /** With satisfaction by cost, and ties in item order. */
    public Greedy() {
        this(Satisfaction.COST);
    }

    /** With ties in item order. */
    public Greedy(Satisfaction satisfaction) {
        this(satisfaction, TieBreak.ITEM_ORDER);
    }

    @Override
    public MethodDescription description() {
        return new MethodDescription(
                "greedy-" + satisfaction.id(),
                BallotKind.BUDGET,
                "Projects by " + satisfaction.words() + " per unit of cost while they fit; what most cities do.",
                "Talmon and Faliszewski 2019, doi:10.1609/aaai.v33i01.33012181");
    }

    @Override
    public Class<BudgetTally> tallyType() {
        return BudgetTally.class;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("ties", ties, "which of several equal projects is taken first"));
    }

    @Override
    public Ranking rank(BudgetTally tally) {
        return Budgets.rank(this, tally, allocate(tally));
    }

    /** What the rule funds; nothing if nobody has voted or the budget is not known. */
    public Allocation allocate(BudgetTally tally) {
        if (Budgets.obstacle(tally).isPresent()) {
            return Budgets.nothing(tally);
        }
        BudgetElection election = new BudgetElection(tally, satisfaction, ties);
        boolean[] taken = election.none();
        List<Purchase> purchases = new ArrayList<>();
        long left = new GreedyOrder(election).spend(taken, purchases, election.budget);
        return election.allocation(purchases, taken, left, 0, 0, true);
    }
}
