package org.crowdchange.ranking.opinion;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.RankingMethodLaws;
import org.crowdchange.tally.GroupedOpinionTally;
import org.crowdchange.tally.MatrixArbitraries;

/** The laws of every method that reads the opinions of groups. */
public abstract class GroupedMethodLaws extends RankingMethodLaws<GroupedOpinionTally> {

    @Provide
    @Override
    protected Arbitrary<GroupedOpinionTally> tallies() {
        return MatrixArbitraries.entries().map(MatrixArbitraries::grouped);
    }

    @Override
    protected GroupedOpinionTally empty() {
        return GroupedOpinionTally.empty();
    }

    @Override
    protected List<String> items(GroupedOpinionTally tally) {
        return IntStream.range(0, tally.size()).mapToObj(tally::item).toList();
    }

    @Override
    protected GroupedOpinionTally renamed(GroupedOpinionTally tally, UnaryOperator<String> names) {
        GroupedOpinionTally.Builder builder = GroupedOpinionTally.builder();
        for (int g = 0; g < tally.groups(); g++) {
            builder.group(tally.group(g));
            for (int i = 0; i < tally.size(); i++) {
                String name = names.apply(tally.item(i));
                builder.item(name).add(name, tally.group(g), tally.counts(i, g));
            }
        }
        return builder.build();
    }
}
