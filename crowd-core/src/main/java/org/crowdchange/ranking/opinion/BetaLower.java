package org.crowdchange.ranking.opinion;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Level;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.OpinionTally;

/**
 * Ranks items by the share of people who agree, counted cautiously: by the lower end of the credible interval under a prior.
 * It is to {@link BetaPosterior} what {@link Wilson} is to {@link Share}, for those who know something beforehand.
 *
 * <p><b>Source.</b> T. Bayes, "An essay towards solving a problem in the doctrine of chances", <i>Philosophical Transactions
 * of the Royal Society</i> 53 (1763), 370-418, <a
 * href="https://doi.org/10.1098/rstl.1763.0053">doi:10.1098/rstl.1763.0053</a>. The order by the lower end of an interval is
 * that of {@link Wilson}.
 *
 * <p><b>Variant.</b> With u votes in favour, d against and a prior Beta(a, b), the score is the quantile of Beta(a + u, b +
 * d) at (1 - level) / 2, and the interval goes from there to the quantile at (1 + level) / 2. Passes do not count.
 *
 * <p><b>Complexity.</b> O(n) for n items; the quantiles are computed once for each different pair of counts, at one to three
 * microseconds.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items without votes for or against have the prior's quantile as
 * score but share the last tier. Equal counts tie, exactly. One more agreement never lowers a score and one more
 * disagreement never raises it, as far as the quantile can tell: up to some millions of votes on an item.
 *
 * <p><b>Defaults.</b> {@code priorAgree} and {@code priorDisagree} 1, the uniform prior; {@code level} 0.95, as in {@link
 * Wilson}.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param priorAgree a, as if so many had agreed beforehand, 0.01 to 1,000,000
 * @param priorDisagree b, as if so many had disagreed beforehand, 0.01 to 1,000,000
 * @param level probability of the credible interval, above 0 and below 1
 */
public record BetaLower(double priorAgree, double priorDisagree, double level) implements RankingMethod<OpinionTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "bayes-lower",
            BallotKind.OPINION,
            "The share that agrees, counted cautiously, starting from what was known beforehand.",
            "Bayes 1763, doi:10.1098/rstl.1763.0053; lower quantile of the Beta posterior");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public BetaLower {
        BetaPosterior.requirePrior("priorAgree", priorAgree);
        BetaPosterior.requirePrior("priorDisagree", priorDisagree);
        Level.require(level);
    }

    /** With the uniform prior and level 0.95. */
    public BetaLower() {
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
        return List.of(
                BetaPosterior.priorAgreeParameter(priorAgree),
                BetaPosterior.priorDisagreeParameter(priorDisagree),
                Level.parameter(level));
    }

    @Override
    public Ranking rank(OpinionTally tally) {
        SharePosterior prior = new SharePosterior(priorAgree, priorDisagree);
        List<Term> terms = List.of(
                new Term("priorAgree", priorAgree, "as if so many had agreed beforehand"),
                new Term("priorDisagree", priorDisagree, "as if so many had disagreed beforehand"),
                new Term("level", level, "probability of the credible interval"));
        return new LowerEnds(
                        this,
                        (agree, disagree) -> prior.after(agree, disagree).interval(level),
                        prior.interval(level).low(),
                        terms)
                .rank(tally);
    }
}
