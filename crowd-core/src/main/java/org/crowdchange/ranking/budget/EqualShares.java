package org.crowdchange.ranking.budget;

import java.math.BigInteger;
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
 * Funds projects by the method of equal shares: the budget is divided equally among the voters, and projects are bought by
 * their supporters. A group of voters that is a tenth of all decides on a tenth of the money.
 *
 * <p><b>Source.</b> D. Peters, G. Pierczyński, P. Skowron, "Proportional participatory budgeting with additive utilities",
 * <i>NeurIPS</i> 2021, <a href="https://arxiv.org/abs/2008.13276">arXiv:2008.13276</a>; completion by raising the shares as
 * published for the cities that use the method, <a href="https://equalshares.net">equalshares.net</a>.
 *
 * <p><b>Variant.</b> Of V voters each begins with b = budget / V. A project c is affordable at the price r if its
 * supporters, who gain u<sub>i</sub>(c) from it, can pay for it when each pays min(what is left, r u<sub>i</sub>(c)).
 * The project that is affordable at the lowest price is bought, until none is. See {@link Satisfaction} for
 * u<sub>i</sub>. Completion, see {@link Completion}: everything is repeated with b + {@code increment}, b + 2 {@code
 * increment} and so on, until what is bought costs more than the budget, in which case the result before counts, or no
 * project fits into what is left, or all projects that anybody supports are bought.
 *
 * <p><b>Complexity.</b> One run takes O(k n + the looked-at projects' supporting ballots) for k of n projects bought,
 * where equal ballots count once and a project is looked at when its last price would win; at worst O(k m) with m the
 * total length of the distinct ballots. All decisions are exact. Completion repeats that, but passes over raises with
 * which nothing else can happen than with the one before: a run finds out how much more money would leave all its
 * decisions as they are.
 *
 * <p><b>Edge cases.</b> No projects: an empty ranking. Nobody has voted, or the budget is not known: no estimate.
 * Projects whose cost is not known are not bought. A project that costs nothing is bought if anybody gains from it.
 * Ties are broken and reported. More money can lead to fewer projects: raising stops at the first result that costs too
 * much, as published. The ranking has the bought projects in the order in which they were bought, then all others as
 * equals, and projects last that nobody supports.
 *
 * <p><b>Defaults.</b> Satisfaction by cost, as the cities have it, completed by raising shares by one unit of currency
 * and then by satisfaction per cost, for what is left over otherwise is often much; ties in item order.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param satisfaction what voters gain from a project
 * @param completion what happens to the money that is left over
 * @param increment the step by which shares are raised, in whole units of currency, 1 or more
 * @param ties which of several equal projects is bought first
 */
public record EqualShares(Satisfaction satisfaction, Completion completion, long increment, TieBreak ties)
        implements RankingMethod<BudgetTally> {

    /** How many shares are tried at most; an allocation that would need more says that it is not complete. */
    public static final int MAX_RUNS = 100_000;

    private static final long MAX_INCREMENT = 1_000_000_000_000L;

    /** @throws IllegalArgumentException if the increment is out of range */
    public EqualShares {
        if (increment < 1 || increment > MAX_INCREMENT) {
            throw new IllegalArgumentException(
                    "increment is " + increment + "; expected 1 to " + MAX_INCREMENT + " units of currency");
        }
    }

    /** With satisfaction by cost, completed, and ties in item order. */
    public EqualShares() {
        this(Satisfaction.COST, Completion.ADD_ONE_UTILITARIAN);
    }

    /** With raises of one unit of currency, and ties in item order. */
    public EqualShares(Satisfaction satisfaction, Completion completion) {
        this(satisfaction, completion, 1, TieBreak.ITEM_ORDER);
    }

    @Override
    public MethodDescription description() {
        return new MethodDescription(
                "mes-" + satisfaction.id() + completion.suffix(),
                BallotKind.BUDGET,
                "Each voter has an equal share of the money and pays for projects by " + satisfaction.words()
                        + (completion == Completion.NONE
                                ? "; money may be left."
                                : completion == Completion.ADD_ONE
                                        ? "; shares are raised until the budget is used."
                                        : "; shares are raised, then the rest is filled up."),
                "Peters, Pierczyński and Skowron 2021, arXiv:2008.13276");
    }

    @Override
    public Class<BudgetTally> tallyType() {
        return BudgetTally.class;
    }

    @Override
    public List<Parameter> parameters() {
        Parameter byTies = new Parameter("ties", ties, "which of several equal projects is bought first");
        return completion == Completion.NONE
                ? List.of(byTies)
                : List.of(
                        new Parameter(
                                "increment",
                                increment,
                                "step by which shares are raised, in units of currency, 1 or more"),
                        byTies);
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
        EqualSharesRun run = new EqualSharesRun(election);
        // Shares in parts of a unit of money, as many parts as voters.
        BigInteger first = BigInteger.valueOf(election.budget);
        BigInteger step = BigInteger.valueOf(increment)
                .multiply(BigInteger.TEN.pow(tally.decimals()))
                .multiply(BigInteger.valueOf(election.voters));
        Raises raises = new Raises(election, run, first, step);
        long raised = completion == Completion.NONE ? 0 : raises.last(MAX_RUNS);
        BigInteger share = first.add(step.multiply(BigInteger.valueOf(raised)));
        List<Purchase> purchases = new ArrayList<>();
        run.run(share, purchases);
        boolean[] taken = run.taken.clone();
        long left = run.left();
        if (completion == Completion.ADD_ONE_UTILITARIAN) {
            left = new GreedyOrder(election).spend(taken, purchases, left);
        }
        double perVoter = election.currency(Quotient.toDouble(share, BigInteger.valueOf(election.voters)));
        return election.allocation(purchases, taken, left, perVoter, raised, raised == 0 || raises.complete());
    }
}
