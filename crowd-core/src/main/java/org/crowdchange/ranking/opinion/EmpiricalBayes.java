package org.crowdchange.ranking.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.crowdchange.internal.math.BetaBinomialFit;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Level;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;

/**
 * Ranks items by the share of people who probably agree, where what is known beforehand is learnt from the crowd itself: the
 * votes on all items tell which shares items have here, and few votes on one item move it only so far away from that.
 *
 * <p><b>Source.</b> H. Robbins, "An empirical Bayes approach to statistics", <i>Proceedings of the Third Berkeley
 * Symposium</i> 1 (1956), 157-163; B. Efron and C. Morris, "Stein's paradox in statistics", <i>Scientific American</i>
 * 236 (1977), 119-127. Moments after J. C. Kleinman, "Proportions with extraneous variance: single and independent
 * samples", <i>Journal of the American Statistical Association</i> 68 (1973), 46-54.
 *
 * <p><b>Variant.</b> The votes on an item are beta-binomial, with one a and b for all items. These are fitted by {@code
 * fit}, and then the score is the mean of the posterior, (a + u) / (a + u + b + d), as in {@link BetaPosterior}. {@link
 * #prior} returns what was fitted. Its strength a + b is held between 0.02 and 1,000,000. The interval is the
 * equal-tailed credible interval at {@code level} under the fitted prior; it does not allow for the error of the fit.
 * Passes do not count.
 *
 * <p><b>Complexity.</b> O(n log n) for n items, and some ten steps of the fit over their different counts.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. With fewer than two items that have votes, with one vote on each,
 * or with votes on one side only there is nothing to fit: the uniform prior is used, and a warning says so. Do the
 * shares differ no more than by chance, a + b is 1,000,000, the scores hardly differ, and a warning says so. Items
 * without votes for or against share the last tier. Equal counts tie, exactly. A vote changes the prior of all items,
 * so an additional agreement raises an item's score but could raise another's more.
 *
 * <p><b>Defaults.</b> {@code fit} maximum-likelihood, the more exact; {@code level} 0.95, which bears on the range of ranks
 * only.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param fit how the prior is fitted
 * @param level probability of the credible interval, above 0 and below 1
 */
public record EmpiricalBayes(PriorFit fit, double level) implements RankingMethod<OpinionTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "bayes-empirical",
            BallotKind.OPINION,
            "The share that probably agrees, where all ideas together tell what to expect of one with few votes.",
            "Robbins 1956; Kleinman 1973; beta-binomial fit by maximum likelihood or moments");

    /** @throws IllegalArgumentException if the level is out of range */
    public EmpiricalBayes {
        Level.require(level);
    }

    /** By maximum likelihood, with level 0.95. */
    public EmpiricalBayes() {
        this(PriorFit.MAXIMUM_LIKELIHOOD, 0.95);
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
                new Parameter("fit", fit, "how the prior is fitted: maximum-likelihood or moments"),
                Level.parameter(level));
    }

    @Override
    public Ranking rank(OpinionTally tally) {
        FittedPrior fitted = prior(tally);
        RankingBuilder ranking = new RankingBuilder(this, tally.size());
        if (!fitted.fitted()) {
            ranking.warning("The votes cannot say which shares to expect; the uniform prior was used.");
        } else if (fitted.prior().a() + fitted.prior().b() >= BetaBinomialFit.MOST_STRENGTH * 0.999) {
            ranking.warning(
                    "The shares of the items differ no more than by chance; their scores tell them hardly apart.");
        }
        if (!fitted.converged()) {
            ranking.warning("The fit of the prior has not converged.");
        }
        ranking.diagnostic("priorAgree", fitted.prior().a(), "first parameter of the fitted prior");
        ranking.diagnostic("priorDisagree", fitted.prior().b(), "second parameter of the fitted prior");
        ranking.diagnostic("iterations", fitted.iterations(), "steps of the fit");
        ranking.diagnostic("converged", fitted.converged() ? 1 : 0, "1 if the last step was negligible");
        return new PosteriorMeans(this, fitted.prior(), level).rank(tally, ranking);
    }

    /** Which shares to expect of an item, before any vote on it. */
    public FittedPrior prior(OpinionTally tally) {
        List<OpinionCounts> counts = new ArrayList<>();
        boolean agreed = false;
        boolean disagreed = false;
        boolean several = false;
        for (int i = 0; i < tally.size(); i++) {
            if (tally.decided(i) > 0) {
                counts.add(new OpinionCounts(tally.agree(i), tally.disagree(i), 0));
                agreed |= tally.agree(i) > 0;
                disagreed |= tally.disagree(i) > 0;
                several |= tally.decided(i) > 1;
            }
        }
        if (counts.size() < 2 || !agreed || !disagreed || !several) {
            return new FittedPrior(SharePosterior.UNIFORM, false, 0, true);
        }
        // In an order of its own, so that sums do not depend on the names of items.
        counts.sort(Comparator.comparingLong(OpinionCounts::agree).thenComparingLong(OpinionCounts::disagree));
        long[] agree = new long[counts.size()];
        long[] disagree = new long[counts.size()];
        long[] items = new long[counts.size()];
        int distinct = -1;
        for (int i = 0; i < counts.size(); i++) {
            if (i == 0 || !counts.get(i).equals(counts.get(i - 1))) {
                distinct++;
                agree[distinct] = counts.get(i).agree();
                disagree[distinct] = counts.get(i).disagree();
            }
            items[distinct]++;
        }
        BetaBinomialFit model = new BetaBinomialFit(
                Arrays.copyOf(agree, distinct + 1),
                Arrays.copyOf(disagree, distinct + 1),
                Arrays.copyOf(items, distinct + 1));
        BetaBinomialFit.Fit found = fit == PriorFit.MOMENTS ? model.moments() : model.maximumLikelihood();
        return new FittedPrior(new SharePosterior(found.a(), found.b()), true, found.iterations(), found.converged());
    }
}
