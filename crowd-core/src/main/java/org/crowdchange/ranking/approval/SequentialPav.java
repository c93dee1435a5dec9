package org.crowdchange.ranking.approval;

import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ApprovalTally;

/**
 * Elects items one by one, each time the one that adds most to the score of proportional approval voting: a voter's first
 * elected item counts 1, the second 1/2, the third 1/3. A group of voters who agree gets about its share of the seats. In
 * the ranking, items stand in the order of their election; those that are not elected share the last tier.
 *
 * <p><b>Source.</b> T. N. Thiele, "Om Flerfoldsvalg", <i>Oversigt over det Kongelige Danske Videnskabernes Selskabs
 * Forhandlinger</i> (1895), 415-441; M. Lackner, P. Skowron, <i>Multi-Winner Voting with Approval Preferences</i>,
 * Springer 2023, <a href="https://doi.org/10.1007/978-3-031-09016-5">doi:10.1007/978-3-031-09016-5</a>, section 2.3.
 *
 * <p><b>Variant.</b> In each round the item with the largest sum of 1 / (1 + e) over its supporters is elected, e being the
 * number of elected items of which a supporter approves. Sums are compared exactly. All committees: those of every way of
 * breaking ties.
 *
 * <p><b>Complexity.</b> O(k a) for k seats and a approvals on distinct ballots; all committees: times the number of ways to
 * break ties.
 *
 * <p><b>Edge cases.</b> No items or no voters: no committee. Equal items: the tie-break elects one, and the ranking says
 * so. What nobody approves of is elected last. One more seat never drives an elected item out. Justified representation is
 * not guaranteed from 6 seats on; use {@link EqualShares} where it must be.
 *
 * <p><b>Defaults.</b> {@code seats} 10, a shortlist. {@code tieBreak} item order.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param seats number of items to elect, 1 or more
 * @param tieBreak which of several equals is picked
 */
public record SequentialPav(int seats, TieBreak tieBreak) implements CommitteeRule {

    private static final MethodDescription DESCRIPTION = Rules.description(
            "seqpav",
            "Elects one by one; a voter's first elected item counts 1, the second 1/2, the third 1/3.",
            "Thiele 1895; " + Rules.LACKNER_SKOWRON);

    /** @throws IllegalArgumentException if there are no seats */
    public SequentialPav {
        Rules.requireSeats(seats);
    }

    /** With 10 seats and ties broken by item order. */
    public SequentialPav() {
        this(Rules.SEATS, TieBreak.ITEM_ORDER);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Committees committee(ApprovalTally tally) {
        return Rules.answer(
                this, tally, (profile, k) -> Rules.one(profile, new ThieleElection(profile, k, Marginal.PAV)));
    }

    @Override
    public Committees committees(ApprovalTally tally) {
        return Rules.answer(
                this, tally, (profile, k) -> Rules.all(profile, new ThieleElection(profile, k, Marginal.PAV)));
    }

    @Override
    public Ranking rank(ApprovalTally tally) {
        return Projection.byElection(
                this, tally, committee(tally), round -> "it added " + round.amount() + " to the score");
    }
}
