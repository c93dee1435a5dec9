package org.crowdchange.ranking.budget;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.BudgetTally;

/**
 * Funds projects by Phragmén's sequential rule with costs: every voter is given money at the same speed, and a project is
 * bought as soon as its supporters have saved its cost together.
 *
 * <p><b>Source.</b> M. Los, Z. Christoff, D. Grossi, "Proportional budget allocations: towards a systematization",
 * <i>IJCAI</i> 2022, 398-404, <a href="https://doi.org/10.24963/ijcai.2022/57">doi:10.24963/ijcai.2022/57</a>; for
 * equal costs L. E. Phragmén, 1894, after S. Janson, <a href="https://arxiv.org/abs/1611.08826">arXiv:1611.08826</a>.
 *
 * <p><b>Variant.</b> Who gives points to a project supports it, with however many points. Supporters who have spent all
 * they were given up to the moments t<sub>i</sub> can pay for c at t(c) = (cost(c) + sum of t<sub>i</sub>) / number of
 * supporters. The project with the smallest t(c) is bought; its supporters then have spent all they were given up to
 * t(c). The rule ends when a project costs more than what is left at the moment in which its supporters can pay for it.
 *
 * <p><b>Complexity.</b> O(k m) for k projects bought, with m the total length of the distinct ballots; exact
 * comparisons only where floating point cannot tell two projects apart.
 *
 * <p><b>Edge cases.</b> No projects: an empty ranking. Nobody has voted, or the budget is not known: no estimate. Projects
 * whose cost is not known, or that nobody supports, are not bought. Of several projects that can be paid for at the same
 * moment the tie-break picks one, and says so; if one of them costs more than what is left the rule ends, whatever the
 * tie-break. It may leave money though other projects would fit. The ranking is that of {@link EqualShares}.
 *
 * <p><b>Defaults.</b> Ties in item order.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param ties which of several equal projects is bought first
 */
public record SequentialPhragmen(TieBreak ties) implements RankingMethod<BudgetTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "seq-phragmen",
            BallotKind.BUDGET,
            "Voters save money at equal speed and buy projects as soon as they can; proportional, without raises.",
            "Los, Christoff and Grossi 2022, doi:10.24963/ijcai.2022/57");

    /** With ties in item order. */
    public SequentialPhragmen() {
        this(TieBreak.ITEM_ORDER);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Class<BudgetTally> tallyType() {
        return BudgetTally.class;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("ties", ties, "which of several equal projects is bought first"));
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
        return new PhragmenRun(new BudgetElection(tally, Satisfaction.CARDINALITY, ties)).allocate();
    }
}
