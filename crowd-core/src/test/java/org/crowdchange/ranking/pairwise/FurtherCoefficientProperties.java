package org.crowdchange.ranking.pairwise;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.PairwiseTally;

/** The methods that estimate a coefficient beside the strengths: of the order of presentation, or of ties. */
@PropertyDefaults(tries = 300)
class FurtherCoefficientProperties extends PairwiseMethodLaws {

    /** With thousands of ties beside a few wins the likelihood is so flat that the last step is known to fewer digits. */
    @Override
    protected double rounding() {
        return 1e-5;
    }

    @Provide
    @Override
    protected Arbitrary<RankingMethod<PairwiseTally>> methods() {
        Arbitrary<TieHandling> ties = Arbitraries.of(TieHandling.class);
        Arbitrary<IntervalMethod> intervals = Arbitraries.of(IntervalMethod.class);
        return Arbitraries.oneOf(
                Combinators.combine(ties, intervals, levels())
                        .as((tie, interval, level) -> new BradleyTerryMle(tie, true, interval, level)),
                Combinators.combine(ties, intervals, levels())
                        .as((tie, interval, level) -> new BradleyTerryMap(0.3, tie, true, interval, level)),
                Combinators.combine(Arbitraries.of(true, false), ties, Arbitraries.of(true, false), levels())
                        .as(BradleyTerryGlm::new),
                levels().map(Davidson::new),
                levels().map(RaoKupper::new));
    }
}
