package org.crowdchange.tally;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.crowdchange.model.Opinion;

/** Votes with their voters, for properties: few people and items, so that they meet. */
public final class MatrixArbitraries {

    private MatrixArbitraries() {}

    /** One vote, or, with a count of 0, an item of which no more is known. */
    public record Vote(String participant, String item, Opinion opinion, long count) {}

    public static Arbitrary<String> participants() {
        return Arbitraries.of("p", "q", "r", "s", "10", "9", "\u00fc");
    }

    public static Arbitrary<List<Vote>> entries() {
        Arbitrary<Long> count = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(1L)),
                Tuple.of(1, Arbitraries.longs().between(0, 3)),
                Tuple.of(1, Arbitraries.longs().between(0, 1L << 40)));
        return Combinators.combine(participants(), OpinionArbitraries.items(), Arbitraries.of(Opinion.class), count)
                .as(Vote::new)
                .withoutEdgeCases()
                .list()
                .ofMaxSize(14);
    }

    /** A multiset of votes; where a vote has no count its item is known. */
    public static OpinionMatrix matrix(List<Vote> votes) {
        OpinionMatrix.Builder builder = OpinionMatrix.builder();
        for (Vote vote : votes) {
            builder.add(vote.participant(), vote.item(), vote.opinion(), vote.count());
            if (vote.count() == 0) {
                builder.item(vote.item());
            }
        }
        return builder.build();
    }

    /** The same with participants as groups; where a vote has no count its item and group are known. */
    public static GroupedOpinionTally grouped(List<Vote> votes) {
        GroupedOpinionTally.Builder builder = GroupedOpinionTally.builder();
        for (Vote vote : votes) {
            builder.add(vote.item(), vote.participant(), vote.opinion(), vote.count());
            if (vote.count() == 0) {
                builder.item(vote.item()).group(vote.participant());
            }
        }
        return builder.build();
    }

    /** As in a campaign: every participant has at most one opinion on an item, and some items have no votes. */
    public static Arbitrary<OpinionMatrix> matrices() {
        return entries().map(votes -> {
            OpinionMatrix.Builder builder = OpinionMatrix.builder();
            Set<String> seen = new HashSet<>();
            for (Vote vote : votes) {
                builder.item(vote.item());
                if (seen.add(vote.participant() + "/" + vote.item())) {
                    builder.add(vote.participant(), vote.item(), vote.opinion());
                }
            }
            return builder.build();
        });
    }
}
