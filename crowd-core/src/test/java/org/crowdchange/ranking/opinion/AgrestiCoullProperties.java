package org.crowdchange.ranking.opinion;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.crowdchange.internal.math.Normal;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.OpinionTally;

@PropertyDefaults(tries = 100)
class AgrestiCoullProperties extends OpinionMethodLaws.Voted {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<OpinionTally>> methods() {
        return levels().map(level -> new LowerBound(ShareInterval.AGRESTI_COULL, level));
    }

    @Override
    protected double score(Explanation explanation) {
        double z = Normal.twoSided(explanation.value("level"));
        return Formulas.agrestiCoull(explanation.value("agree"), explanation.value("disagree"), z);
    }
}
