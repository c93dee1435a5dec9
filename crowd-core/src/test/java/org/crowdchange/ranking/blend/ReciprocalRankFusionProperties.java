package org.crowdchange.ranking.blend;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.RankedTally;

class ReciprocalRankFusionProperties extends BlendMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<RankedTally>> methods() {
        return Arbitraries.of(60.0, 0.0, 1.0, 1e9).map(ReciprocalRankFusion::new);
    }

    @Override
    protected double score(Explanation explanation) {
        return explanation.terms().stream()
                .filter(term -> term.name().startsWith("at-"))
                .mapToDouble(term -> term.value()
                        / (explanation.value("k")
                                + Double.parseDouble(term.name().substring(3))))
                .sum();
    }
}
