package org.crowdchange.ranking.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.tally.ApprovalTally;

class ElectedOneByOneProperties extends CommitteeRuleLaws {

    @Override
    protected List<Maker> makers() {
        return List.of(
                SequentialPav::new,
                SequentialChamberlinCourant::new,
                SequentialPhragmen::new,
                EnestroemPhragmen::new,
                GreedyMonroe::new,
                (k, ties) -> new EqualShares(k, ties, Completion.PHRAGMEN),
                (k, ties) -> new EqualShares(k, ties, Completion.AV),
                (k, ties) -> new EqualShares(k, ties, Completion.NONE));
    }

    @Override
    protected double score(Explanation explanation) {
        double elected = explanation.value("elected");
        return elected == 0 ? 0 : explanation.value("seats") + 1 - elected;
    }

    @Property(tries = 300)
    void theRoundsElectTheCommittee(@ForAll("rules") CommitteeRule rule, @ForAll("tallies") ApprovalTally tally) {
        Committees committees = rule.committee(tally);

        if (committees.noEstimate().isEmpty()) {
            assertThat(committees.rounds())
                    .extracting(Round::item)
                    .containsExactlyInAnyOrderElementsOf(committees.first());
            assertThat(committees.rounds()).allSatisfy(round -> {
                assertThat(round.tied()).contains(round.item()).isSorted();
                assertThat(round.amount().value()).isFinite();
                assertThat(round.stakes())
                        .allMatch(stake -> Double.isFinite(stake.before()) && Double.isFinite(stake.after()));
            });
        }
    }
}
