package org.crowdchange.ranking.opinion;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.OpinionTally;

@PropertyDefaults(tries = 100)
class HotProperties extends OpinionMethodLaws.Monotone {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<OpinionTally>> methods() {
        return Combinators.combine(
                        Arbitraries.of(1_134_028_003L, 0L, -5L, 1L << 40), Arbitraries.of(1.0, 45_000.0, 1e9))
                .as(Hot::new);
    }

    @Override
    protected double score(Explanation explanation) {
        double net = explanation.value("agree") - explanation.value("disagree");
        double votes = net == 0 ? 0 : net > 0 ? Math.log10(net) : -Math.log10(-net);
        double age = (explanation.value("since") / 1000 - explanation.value("epoch")) / explanation.value("seconds");
        // Seven decimals.
        return Math.rint((votes + age) * 1e7) / 1e7;
    }
}
