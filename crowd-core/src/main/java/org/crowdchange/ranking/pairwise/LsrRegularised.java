package org.crowdchange.ranking.pairwise;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.PairwiseTally;

/**
 * Ranks items by iterative Luce spectral ranking with a small rate added between any two items: the strengths at which
 * a walk that leaves losers for winners is in balance.
 *
 * <p><b>Source.</b> L. Maystre and M. Grossglauser, "Fast and accurate inference of Plackett-Luce models", <i>Advances
 * in Neural Information Processing Systems</i> 28 (2015), 172-180, <a
 * href="https://arxiv.org/abs/1507.00228">arXiv:1507.00228</a>.
 *
 * <p><b>Variant.</b> The walk goes from j to i at the rate w_ij / (p_i + p_j) + {@code alpha}, where w_ij counts wins
 * of i over j and p is its own stationary distribution, scaled to the mean 1; the score is log(p), moved to the mean 0.
 * The condition of balance is that the derivative of the log-likelihood plus {@code alpha} n times the sum of log(p) -
 * p is 0, a concave function, so the fixed point of the iteration is computed by Newton's method. It is the estimate of
 * {@link BradleyTerryMmRegularised} with n times the alpha.
 *
 * <p><b>Complexity.</b> As the scores of {@link BradleyTerryMle}.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items that were not compared are listed last. Where comparisons
 * fall into groups that were never compared with each other, a warning says that only the added rate orders them.
 * Strengths that differ by no more than 10<sup>-9</sup> tie.
 *
 * <p><b>Defaults.</b> {@code alpha} 0.01; note that its weight grows with the number of items. {@code ties} half wins.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param alpha rate added between any two items, 0.000000001 to 1,000,000
 * @param ties what a tie counts
 */
public record LsrRegularised(double alpha, TieHandling ties) implements RankingMethod<PairwiseTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "lsr-regularised",
            BallotKind.PAIRWISE,
            "Strengths at which a walk from losers to winners is in balance, iterated; always exists.",
            "Maystre and Grossglauser 2015, arXiv:1507.00228 (I-LSR)");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public LsrRegularised {
        Pairwise.requireAlpha(alpha, 1e-9);
    }

    /** Rate 0.01, ties as half wins. */
    public LsrRegularised() {
        this(0.01, TieHandling.HALF_WINS);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Class<PairwiseTally> tallyType() {
        return PairwiseTally.class;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("alpha", alpha, "rate added between any two items, 0.000000001 to 1000000"),
                Pairwise.ties(ties));
    }

    @Override
    public Ranking rank(PairwiseTally tally) {
        Prior prior = new Prior(0, alpha * tally.size());
        PairModel model = new BradleyTerryModel(Comparisons.of(tally, ties), false);
        PairwiseFit fit = PairwiseFit.of(tally, model, prior, IntervalMethod.NONE, "");
        return StrengthRanking.of(this, fit, 0.5);
    }
}
