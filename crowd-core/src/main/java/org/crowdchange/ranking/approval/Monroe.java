package org.crowdchange.ranking.approval;

import java.util.List;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ApprovalTally;

/**
 * Elects the committee that represents most voters if every member speaks for as many voters as the others, or one more. The
 * score of an item in the ranking is the share of the best committees that hold it.
 *
 * <p><b>Source.</b> B. L. Monroe, "Fully proportional representation", <i>American Political Science Review</i> 89
 * (1995), 925-940, <a href="https://doi.org/10.2307/2082518">doi:10.2307/2082518</a>; with approvals: M. Lackner, P.
 * Skowron, <i>Multi-Winner Voting with Approval Preferences</i>, Springer 2023, <a
 * href="https://doi.org/10.1007/978-3-031-09016-5">doi:10.1007/978-3-031-09016-5</a>, rule 5.
 *
 * <p><b>Variant.</b> With n voters and k seats every member is assigned n / k voters, rounded down or up; the score of a
 * committee is the largest number of voters who can be assigned to a member of whom they approve, found as a maximum flow.
 * All best committees are found.
 *
 * <p><b>Complexity.</b> NP-hard. Branch and bound over the items; a step is one look at what an item would add, at most a
 * maximum flow. Beyond {@code limit} of them
 * there is no estimate and a reason, never a guess.
 *
 * <p><b>Edge cases.</b> No items or no voters: no committee. Equally good committees are all listed, up to 100,000; beyond,
 * there is no estimate. Equal items have equal shares of them.
 *
 * <p><b>Defaults.</b> {@code seats} 10, a shortlist. {@code tieBreak} item order; it picks {@link #committee} and does not
 * bear on the ranking. {@code limit} 100,000, some seconds.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param seats number of items to elect, 1 or more
 * @param tieBreak which of several equally good committees is picked: the first in the order of its items
 * @param limit the most steps of the search, 1 or more
 */
public record Monroe(int seats, TieBreak tieBreak, long limit) implements CommitteeRule {

    private static final MethodDescription DESCRIPTION = Rules.description(
            "monroe",
            "The committee that represents most voters if each member speaks for equally many.",
            "Monroe 1995, doi:10.2307/2082518; " + Rules.LACKNER_SKOWRON);

    /** @throws IllegalArgumentException if there are no seats, or the limit is below 1 */
    public Monroe {
        Rules.requireSeats(seats);
        Rules.requireLimit(limit);
    }

    /** With so many seats, ties broken by item order and a limit of 100,000 steps. */
    public Monroe(int seats) {
        this(seats, TieBreak.ITEM_ORDER, 100_000);
    }

    /** With 10 seats, ties broken by item order and a limit of 100,000 steps. */
    public Monroe() {
        this(Rules.SEATS);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Rules.seatsParameter(this), Rules.tieBreakParameter(this), Rules.limitParameter(limit));
    }

    @Override
    public Committees committee(ApprovalTally tally) {
        return Rules.answer(
                this,
                tally,
                (profile, k) -> Rules.one(
                        profile,
                        new BestCommittees(profile.items(), k, new MonroeObjective(profile, k), new Steps(limit))
                                .first()));
    }

    @Override
    public Committees committees(ApprovalTally tally) {
        return Rules.answer(
                this,
                tally,
                (profile, k) -> Rules.all(
                        profile,
                        k,
                        new BestCommittees(profile.items(), k, new MonroeObjective(profile, k), new Steps(limit))
                                .all()));
    }

    @Override
    public Ranking rank(ApprovalTally tally) {
        return Projection.byShare(this, tally, committees(tally));
    }
}
