package org.crowdchange.ranking.score;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.crowdchange.internal.math.Normal;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.ScoreArbitraries;
import org.crowdchange.tally.ScoreTally;

@PropertyDefaults(tries = 100)
class ScoreDirichletProperties extends ScoreMethodLaws {

    @Provide
    @Override
    protected Arbitrary<RankingMethod<ScoreTally>> methods() {
        return Combinators.combine(Arbitraries.of(0.01, 0.5, 1.0, 1000.0), Arbitraries.of(0.5, 0.8, 0.95, 0.999))
                .as(ScoreDirichlet::new);
    }

    @Override
    protected double score(Explanation explanation) {
        double lowest = explanation.value("lowest");
        double width = explanation.value("highest") - lowest;
        if (width == 0) {
            return lowest;
        }
        double mean = (explanation.value("expected") - lowest) / width;
        double variance = Math.pow(explanation.value("deviation") / width, 2);
        double strength = mean * (1 - mean) / variance - 1;
        double tail = (1 - explanation.value("level")) / 2;
        if (Math.min(mean, 1 - mean) * strength > 1e7) {
            // So large that it is normal to seven digits, and the distribution function gives up.
            return explanation.value("expected") + Normal.quantile(tail) * explanation.value("deviation");
        }
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            boolean below = RegularizedBeta.value(middle, mean * strength, (1 - mean) * strength) < tail;
            low = below ? middle : low;
            high = below ? high : middle;
        }
        return lowest + width * low;
    }

    @Override
    protected Arbitrary<ScoreTally> tallies() {
        return ScoreArbitraries.tallies(Arbitraries.integers().between(-3, 10), 1L << 30);
    }

    @Override
    protected double rounding() {
        return 1e-6;
    }
}
