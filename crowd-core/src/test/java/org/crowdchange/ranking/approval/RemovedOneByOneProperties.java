package org.crowdchange.ranking.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.tally.ApprovalTally;

class RemovedOneByOneProperties extends CommitteeRuleLaws {

    @Override
    protected List<Maker> makers() {
        return List.of(ReverseSequentialPav::new);
    }

    @Override
    protected double score(Explanation explanation) {
        double removed = explanation.value("removed");
        return removed == 0 ? explanation.value("items") : removed;
    }

    @Property(tries = 300)
    void theCommitteeIsTheBeginningOfTheRanking(
            @ForAll("rules") CommitteeRule rule, @ForAll("tallies") ApprovalTally tally) {
        Committees committees = rule.committee(tally);

        if (committees.noEstimate().isEmpty()) {
            assertThat(rule.rank(tally).items().subList(0, committees.seats()))
                    .extracting(RankedItem::item)
                    .containsExactlyInAnyOrderElementsOf(committees.first());
        }
    }
}
