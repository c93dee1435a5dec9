package org.crowdchange.ranking.opinion;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.OpinionMatrix;

class CommentPriorityProperties extends MatrixMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<OpinionMatrix>> methods() {
        return Arbitraries.of(1, 2, 3, 7).map(CommentPriority::new);
    }

    @Override
    protected double score(Explanation explanation) {
        double votes = explanation.value("votes");
        double notPassed = (votes + 1 - explanation.value("pass")) / (votes + 2);
        double agreed = (explanation.value("agree") + 1) / (votes + 2);
        double young = 1 + 8 * Math.exp(-votes * Math.log(2) / 5);
        return Math.pow(notPassed * agreed * young * (1 + explanation.value("extremity")), 2);
    }

    @Override
    protected double rounding() {
        return 1e-6;
    }
}
