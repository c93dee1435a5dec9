package org.crowdchange.ranking.approval;

import java.util.List;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ApprovalTally;

/**
 * Elects the committee that represents most voters: as many as possible shall find at least one item of theirs. The score of
 * an item in the ranking is the share of the best committees that hold it.
 *
 * <p><b>Source.</b> J. R. Chamberlin, P. N. Courant, "Representative deliberations and representative decisions",
 * <i>American Political Science Review</i> 77 (1983), 718-733, <a
 * href="https://doi.org/10.2307/1957270">doi:10.2307/1957270</a>; with approvals: M. Lackner, P. Skowron,
 * <i>Multi-Winner Voting with Approval Preferences</i>, Springer 2023, <a
 * href="https://doi.org/10.1007/978-3-031-09016-5">doi:10.1007/978-3-031-09016-5</a>, rule 4.
 *
 * <p><b>Variant.</b> The score of a committee is the number of voters who approve of at least one member. All best
 * committees are found.
 *
 * <p><b>Complexity.</b> NP-hard. Branch and bound over the items, with the exact score of every committee that could still
 * be the best. A step is one look at what an item would add; beyond {@code limit} of them there is no estimate and a reason,
 * never a guess. 40 items, 30 ballots and 5 seats take well below a second.
 *
 * <p><b>Edge cases.</b> No items or no voters: no committee. Equally good committees are all listed, up to 100,000; beyond,
 * there is no estimate. Equal items have equal shares of them.
 * The committees satisfy justified representation, but further seats for a large group count nothing.
 *
 * <p><b>Defaults.</b> {@code seats} 10, a shortlist. {@code tieBreak} item order; it picks {@link #committee} and does not
 * bear on the ranking. {@code limit} 20,000,000, some seconds.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param seats number of items to elect, 1 or more
 * @param tieBreak which of several equally good committees is picked: the first in the order of its items
 * @param limit the most steps of the search, 1 or more
 */
public record ChamberlinCourant(int seats, TieBreak tieBreak, long limit) implements CommitteeRule {

    private static final MethodDescription DESCRIPTION = Rules.description(
            "cc",
            "The committee in which most voters find at least one item of theirs.",
            "Chamberlin and Courant 1983, doi:10.2307/1957270; " + Rules.LACKNER_SKOWRON);

    /** @throws IllegalArgumentException if there are no seats, or the limit is below 1 */
    public ChamberlinCourant {
        Rules.requireSeats(seats);
        Rules.requireLimit(limit);
    }

    /** With so many seats, ties broken by item order and a limit of 20,000,000 steps. */
    public ChamberlinCourant(int seats) {
        this(seats, TieBreak.ITEM_ORDER, Rules.LIMIT);
    }

    /** With 10 seats, ties broken by item order and a limit of 20,000,000 steps. */
    public ChamberlinCourant() {
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
        return Rules.answer(this, tally, (profile, k) -> Rules.bestOne(profile, k, Marginal.CC, limit));
    }

    @Override
    public Committees committees(ApprovalTally tally) {
        return Rules.answer(this, tally, (profile, k) -> Rules.bestAll(profile, k, Marginal.CC, limit));
    }

    @Override
    public Ranking rank(ApprovalTally tally) {
        return Projection.byShare(this, tally, committees(tally));
    }
}
