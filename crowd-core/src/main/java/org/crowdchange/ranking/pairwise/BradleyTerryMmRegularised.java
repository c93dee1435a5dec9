package org.crowdchange.ranking.pairwise;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.PairwiseTally;

/**
 * Ranks items by strengths that explain who won against whom, with a few wins given to every item beforehand: the classical
 * iteration of the Bradley-Terry model under a gamma prior. Unlike {@link BradleyTerryMm} the estimate always exists.
 *
 * <p><b>Source.</b> F. Caron and A. Doucet, "Efficient Bayesian inference for generalized Bradley-Terry models",
 * <i>Journal of Computational and Graphical Statistics</i> 21 (2012), 174-196, <a
 * href="https://doi.org/10.1080/10618600.2012.638220">doi:10.1080/10618600.2012.638220</a>; D. R. Hunter, "MM
 * algorithms for generalized Bradley-Terry models", <i>Annals of Statistics</i> 32 (2004), 384-406.
 *
 * <p><b>Variant.</b> {@code w_i <- (W_i + alpha) / (sum over j of n_ij / (w_i + w_j) + alpha)}, all items at once,
 * scaled to the mean 1 before each round, as the library choix has it. This maximises the log-likelihood plus {@code
 * alpha} times the sum of log(w) - w. The {@code alpha} of this method is a number of wins; it is not that of {@link
 * BradleyTerryMap}, which weighs squared strengths, nor that of {@link LsrRegularised}, which is a rate.
 *
 * <p><b>Complexity.</b> As {@link BradleyTerryMm}.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items that were not compared are listed last. Where {@code
 * maxIterations} rounds do not suffice there is a {@link org.crowdchange.ranking.NoEstimate}. Scores that differ by no
 * more than 100 times the tolerance tie.
 *
 * <p><b>Defaults.</b> {@code alpha} 0.5, half a win; {@code ties} half wins; {@code tolerance} 10<sup>-9</sup> and {@code
 * maxIterations} 10,000.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param alpha wins given to every item beforehand, 0.000001 to 1,000,000
 * @param ties what a tie counts
 * @param tolerance average change of the scores at which it stops, 1e-14 to 0.01
 * @param maxIterations the most rounds, 1 to 10,000,000
 */
public record BradleyTerryMmRegularised(double alpha, TieHandling ties, double tolerance, int maxIterations)
        implements RankingMethod<PairwiseTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "bradley-terry-mm-regularised",
            BallotKind.PAIRWISE,
            "Strengths that explain who won against whom, by the classical iteration with some wins given beforehand.",
            "Caron and Doucet 2012, doi:10.1080/10618600.2012.638220; Hunter 2004, doi:10.1214/aos/1079120141");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public BradleyTerryMmRegularised {
        Pairwise.requireAlpha(alpha, 1e-6);
        BradleyTerryMm.requireIteration(tolerance, maxIterations);
    }

    /** Half a win beforehand, ties as half wins, tolerance 1e-9, at most 10,000 rounds. */
    public BradleyTerryMmRegularised() {
        this(0.5, TieHandling.HALF_WINS, 1e-9, 10_000);
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
                new Parameter("alpha", alpha, "wins given to every item beforehand, 0.000001 to 1000000"),
                Pairwise.ties(ties),
                BradleyTerryMm.toleranceParameter(tolerance),
                BradleyTerryMm.maxIterationsParameter(maxIterations));
    }

    @Override
    public Ranking rank(PairwiseTally tally) {
        return new MinorizeMaximize(this, tally, Comparisons.of(tally, ties), alpha).rank(tolerance, maxIterations);
    }
}
