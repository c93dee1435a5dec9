package org.crowdchange.ranking.approval;

import java.util.List;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ApprovalTally;

/**
 * A method that elects so many items from approval ballots, so that the set as a whole suits the voters.
 *
 * <p>Where there are fewer items than seats, all are elected. Where nobody has voted, or there are no items, there is no
 * committee, and {@link Committees#noEstimate} says so.
 *
 * <p>The ranking that goes with a rule is one of three kinds, as its class says: by the score that the rule adds up; by the
 * order in which items were elected or removed; or by the share of the winning committees that hold an item.
 */
public interface CommitteeRule extends RankingMethod<ApprovalTally> {

    /** The most committees that are listed; where more win, there is no answer. */
    int MOST_COMMITTEES = 100_000;

    /** The number of seats. */
    int seats();

    /** How one of several equal items, or committees, is picked. */
    TieBreak tieBreak();

    /** One winning committee: the tie-break decides wherever the rule leaves a choice. */
    Committees committee(ApprovalTally tally);

    /**
     * All winning committees: those that some way of breaking ties gives. Rules that are defined with a tie-break alone give
     * the one committee.
     */
    Committees committees(ApprovalTally tally);

    @Override
    default Class<ApprovalTally> tallyType() {
        return ApprovalTally.class;
    }

    @Override
    default List<Parameter> parameters() {
        return List.of(Rules.seatsParameter(this), Rules.tieBreakParameter(this));
    }
}
