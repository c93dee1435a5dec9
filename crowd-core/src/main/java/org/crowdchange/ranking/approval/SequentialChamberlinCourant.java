package org.crowdchange.ranking.approval;

import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ApprovalTally;

/**
 * Elects items one by one, each time the one that most voters approve of who approve of no elected item yet: as many
 * voters as possible shall find at least one item of theirs. In the ranking, items stand in the order of their election;
 * those that are not elected share the last tier.
 *
 * <p><b>Source.</b> T. Lu, C. Boutilier, "Budgeted social choice: from consensus to personalized decision making",
 * <i>IJCAI</i> 2011, 280-286; M. Lackner, P. Skowron, <i>Multi-Winner Voting with Approval Preferences</i>, Springer
 * 2023, <a href="https://doi.org/10.1007/978-3-031-09016-5">doi:10.1007/978-3-031-09016-5</a>, section 2.3.
 *
 * <p><b>Variant.</b> The greedy rule for {@link ChamberlinCourant} with approvals: in each round the item with most
 * supporters among the voters who are not represented. All committees: those of every way of breaking ties.
 *
 * <p><b>Complexity.</b> O(k a) for k seats and a approvals on distinct ballots; all committees: times the number of ways to
 * break ties, which are many once everybody is represented.
 *
 * <p><b>Edge cases.</b> No items or no voters: no committee. Once all voters are represented that can be, every further item
 * is a tie, and the tie-break fills the seats; the ranking says so. The committee reaches at least 1 - 1/e, or 63 %, of the
 * best number of represented voters, and satisfies justified representation.
 *
 * <p><b>Defaults.</b> {@code seats} 10, a shortlist. {@code tieBreak} item order.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param seats number of items to elect, 1 or more
 * @param tieBreak which of several equals is picked
 */
public record SequentialChamberlinCourant(int seats, TieBreak tieBreak) implements CommitteeRule {

    private static final MethodDescription DESCRIPTION = Rules.description(
            "seqcc",
            "Elects one by one what most voters approve of who are not represented yet.",
            "Lu and Boutilier 2011; " + Rules.LACKNER_SKOWRON);

    /** @throws IllegalArgumentException if there are no seats */
    public SequentialChamberlinCourant {
        Rules.requireSeats(seats);
    }

    /** With 10 seats and ties broken by item order. */
    public SequentialChamberlinCourant() {
        this(Rules.SEATS, TieBreak.ITEM_ORDER);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Committees committee(ApprovalTally tally) {
        return Rules.answer(
                this, tally, (profile, k) -> Rules.one(profile, new ThieleElection(profile, k, Marginal.CC)));
    }

    @Override
    public Committees committees(ApprovalTally tally) {
        return Rules.answer(
                this, tally, (profile, k) -> Rules.all(profile, new ThieleElection(profile, k, Marginal.CC)));
    }

    @Override
    public Ranking rank(ApprovalTally tally) {
        return Projection.byElection(
                this, tally, committee(tally), round -> round.amount() + " more voters found an item of theirs");
    }
}
