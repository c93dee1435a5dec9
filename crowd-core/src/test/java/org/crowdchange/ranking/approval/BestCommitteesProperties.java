package org.crowdchange.ranking.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.tally.ApprovalTally;

class BestCommitteesProperties extends CommitteeRuleLaws {

    private static final long LIMIT = 1_000_000;

    @Override
    protected List<Maker> makers() {
        return List.of(
                (k, ties) -> new ProportionalApproval(k, ties, LIMIT),
                (k, ties) -> new SainteLagueApproval(k, ties, LIMIT),
                (k, ties) -> new ChamberlinCourant(k, ties, LIMIT),
                (k, ties) -> new Monroe(k, ties, LIMIT),
                (k, ties) -> new MinimaxApproval(k, ties, LIMIT));
    }

    @Override
    protected double score(Explanation explanation) {
        return explanation.value("holding") / explanation.value("committees");
    }

    @Property(tries = 300)
    void theBestCommitteesAreThoseOfTryingAll(
            @ForAll("rules") CommitteeRule rule, @ForAll("tallies") ApprovalTally tally) {
        if (tally.voters() > 0 && tally.voters() < 40 && tally.size() > 0) {
            assertThat(rule.committees(tally).winning())
                    .containsExactlyInAnyOrderElementsOf(Textbook.best(rule.id(), tally, rule.seats()));
        }
    }
}
