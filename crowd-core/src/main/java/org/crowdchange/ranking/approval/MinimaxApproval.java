package org.crowdchange.ranking.approval;

import java.util.List;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ApprovalTally;

/**
 * Elects the committee that suits the least satisfied voter best: the one whose largest distance to a ballot is the
 * smallest. The score of an item in the ranking is the share of the best committees that hold it. One voter with an unusual
 * ballot decides as much as all others, so this is for small groups that look for a compromise.
 *
 * <p><b>Source.</b> S. J. Brams, D. M. Kilgour, M. R. Sanver, "A minimax procedure for electing committees", <i>Public
 * Choice</i> 132 (2007), 401-420, <a
 * href="https://doi.org/10.1007/s11127-007-9165-x">doi:10.1007/s11127-007-9165-x</a>.
 *
 * <p><b>Variant.</b> The distance of a ballot from a committee is the number of items that are in one of the two and not in
 * the other (Hamming); the score is the largest distance, without regard to how many voters cast the ballot. All best
 * committees are found.
 *
 * <p><b>Complexity.</b> NP-hard. For every distance from the smallest possible on, a search for committees within it that
 * leaves out what can no longer succeed. A step is one item put in or left out; beyond {@code limit} of them there is no
 * estimate and a reason, never a guess.
 *
 * <p><b>Edge cases.</b> No items or no voters: no committee. Equally good committees are all listed, up to 100,000; beyond,
 * there is no estimate. Equal items have equal shares of them.
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
public record MinimaxApproval(int seats, TieBreak tieBreak, long limit) implements CommitteeRule {

    private static final MethodDescription DESCRIPTION = Rules.description(
            "minimaxav",
            "The committee closest to the ballot that is farthest from it; for small groups.",
            "Brams, Kilgour and Sanver 2007, doi:10.1007/s11127-007-9165-x");

    /** @throws IllegalArgumentException if there are no seats, or the limit is below 1 */
    public MinimaxApproval {
        Rules.requireSeats(seats);
        Rules.requireLimit(limit);
    }

    /** With so many seats, ties broken by item order and a limit of 20,000,000 steps. */
    public MinimaxApproval(int seats) {
        this(seats, TieBreak.ITEM_ORDER, Rules.LIMIT);
    }

    /** With 10 seats, ties broken by item order and a limit of 20,000,000 steps. */
    public MinimaxApproval() {
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
                (profile, k) -> Rules.one(profile, new ClosestCommittees(profile, k, new Steps(limit)).first()));
    }

    @Override
    public Committees committees(ApprovalTally tally) {
        return Rules.answer(
                this,
                tally,
                (profile, k) -> Rules.all(profile, k, new ClosestCommittees(profile, k, new Steps(limit)).all()));
    }

    @Override
    public Ranking rank(ApprovalTally tally) {
        return Projection.byShare(this, tally, committees(tally));
    }
}
