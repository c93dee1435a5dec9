package org.crowdchange.ranking.pairwise;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Level;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.PairwiseTally;

/**
 * Ranks items by the strengths that best explain who won against whom, if strengths are believed beforehand to lie around
 * their mean: the maximum a posteriori estimate of the Bradley-Terry model under a normal prior. Unlike {@link
 * BradleyTerryMle} it always exists, and few comparisons do not make extreme strengths.
 *
 * <p><b>Source.</b> R. A. Bradley and M. E. Terry, "Rank analysis of incomplete block designs: I. The method of paired
 * comparisons", <i>Biometrika</i> 39 (1952), 324-345, <a href="https://doi.org/10.2307/2334029">doi:10.2307/2334029</a>, for
 * the model; T. Leonard, "An alternative Bayesian approach to the Bradley-Terry model for paired comparisons",
 * <i>Biometrics</i> 33 (1977), 121-132, <a href="https://doi.org/10.2307/2529308">doi:10.2307/2529308</a>, for the normal
 * prior.
 *
 * <p><b>Variant.</b> The score is the t with mean 0 that maximises the log-likelihood minus {@code alpha} times the sum
 * of the squares of t, as the library choix has it: a normal prior of each strength with the precision 2 {@code alpha},
 * one over the variance. Intervals come from the curvature there, as if the posterior were normal; the sandwich keeps
 * the prior in the two outer factors. With {@code orderEffect} an advantage of the first place is estimated too, on
 * which there is no prior.
 *
 * <p><b>Complexity.</b> As {@link BradleyTerryMle}.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items that were not compared are listed last. Where comparisons
 * fall into groups that were never compared with each other, a warning says that only the prior orders them. With
 * {@code orderEffect} there is a {@link org.crowdchange.ranking.NoEstimate} if all wins were of one place. One more win
 * never lowers an item against any other (without order effect). Strengths that differ by no more than 10<sup>-9</sup>
 * tie.
 *
 * <p><b>Defaults.</b> {@code alpha} 0.1, a standard deviation of 2.2: weak, yet enough to keep strengths finite; {@code
 * ties} half wins; intervals by the Fisher information at {@code level} 0.95.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param alpha weight of the squares, half the precision of the prior, 0.000001 to 1,000,000
 * @param ties what a tie counts
 * @param orderEffect whether an advantage of the first place is estimated too
 * @param intervals how intervals are computed
 * @param level probability of the interval, above 0 and below 1
 */
public record BradleyTerryMap(
        double alpha, TieHandling ties, boolean orderEffect, IntervalMethod intervals, double level)
        implements RankingMethod<PairwiseTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "bradley-terry-map-gaussian",
            BallotKind.PAIRWISE,
            "Strengths that explain who won against whom, drawn towards their mean; always exists.",
            "Bradley and Terry 1952, doi:10.2307/2334029; Leonard 1977, doi:10.2307/2529308, normal prior");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public BradleyTerryMap {
        Pairwise.requireAlpha(alpha, 1e-6);
        Level.require(level);
    }

    /** Weight 0.1, ties as half wins, no order effect, intervals by the Fisher information at level 0.95. */
    public BradleyTerryMap() {
        this(0.1, TieHandling.HALF_WINS, false, IntervalMethod.FISHER, 0.95);
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
                new Parameter(
                        "alpha",
                        alpha,
                        "weight of the squared strengths, half the precision of the prior, 0.000001 to 1000000"),
                Pairwise.ties(ties),
                Pairwise.orderEffect(orderEffect),
                Pairwise.intervals(intervals),
                Level.parameter(level));
    }

    @Override
    public Ranking rank(PairwiseTally tally) {
        return StrengthRanking.of(this, fit(tally), level);
    }

    /** The estimate with its uncertainty. */
    public PairwiseFit fit(PairwiseTally tally) {
        Comparisons data = orderEffect ? Comparisons.presented(tally, ties) : Comparisons.of(tally, ties);
        boolean order = orderEffect && data.edges() > 0;
        if (order && !Connections.bothPlacesWin(data)) {
            return PairwiseFit.none(tally, Connections.ONE_PLACE);
        }
        return PairwiseFit.of(
                tally,
                new BradleyTerryModel(data, order),
                new Prior(2 * alpha, 0),
                intervals,
                order ? "orderEffect" : "");
    }
}
