package org.crowdchange.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.tally.MatrixArbitraries.Vote;

class GroupedOpinionTallyProperties extends TallyLaws<GroupedOpinionTally> {

    @Override
    protected GroupedOpinionTally empty() {
        return GroupedOpinionTally.empty();
    }

    @Override
    protected TallyForm<GroupedOpinionTally> form() {
        return GroupedOpinionTally.FORM;
    }

    @Provide
    @Override
    protected Arbitrary<GroupedOpinionTally> tallies() {
        return entries().map(MatrixArbitraries::grouped);
    }

    @Provide
    @Override
    protected Arbitrary<GroupedOpinionTally> votes() {
        return entries()
                .map(entries -> MatrixArbitraries.grouped(
                        entries.stream().filter(vote -> vote.count() > 0).toList()));
    }

    @Provide
    Arbitrary<List<Vote>> entries() {
        return MatrixArbitraries.entries();
    }

    @Property
    void theCountsOfTheGroupsAddUpToThoseOfTheItem(@ForAll("tallies") GroupedOpinionTally tally) {
        for (int i = 0; i < tally.size(); i++) {
            OpinionCounts sum = OpinionCounts.NONE;
            for (int g = 0; g < tally.groups(); g++) {
                sum = sum.plus(tally.counts(i, g));
            }
            assertThat(tally.counts(i)).isEqualTo(sum);
            assertThat(tally.totals().counts(tally.item(i))).isEqualTo(sum);
        }
    }
}
