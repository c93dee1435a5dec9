package org.crowdchange.ranking.pairwise;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.PairwiseTally;

/**
 * Ranks items by rank centrality: how long a walk that goes from an item to another with the share of its losses against it
 * stays at each. Every pair that was compared weighs the same, however often; {@link LsrOnePass} weighs by comparisons.
 *
 * <p><b>Source.</b> S. Negahban, S. Oh and D. Shah, "Rank centrality: ranking from pairwise comparisons", <i>Operations
 * Research</i> 65 (2017), 266-287, <a href="https://doi.org/10.1287/opre.2016.1534">doi:10.1287/opre.2016.1534</a>; first in
 * <i>Advances in Neural Information Processing Systems</i> 25 (2012).
 *
 * <p><b>Variant.</b> The walk goes from j to i at the rate (w_ij + {@code alpha}) / (w_ij + w_ji + 2 {@code alpha}),
 * where w_ij counts wins of i over j; with {@code alpha} above 0 that is one half for items that were not compared,
 * without it there is no way between them. The score is the logarithm of its stationary distribution, moved to the mean
 * 0.
 *
 * <p><b>Complexity.</b> O(n<sup>3</sup>) for up to 1,000 items, by elimination without subtractions; beyond that O(m)
 * for each round of an iteration over m pairs, with elimination where it does not converge.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items that were not compared are listed last. With {@code alpha} 0
 * there is a {@link org.crowdchange.ranking.NoEstimate} unless a chain of wins leads from every compared item to every
 * other. Scores that differ by no more than 10<sup>-9</sup> tie.
 *
 * <p><b>Defaults.</b> {@code alpha} 0, the method of the paper; {@code ties} half wins.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param alpha wins added to both sides of every two items, 0 to 1,000,000
 * @param ties what a tie counts
 */
public record RankCentrality(double alpha, TieHandling ties) implements RankingMethod<PairwiseTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "rank-centrality",
            BallotKind.PAIRWISE,
            "How long a walk along the shares of losses stays at each item; every pair weighs the same.",
            "Negahban, Oh and Shah 2017, doi:10.1287/opre.2016.1534");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public RankCentrality {
        Pairwise.requireAlpha(alpha, 0);
    }

    /** Nothing added, ties as half wins. */
    public RankCentrality() {
        this(0, TieHandling.HALF_WINS);
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
                new Parameter("alpha", alpha, "wins added to both sides of every two items, 0 to 1000000"),
                Pairwise.ties(ties));
    }

    @Override
    public Ranking rank(PairwiseTally tally) {
        Comparisons all = Comparisons.of(tally, ties);
        Comparisons data = alpha == 0 ? all.compared() : all;
        double[] toFirst = new double[data.edges()];
        double[] toSecond = new double[data.edges()];
        for (int e = 0; e < toFirst.length; e++) {
            double count = data.firstWins[e] + data.secondWins[e] + 2 * alpha;
            toFirst[e] = (data.firstWins[e] + alpha) / count;
            toSecond[e] = (data.secondWins[e] + alpha) / count;
        }
        return new WalkRanking(this, tally, data, new Walk(data, toFirst, toSecond, alpha > 0 ? 0.5 : 0)).rank();
    }
}
