package org.crowdchange.ranking.approval;

import java.util.List;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ApprovalTally;

/**
 * Elects the items that most voters approve of: multi-winner approval voting. The ranking is by the number of approvals.
 *
 * <p><b>Source.</b> T. N. Thiele, "Om Flerfoldsvalg", <i>Oversigt over det Kongelige Danske Videnskabernes Selskabs
 * Forhandlinger</i> (1895), 415-441; M. Lackner, P. Skowron, <i>Multi-Winner Voting with Approval Preferences</i>, Springer
 * 2023, rule 1, <a href="https://doi.org/10.1007/978-3-031-09016-5">doi:10.1007/978-3-031-09016-5</a>.
 *
 * <p><b>Variant.</b> The score of an item is the number of voters who approve of it; the k items with the highest scores are
 * elected. All committees: those with the items above the k-th highest score and any choice of those that have it.
 *
 * <p><b>Complexity.</b> O(approvals + n log n) for n items; listing all committees takes time in their number.
 *
 * <p><b>Edge cases.</b> No items or no voters: no committee. Equal numbers tie. One item more to elect never drives another
 * one out (committee monotonicity). A majority can take all seats: the rule does not give justified representation.
 *
 * <p><b>Defaults.</b> {@code seats} 10, a shortlist; it does not bear on the ranking. {@code tieBreak} item order; it picks
 * {@link #committee} and does not bear on the ranking, where ties stay visible.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param seats number of items to elect, 1 or more
 * @param tieBreak which of several equals is picked
 */
public record ApprovalVoting(int seats, TieBreak tieBreak) implements CommitteeRule {

    private static final MethodDescription DESCRIPTION =
            Rules.description("av", "The items that most voters approve of.", "Thiele 1895; " + Rules.LACKNER_SKOWRON);

    /** @throws IllegalArgumentException if there are no seats */
    public ApprovalVoting {
        Rules.requireSeats(seats);
    }

    /** With 10 seats and ties broken by item order. */
    public ApprovalVoting() {
        this(Rules.SEATS, TieBreak.ITEM_ORDER);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Committees committee(ApprovalTally tally) {
        return Rules.answer(
                this, tally, (profile, k) -> SeparableScores.approvals(profile).one(k));
    }

    @Override
    public Committees committees(ApprovalTally tally) {
        return Rules.answer(
                this, tally, (profile, k) -> SeparableScores.approvals(profile).all(k));
    }

    @Override
    public Ranking rank(ApprovalTally tally) {
        return SeparableScores.rank(
                this, tally, SeparableScores::approvals, item -> Projection.approved(item, tally), item -> List.of());
    }
}
