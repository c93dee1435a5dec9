package org.crowdchange.ranking.approval;

import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ApprovalTally;

/**
 * Elects the items with the highest satisfaction: every voter has one vote and splits it evenly among the items of the
 * ballot. The ranking is by the sum of these shares. It rewards voters who approve of few items.
 *
 * <p><b>Source.</b> S. J. Brams, D. M. Kilgour, "Satisfaction approval voting", in <i>Voting Power and Procedures</i>,
 * Springer 2014, 323-346, <a href="https://doi.org/10.1007/978-3-319-05158-1_18">doi:10.1007/978-3-319-05158-1_18</a>.
 *
 * <p><b>Variant.</b> The score of an item is the sum of 1 / a over the voters who approve of it, a being the number of items
 * on their ballots. The k items with the highest scores are elected. Scores are compared as exact fractions.
 *
 * <p><b>Complexity.</b> O(approvals + n s + n log n) for n items and s different sizes of ballots; listing all committees
 * takes time in their number.
 *
 * <p><b>Edge cases.</b> No items or no voters: no committee. Equal scores tie, exactly. A voter who approves of nothing
 * gives nothing. The rule does not give justified representation.
 *
 * <p><b>Defaults.</b> {@code seats} 10, a shortlist; it does not bear on the ranking. {@code tieBreak} item order; it picks
 * {@link #committee} and does not bear on the ranking, where ties stay visible.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param seats number of items to elect, 1 or more
 * @param tieBreak which of several equals is picked
 */
public record SatisfactionApproval(int seats, TieBreak tieBreak) implements CommitteeRule {

    private static final MethodDescription DESCRIPTION = Rules.description(
            "sav",
            "Every voter splits one vote among the approved items.",
            "Brams and Kilgour 2014, doi:10.1007/978-3-319-05158-1_18");

    /** @throws IllegalArgumentException if there are no seats */
    public SatisfactionApproval {
        Rules.requireSeats(seats);
    }

    /** With 10 seats and ties broken by item order. */
    public SatisfactionApproval() {
        this(Rules.SEATS, TieBreak.ITEM_ORDER);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Committees committee(ApprovalTally tally) {
        return Rules.answer(
                this,
                tally,
                (profile, k) -> SeparableScores.satisfaction(profile).one(k));
    }

    @Override
    public Committees committees(ApprovalTally tally) {
        return Rules.answer(
                this,
                tally,
                (profile, k) -> SeparableScores.satisfaction(profile).all(k));
    }

    @Override
    public Ranking rank(ApprovalTally tally) {
        return SeparableScores.rank(
                this,
                tally,
                SeparableScores::satisfaction,
                item -> Projection.approved(item, tally) + ", whose votes give it " + Rules.rounded(item.score()),
                item -> SeparableScores.sizes(tally, item));
    }
}
