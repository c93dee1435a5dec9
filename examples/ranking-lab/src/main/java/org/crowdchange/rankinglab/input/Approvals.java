package org.crowdchange.rankinglab.input;

import java.util.ArrayList;
import java.util.List;
import org.crowdchange.lab.data.PabulibElection;
import org.crowdchange.model.InvalidInputException;
import org.crowdchange.model.Opinion;
import org.crowdchange.tally.ApprovalTally;
import org.crowdchange.tally.ApprovalTallyBuilder;
import org.crowdchange.tally.BudgetTally;
import org.crowdchange.tally.OpinionMatrix;

/** Approval ballots from ballots that say more. */
final class Approvals {

    private Approvals() {}

    /** Each participant approves of what they agreed with; those who agreed with nothing have no ballot. */
    static ApprovalTally of(OpinionMatrix opinions) {
        ApprovalTallyBuilder builder = ApprovalTally.builder();
        for (int i = 0; i < opinions.size(); i++) {
            builder.declare(opinions.item(i));
        }
        for (int participant = 0; participant < opinions.participants(); participant++) {
            List<String> agreed = new ArrayList<>();
            for (int vote = opinions.start(participant); vote < opinions.start(participant + 1); vote++) {
                if (opinions.opinionOf(vote) == Opinion.AGREE) {
                    agreed.add(opinions.item(opinions.itemOf(vote)));
                }
            }
            if (!agreed.isEmpty()) {
                builder.add(agreed, 1);
            }
        }
        return builder.build();
    }

    /** The approvals of a participatory budget, whatever the projects cost. */
    static ApprovalTally of(PabulibElection election) {
        if (!election.voteType().equals("approval") && !election.voteType().equals("choose-1")) {
            throw new InvalidInputException("vote_type", election.voteType(), "approval or choose-1 for this method");
        }
        BudgetTally budget = election.tally();
        ApprovalTallyBuilder builder = ApprovalTally.builder();
        for (int i = 0; i < budget.size(); i++) {
            builder.declare(budget.item(i));
        }
        for (int ballot = 0; ballot < budget.ballots(); ballot++) {
            List<String> approved = new ArrayList<>();
            for (int entry = 0; entry < budget.length(ballot); entry++) {
                approved.add(budget.item(budget.choice(ballot, entry)));
            }
            builder.add(approved, budget.weight(ballot));
        }
        return builder.build();
    }
}
