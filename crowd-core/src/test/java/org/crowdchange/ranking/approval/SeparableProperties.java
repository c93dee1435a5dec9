package org.crowdchange.ranking.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.Term;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ApprovalTally;

class SeparableProperties extends CommitteeRuleLaws {

    @Override
    protected List<Maker> makers() {
        return List.of(ApprovalVoting::new, SatisfactionApproval::new);
    }

    @Override
    protected double score(Explanation explanation) {
        return explanation.method().equals("av")
                ? explanation.value("approvals")
                : explanation.terms().stream()
                        .filter(term -> term.name().startsWith("of-"))
                        .mapToDouble(SeparableProperties::share)
                        .sum();
    }

    private static double share(Term term) {
        return term.value() / Integer.parseInt(term.name().substring("of-".length()));
    }

    @Override
    protected double rounding() {
        return 1e-12;
    }

    @Property(tries = 200)
    void oneMoreSeatDrivesNobodyOut(@ForAll("tallies") ApprovalTally tally) {
        for (int k = 1; k < tally.size() && tally.voters() > 0; k++) {
            assertThat(new ApprovalVoting(k + 1, TieBreak.ITEM_ORDER)
                            .committee(tally)
                            .first())
                    .containsAll(new ApprovalVoting(k, TieBreak.ITEM_ORDER)
                            .committee(tally)
                            .first());
        }
    }
}
