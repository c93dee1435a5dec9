package org.crowdchange.ranking.opinion;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Level;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.OpinionTally;

/**
 * Ranks items by the share of people who probably agree: the mean of the Beta posterior. Every item starts from the
 * prior, one half by default, and earns its way up or down as votes come in. Where {@link Wilson} asks what is certain,
 * this asks what is likely, and so does not hold few votes against an item.
 *
 * <p><b>Source.</b> T. Bayes, "An essay towards solving a problem in the doctrine of chances", <i>Philosophical
 * Transactions of the Royal Society</i> 53 (1763), 370-418, <a
 * href="https://doi.org/10.1098/rstl.1763.0053">doi:10.1098/rstl.1763.0053</a>; the mean under the uniform prior is
 * Laplace's rule of succession.
 *
 * <p><b>Variant.</b> With u votes in favour, d against and a prior Beta(a, b), the score is (a + u) / (a + u + b + d).
 * The interval is the equal-tailed credible interval at {@code level}: the quantiles of Beta(a + u, b + d) at (1 -
 * level) / 2 from either end. Passes do not count.
 *
 * <p><b>Complexity.</b> O(n) for n items; the quantiles are computed once for each different pair of counts, at one to
 * three microseconds.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items without votes for or against have the prior's mean as score,
 * but share the last tier: a prior is not support. Equal counts tie, exactly, and with whole numbers in the prior so do
 * equal means. One more agreement never lowers a score, one more disagreement never raises it. Under a prior far below
 * 1 the posterior can be so skewed that its mean lies outside the interval.
 *
 * <p><b>Defaults.</b> {@code priorAgree} and {@code priorDisagree} 1, the uniform prior, which favours no share over
 * another; one half each is Jeffreys' prior. {@code level} 0.95, the common choice; it bears on the range of ranks
 * only.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param priorAgree a, as if so many had agreed beforehand, 0.01 to 1,000,000
 * @param priorDisagree b, as if so many had disagreed beforehand, 0.01 to 1,000,000
 * @param level probability of the credible interval, above 0 and below 1
 */
public record BetaPosterior(double priorAgree, double priorDisagree, double level)
        implements RankingMethod<OpinionTally> {

    private static final double LEAST_PRIOR = 0.01;
    private static final double MOST_PRIOR = 1_000_000;

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "bayes",
            BallotKind.OPINION,
            "The share of people who probably agree: every idea starts in the middle and moves with its votes.",
            "Bayes 1763, doi:10.1098/rstl.1763.0053; mean and equal-tailed interval of the Beta posterior");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public BetaPosterior {
        requirePrior("priorAgree", priorAgree);
        requirePrior("priorDisagree", priorDisagree);
        Level.require(level);
    }

    /** With the uniform prior and level 0.95. */
    public BetaPosterior() {
        this(1, 1, 0.95);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Class<OpinionTally> tallyType() {
        return OpinionTally.class;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(priorAgreeParameter(priorAgree), priorDisagreeParameter(priorDisagree), Level.parameter(level));
    }

    @Override
    public Ranking rank(OpinionTally tally) {
        return new PosteriorMeans(this, prior(), level).rank(tally, new RankingBuilder(this, tally.size()));
    }

    /** The prior, to which the votes of an item are added. */
    public SharePosterior prior() {
        return new SharePosterior(priorAgree, priorDisagree);
    }

    static void requirePrior(String name, double value) {
        Opinions.require(name, value, LEAST_PRIOR, MOST_PRIOR);
    }

    static Parameter priorAgreeParameter(double value) {
        return new Parameter("priorAgree", value, "as if so many had agreed beforehand, 0.01 to 1000000");
    }

    static Parameter priorDisagreeParameter(double value) {
        return new Parameter("priorDisagree", value, "as if so many had disagreed beforehand, 0.01 to 1000000");
    }
}
