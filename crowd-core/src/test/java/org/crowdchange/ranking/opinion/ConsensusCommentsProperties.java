package org.crowdchange.ranking.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.OpinionTally;

class ConsensusCommentsProperties extends OpinionMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<OpinionTally>> methods() {
        return Combinators.combine(
                        Arbitraries.of(Side.values()), Arbitraries.of(0.0, 0.5, 0.8), Arbitraries.of(0.5, 0.9, 0.999))
                .as(ConsensusComments::new);
    }

    @Override
    protected double score(Explanation explanation) {
        double votes = explanation.value("votes");
        double seen = explanation.value("seen");
        double share = (votes + 1) / (seen + 2);
        // The distance from one half in standard errors, (2 A + 1 - S) / sqrt(S + 1).
        return explanation.value("qualifies") * share * (2 * votes + 1 - seen) / Math.sqrt(seen + 1);
    }

    @Override
    protected double rounding() {
        return 1e-9;
    }

    @Property
    void theShortListIsTheTopOfTheRanking(
            @ForAll("methods") RankingMethod<OpinionTally> any, @ForAll("tallies") OpinionTally tally) {
        List<ConsensusComment> list = ((ConsensusComments) any).select(tally, 3);

        assertThat(any.rank(tally).items().stream().map(RankedItem::item).limit(list.size()))
                .containsExactlyElementsOf(
                        list.stream().map(ConsensusComment::item).toList());
    }
}
