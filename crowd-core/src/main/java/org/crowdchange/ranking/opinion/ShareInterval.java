package org.crowdchange.ranking.opinion;

import org.crowdchange.internal.math.BinomialInterval;
import org.crowdchange.internal.math.Normal;
import org.crowdchange.ranking.Interval;
import org.crowdchange.ranking.Level;
import org.crowdchange.tally.OpinionCounts;

/**
 * Intervals for the share of people who agree, other than Wilson's: how each follows from the counts. {@link LowerBound}
 * ranks by them.
 */
public enum ShareInterval {
    /**
     * Wilson's interval with continuity correction: it covers the share at least as often as it promises, nearly everywhere,
     * and is wider for it. R. G. Newcombe, <i>Statistics in Medicine</i> 17 (1998), 857-872, method 4.
     */
    WILSON_CONTINUITY("wilson-continuity", "Newcombe 1998, method 4; Wilson 1927, doi:10.1080/01621459.1927.10502953") {
        @Override
        double lower(long yes, long no, double level) {
            return BinomialInterval.wilsonContinuityLower(yes, no, Normal.twoSided(level));
        }
    },

    /**
     * The interval of Agresti and Coull: z² / 2 votes of either kind are added, and then it is the one of schoolbooks, cut
     * off at 0 and 1. Easily explained, and somewhat wider than Wilson's near 0 and 1. <i>The American Statistician</i> 52
     * (1998), 119-126, <a href="https://doi.org/10.1080/00031305.1998.10480550">doi:10.1080/00031305.1998.10480550</a>.
     */
    AGRESTI_COULL("agresti-coull", "Agresti and Coull 1998, doi:10.1080/00031305.1998.10480550") {
        @Override
        double lower(long yes, long no, double level) {
            return BinomialInterval.agrestiCoullLower(yes, no, Normal.twoSided(level));
        }
    },

    /**
     * The exact interval of Clopper and Pearson: it covers the share at least as often as it promises, always, and is the
     * widest. Quantiles of Beta(u, d + 1) and Beta(u + 1, d). <i>Biometrika</i> 26 (1934), 404-413, <a
     * href="https://doi.org/10.1093/biomet/26.4.404">doi:10.1093/biomet/26.4.404</a>.
     */
    CLOPPER_PEARSON("clopper-pearson", "Clopper and Pearson 1934, doi:10.1093/biomet/26.4.404") {
        @Override
        double lower(long yes, long no, double level) {
            return BinomialInterval.clopperPearsonLower(yes, no, (1 - level) / 2);
        }
    },

    /**
     * The interval from Jeffreys' prior: quantiles of Beta(u + 1/2, d + 1/2), but 0 as the lower end where nobody agreed and
     * 1 as the upper end where nobody disagreed. About as wide as Wilson's. L. D. Brown, T. T. Cai and A. DasGupta,
     * <i>Statistical Science</i> 16 (2001), 101-133, <a
     * href="https://doi.org/10.1214/ss/1009213286">doi:10.1214/ss/1009213286</a>.
     */
    JEFFREYS("jeffreys", "Brown, Cai and DasGupta 2001, doi:10.1214/ss/1009213286") {
        @Override
        double lower(long yes, long no, double level) {
            return BinomialInterval.jeffreysLower(yes, no, (1 - level) / 2);
        }
    };

    private final String id;
    private final String source;

    ShareInterval(String id, String source) {
        this.id = id;
        this.source = source;
    }

    /** The id of the order by its lower end. */
    String id() {
        return id;
    }

    String source() {
        return source;
    }

    /** The lower end of the interval for the ayes; all are equivariant, so it is also that for the noes. */
    abstract double lower(long yes, long no, double level);

    /**
     * The two-sided interval of the share.
     *
     * @param agree 0 to 2<sup>53</sup>
     * @param disagree 0 to 2<sup>53</sup>
     * @param level probability of the interval, above 0 and below 1
     * @throws IllegalArgumentException if nobody was for or against, or the level is out of range
     */
    public Interval of(long agree, long disagree, double level) {
        Level.require(level);
        new OpinionCounts(agree, disagree, 0);
        if (agree + disagree == 0) {
            throw new IllegalArgumentException("nobody was for or against; without votes the interval is undefined");
        }
        double low = lower(agree, disagree, level);
        return new Interval(low, Math.max(low, 1 - lower(disagree, agree, level)));
    }
}
