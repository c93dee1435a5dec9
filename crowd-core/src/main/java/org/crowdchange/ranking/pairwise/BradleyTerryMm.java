package org.crowdchange.ranking.pairwise;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.PairwiseTally;

/**
 * Ranks items by the strengths that best explain who won against whom, found by the classical iteration of the Bradley-Terry
 * model. It gives what {@link BradleyTerryMle} gives, more slowly and without intervals, and is here for comparison with the
 * literature and because each of its rounds can be followed by hand.
 *
 * <p><b>Source.</b> D. R. Hunter, "MM algorithms for generalized Bradley-Terry models", <i>Annals of Statistics</i> 32
 * (2004), 384-406, <a href="https://doi.org/10.1214/aos/1079120141">doi:10.1214/aos/1079120141</a>; the iteration is
 * Zermelo's (1929).
 *
 * <p><b>Variant.</b> {@code w_i <- W_i / (sum over j of n_ij / (w_i + w_j))}, where W_i is the number of wins of i and
 * n_ij that of its comparisons with j; all items at once, scaled to the mean 1 before each round. The score is log(w),
 * moved to the mean 0. It stops when a round changes the scores by no more than {@code tolerance} on average.
 *
 * <p><b>Complexity.</b> O(m) for m pairs in each round; the number of rounds depends on how well the pairs are
 * connected, some tens to many thousands.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items that were not compared are listed last. There is a {@link
 * org.crowdchange.ranking.NoEstimate} where {@link BradleyTerryMle} has none, and where {@code maxIterations} rounds do not
 * suffice: numbers from an iteration that was stopped are not the estimate. Scores that differ by no more than 100 times the
 * tolerance tie.
 *
 * <p><b>Defaults.</b> {@code ties} half wins; {@code tolerance} 10<sup>-9</sup> and {@code maxIterations} 10,000, enough for
 * most campaigns.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param ties what a tie counts
 * @param tolerance average change of the scores at which it stops, 1e-14 to 0.01
 * @param maxIterations the most rounds, 1 to 10,000,000
 */
public record BradleyTerryMm(TieHandling ties, double tolerance, int maxIterations)
        implements RankingMethod<PairwiseTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "bradley-terry-mm",
            BallotKind.PAIRWISE,
            "The strengths that best explain who won against whom, by the classical iteration.",
            "Hunter 2004, doi:10.1214/aos/1079120141");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public BradleyTerryMm {
        requireIteration(tolerance, maxIterations);
    }

    /** Ties as half wins, tolerance 1e-9, at most 10,000 rounds. */
    public BradleyTerryMm() {
        this(TieHandling.HALF_WINS, 1e-9, 10_000);
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
        return List.of(Pairwise.ties(ties), toleranceParameter(tolerance), maxIterationsParameter(maxIterations));
    }

    @Override
    public Ranking rank(PairwiseTally tally) {
        Comparisons data = Comparisons.of(tally, ties).compared();
        return new MinorizeMaximize(this, tally, data, 0).rank(tolerance, maxIterations);
    }

    static void requireIteration(double tolerance, int maxIterations) {
        if (!(tolerance >= 1e-14 && tolerance <= 0.01)) {
            throw new IllegalArgumentException("tolerance is " + tolerance + "; expected 1e-14 to 0.01");
        }
        if (maxIterations < 1 || maxIterations > 10_000_000) {
            throw new IllegalArgumentException("maxIterations is " + maxIterations + "; expected 1 to 10000000");
        }
    }

    static Parameter toleranceParameter(double tolerance) {
        return new Parameter("tolerance", tolerance, "average change of the scores at which it stops, 1e-14 to 0.01");
    }

    static Parameter maxIterationsParameter(int maxIterations) {
        return new Parameter("maxIterations", maxIterations, "the most rounds, 1 to 10000000");
    }
}
