package org.crowdchange.ranking.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ApprovalArbitraries;
import org.crowdchange.tally.ApprovalTally;

/** Sequential rules against a plain reading of their definitions. */
class TextbookProperties {

    @Provide
    Arbitrary<ApprovalTally> tallies() {
        return ApprovalArbitraries.tallies(6, 7, 4).filter(tally -> tally.voters() > 0 && tally.size() > 0);
    }

    @Property
    void allCommitteesAreThoseOfTheDefinition(
            @ForAll("tallies") ApprovalTally tally, @ForAll @IntRange(min = 1, max = 5) int seats) {
        List<CommitteeRule> rules = new ArrayList<>(List.of(
                new SequentialPav(seats, TieBreak.ITEM_ORDER),
                new SequentialChamberlinCourant(seats, TieBreak.ITEM_ORDER),
                new SequentialPhragmen(seats, TieBreak.ITEM_ORDER),
                new EnestroemPhragmen(seats, TieBreak.ITEM_ORDER)));
        for (Completion completion : List.of(Completion.PHRAGMEN, Completion.AV, Completion.NONE)) {
            rules.add(new EqualShares(seats, TieBreak.ITEM_ORDER, completion));
        }
        for (CommitteeRule rule : rules) {
            assertThat(rule.committees(tally).winning())
                    .as(rule.id())
                    .containsExactlyInAnyOrderElementsOf(Textbook.sequential(rule.id(), tally, seats));
        }
    }
}
