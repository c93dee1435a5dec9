package org.crowdchange.ranking.opinion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.OpinionTally;

class WilsonProperties extends OpinionMethodLaws.Voted {

    private static final MathContext DIGITS = new MathContext(60);

    @Provide
    @Override
    protected Arbitrary<RankingMethod<OpinionTally>> methods() {
        return levels().map(Wilson::new);
    }

    /** (p + z²/2N - z √(p(1 - p)/N + z²/4N²)) / (1 + z²/N), as Wilson has it, with 60 digits. */
    @Override
    protected double score(Explanation explanation) {
        BigDecimal agree = new BigDecimal(explanation.value("agree"));
        BigDecimal n = agree.add(new BigDecimal(explanation.value("disagree")));
        BigDecimal z = new BigDecimal(explanation.value("z"));
        BigDecimal p = agree.divide(n, DIGITS);
        BigDecimal z2n = z.multiply(z).divide(n, DIGITS);
        BigDecimal root = p.multiply(BigDecimal.ONE.subtract(p))
                .divide(n, DIGITS)
                .add(z2n.divide(n.multiply(BigDecimal.valueOf(4)), DIGITS))
                .sqrt(DIGITS);
        return p.add(z2n.divide(BigDecimal.valueOf(2), DIGITS))
                .subtract(z.multiply(root))
                .divide(BigDecimal.ONE.add(z2n), DIGITS)
                .setScale(50, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
