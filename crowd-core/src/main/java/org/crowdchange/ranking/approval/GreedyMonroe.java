package org.crowdchange.ranking.approval;

import java.util.Collection;
import java.util.List;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ApprovalTally;

/**
 * Elects items one by one, each time the one that most voters approve of who are not represented yet, and lets it represent
 * as many of them as a seat stands for. In the ranking, items stand in the order of their election; those that are not
 * elected share the last tier.
 *
 * <p><b>Source.</b> P. Skowron, P. Faliszewski, A. Slinko, "Achieving fully proportional representation: approximability
 * results", <i>Artificial Intelligence</i> 222 (2015), 67-103, <a
 * href="https://doi.org/10.1016/j.artint.2015.01.003">doi:10.1016/j.artint.2015.01.003</a>; M. Lackner, P. Skowron,
 * <i>Multi-Winner Voting with Approval Preferences</i>, Springer 2023, section 2.4.
 *
 * <p><b>Variant.</b> A seat stands for n / k of n voters, the first n mod k seats for one more. If more voters than that
 * approve of the elected item, the first of them are represented by it: first in the order of the ballots in the tally, or,
 * with {@link #committee(Collection, List)}, in the order in which the voters stand. The definition leaves the choice of the
 * voters open, and another choice can give another committee; the ranking says when there was one.
 *
 * <p><b>Complexity.</b> O(k a) for k seats and a approvals on distinct ballots.
 *
 * <p><b>Edge cases.</b> No items or no voters: no committee. Equal items: the tie-break elects one, and the ranking says so.
 * When nobody is left who approves of anything, the seats are filled by the tie-break. {@link #committees} gives the one
 * committee. If the number of seats divides the number of voters, the committee satisfies proportional justified
 * representation (PJR).
 *
 * <p><b>Defaults.</b> {@code seats} 10, a shortlist. {@code tieBreak} item order.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param seats number of items to elect, 1 or more
 * @param tieBreak which of several equals is picked
 */
public record GreedyMonroe(int seats, TieBreak tieBreak) implements CommitteeRule {

    private static final MethodDescription DESCRIPTION = Rules.description(
            "greedy-monroe",
            "Elects one by one; each elected item represents equally many of the voters who are left.",
            "Skowron, Faliszewski and Slinko 2015, doi:10.1016/j.artint.2015.01.003");

    /** @throws IllegalArgumentException if there are no seats */
    public GreedyMonroe {
        Rules.requireSeats(seats);
    }

    /** With 10 seats and ties broken by item order. */
    public GreedyMonroe() {
        this(Rules.SEATS, TieBreak.ITEM_ORDER);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Committees committee(ApprovalTally tally) {
        return Rules.answer(this, tally, (profile, k) -> Rules.one(profile, new GreedyMonroeElection(profile, k)));
    }

    /**
     * The committee that the rule elects if voters stand in a certain order, in which those are taken who are represented.
     * The stakes of its rounds count voters by their position in the list.
     *
     * @param items all items, those included of which nobody approves
     * @param voters for each voter the items that are approved of
     */
    public Committees committee(Collection<String> items, List<? extends Collection<String>> voters) {
        Profile profile = Profile.of(items, voters, tieBreak);
        int k = Math.min(seats, profile.items());
        if (k == 0 || voters.isEmpty()) {
            return Committees.none(k, k == 0 ? "There are no items" : "Nobody has voted");
        }
        return Rules.one(profile, new GreedyMonroeElection(profile, k));
    }

    @Override
    public Committees committees(ApprovalTally tally) {
        return committee(tally);
    }

    @Override
    public Ranking rank(ApprovalTally tally) {
        return Projection.byElection(
                this,
                tally,
                committee(tally),
                round -> round.amount() + " voters approved who were not represented yet",
                GreedyMonroe::choosesVoters);
    }

    /** Whether the elected item could have represented other voters instead. */
    private static boolean choosesVoters(Round round) {
        return round.stakes().size() > 1 && round.stakes().stream().anyMatch(stake -> stake.after() > 0);
    }
}
