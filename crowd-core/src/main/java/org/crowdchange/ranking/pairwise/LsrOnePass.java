package org.crowdchange.ranking.pairwise;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.PairwiseTally;

/**
 * Ranks items by Luce spectral ranking: how long a walk that leaves losers for winners stays at each item. One linear system
 * instead of an iteration; close to {@link BradleyTerryMle} where comparisons are many, and a good start for it.
 *
 * <p><b>Source.</b> L. Maystre and M. Grossglauser, "Fast and accurate inference of Plackett-Luce models", <i>Advances
 * in Neural Information Processing Systems</i> 28 (2015), 172-180, <a
 * href="https://arxiv.org/abs/1507.00228">arXiv:1507.00228</a>, algorithm 1.
 *
 * <p><b>Variant.</b> The walk goes from j to i at the rate w_ij / 2 + {@code alpha}, where w_ij counts wins of i over
 * j; the score is the logarithm of its stationary distribution, moved to the mean 0.
 *
 * <p><b>Complexity.</b> O(n<sup>3</sup>) for up to 1,000 items, by elimination without subtractions; beyond that O(m)
 * for each round of an iteration over m pairs, with elimination where it does not converge.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items that were not compared are listed last. With {@code alpha} 0
 * there is a {@link org.crowdchange.ranking.NoEstimate} unless a chain of wins leads from every compared item to every
 * other. Scores that differ by no more than 10<sup>-9</sup> tie.
 *
 * <p><b>Defaults.</b> {@code alpha} 0.01, so that there is an estimate; {@code ties} half wins.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param alpha rate added between any two items, 0 to 1,000,000
 * @param ties what a tie counts
 */
public record LsrOnePass(double alpha, TieHandling ties) implements RankingMethod<PairwiseTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "lsr-one-pass",
            BallotKind.PAIRWISE,
            "How long a walk from losers to winners stays at each item.",
            "Maystre and Grossglauser 2015, arXiv:1507.00228 (LSR)");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public LsrOnePass {
        Pairwise.requireAlpha(alpha, 0);
    }

    /** Rate 0.01, ties as half wins. */
    public LsrOnePass() {
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
                new Parameter("alpha", alpha, "rate added between any two items, 0 to 1000000"), Pairwise.ties(ties));
    }

    @Override
    public Ranking rank(PairwiseTally tally) {
        Comparisons all = Comparisons.of(tally, ties);
        Comparisons data = alpha == 0 ? all.compared() : all;
        double[] toFirst = new double[data.edges()];
        double[] toSecond = new double[data.edges()];
        for (int e = 0; e < toFirst.length; e++) {
            toFirst[e] = data.firstWins[e] / 2 + alpha;
            toSecond[e] = data.secondWins[e] / 2 + alpha;
        }
        return new WalkRanking(this, tally, data, new Walk(data, toFirst, toSecond, alpha)).rank();
    }
}
