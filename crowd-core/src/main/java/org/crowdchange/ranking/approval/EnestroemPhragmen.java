package org.crowdchange.ranking.approval;

import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ApprovalTally;

/**
 * Elects items one by one; each takes a quota of votes from its supporters, in proportion to what they have left. The
 * counterpart of the single transferable vote for approval ballots. In the ranking, items stand in the order of their
 * election; those that are not elected share the last tier.
 *
 * <p><b>Source.</b> Phragmén's first method, also Eneström's: S. Janson, "Phragmén's and Thiele's election methods" (2016),
 * section 18.5, <a href="https://arxiv.org/abs/1611.08826">arXiv:1611.08826</a>; L. B. Camps, X. Mora, L. Saumell, "The
 * method of Eneström and Phragmén for parliamentary elections by means of approval voting" (2019), <a
 * href="https://arxiv.org/abs/1907.10590">arXiv:1907.10590</a>.
 *
 * <p><b>Variant.</b> Every voter begins with one vote, the quota is n / k for n voters and k seats (Hare). In each round the
 * item whose supporters have the most votes left is elected. If they have more than a quota, the rest is (s - q) / s of
 * each vote; otherwise nothing is left of them, and the item is elected all the same. All committees: those of every way of
 * breaking ties.
 *
 * <p><b>Complexity.</b> O(k a) for k seats and a approvals on distinct ballots, as long as floating point can tell the items
 * apart. Exact numbers have twice as many digits from round to round; where two items are so nearly equal after so many
 * rounds that they would decide, there is no estimate. All committees: times the number of ways to break ties.
 *
 * <p><b>Edge cases.</b> No items or no voters: no committee. Equal items: the tie-break elects one, and the ranking says
 * so. When nobody has votes left, all other items are equal, approved or not.
 *
 * <p><b>Defaults.</b> {@code seats} 10, a shortlist. {@code tieBreak} item order.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param seats number of items to elect, 1 or more
 * @param tieBreak which of several equals is picked
 */
public record EnestroemPhragmen(int seats, TieBreak tieBreak) implements CommitteeRule {

    private static final MethodDescription DESCRIPTION = Rules.description(
            "phragmen-enestroem",
            "Elects one by one; each elected item takes a quota of votes from its supporters.",
            "Phragmen 1893; Camps, Mora and Saumell 2019, arXiv:1907.10590");

    /** @throws IllegalArgumentException if there are no seats */
    public EnestroemPhragmen {
        Rules.requireSeats(seats);
    }

    /** With 10 seats and ties broken by item order. */
    public EnestroemPhragmen() {
        this(Rules.SEATS, TieBreak.ITEM_ORDER);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Committees committee(ApprovalTally tally) {
        return Rules.answer(this, tally, (profile, k) -> Rules.one(profile, new EnestroemElection(profile, k)));
    }

    @Override
    public Committees committees(ApprovalTally tally) {
        return Rules.answer(this, tally, (profile, k) -> Rules.all(profile, new EnestroemElection(profile, k)));
    }

    @Override
    public Ranking rank(ApprovalTally tally) {
        return Projection.byElection(
                this,
                tally,
                committee(tally),
                round -> "its supporters had " + Rules.rounded(round.amount().value()) + " votes left");
    }
}
