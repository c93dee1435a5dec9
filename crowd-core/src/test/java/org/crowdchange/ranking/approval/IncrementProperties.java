package org.crowdchange.ranking.approval;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.tally.ApprovalArbitraries;
import org.crowdchange.tally.ApprovalTally;

/** Apart from the others, because it may raise budgets as often as there are voters. */
class IncrementProperties extends CommitteeRuleLaws {

    @Override
    protected List<Maker> makers() {
        return List.of((k, ties) -> new EqualShares(k, ties, Completion.INCREMENT));
    }

    @Provide
    @Override
    protected Arbitrary<ApprovalTally> tallies() {
        return ApprovalArbitraries.tallies(6, 7, 5);
    }

    @Override
    protected double score(Explanation explanation) {
        double elected = explanation.value("elected");
        return elected == 0 ? 0 : explanation.value("seats") + 1 - elected;
    }
}
