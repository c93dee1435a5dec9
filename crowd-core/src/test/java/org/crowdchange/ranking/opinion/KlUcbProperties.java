package org.crowdchange.ranking.opinion;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.OpinionTally;

@PropertyDefaults(tries = 100)
class KlUcbProperties extends OpinionMethodLaws implements OpinionMethodLaws.ByVotes {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<OpinionTally>> methods() {
        return Arbitraries.of(0.0, 0.5, 3.0, 1000.0).map(KlUcb::new);
    }

    @Override
    protected double score(Explanation explanation) {
        double votes = explanation.value("agree") + explanation.value("disagree");
        double share = explanation.value("agree") / votes;
        double low = votes == 0 ? 1 : share;
        double high = 1;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            boolean plausible = votes * divergence(share, middle) <= explanation.value("budget");
            low = plausible ? middle : low;
            high = plausible ? high : middle;
        }
        return low;
    }

    private static double divergence(double p, double q) {
        return (p == 0 ? 0 : p * Math.log(p / q)) + (p == 1 ? 0 : (1 - p) * Math.log((1 - p) / (1 - q)));
    }

    /** The digits that the literal formula keeps where there are very many votes. */
    @Override
    protected double rounding() {
        return 1e-7;
    }
}
