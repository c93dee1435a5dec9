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
 * Ranks items by the strengths that best explain who won against whom, shown on the scale of Elo ratings: {@link
 * BradleyTerryMle} with ties as half wins and other units. Unlike Elo ratings these do not depend on the order of the
 * comparisons.
 *
 * <p><b>Source.</b> R. A. Bradley and M. E. Terry, "Rank analysis of incomplete block designs: I. The method of paired
 * comparisons", <i>Biometrika</i> 39 (1952), 324-345, <a href="https://doi.org/10.2307/2334029">doi:10.2307/2334029</a>, on
 * the scale of A. E. Elo, <i>The Rating of Chessplayers, Past and Present</i> (1978); in this form W.-L. Chiang et al.,
 * "Chatbot Arena: an open platform for evaluating LLMs by human preference" (2024), <a
 * href="https://arxiv.org/abs/2403.04132">arXiv:2403.04132</a>.
 *
 * <p><b>Variant.</b> The score is {@code initial} + {@code scale} t / log({@code base}), where t is the maximum
 * likelihood estimate with mean 0: at equal scale, an item that is 400 points ahead wins ten times as often as it
 * loses. Intervals come from the Fisher information.
 *
 * <p><b>Complexity.</b> As {@link BradleyTerryMle}.
 *
 * <p><b>Edge cases.</b> As {@link BradleyTerryMle}; items that were not compared have the score {@code initial}.
 *
 * <p><b>Defaults.</b> {@code base} 10, {@code scale} 400 and {@code initial} 1000, as usual for Elo ratings; {@code
 * level} 0.95.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param base of the odds, 1.01 to 1,000
 * @param scale points for which the odds grow by the base, 0.001 to 1,000,000
 * @param initial points of an average item, -1,000,000 to 1,000,000
 * @param level probability of the interval, above 0 and below 1
 */
public record BradleyTerryElo(double base, double scale, double initial, double level)
        implements RankingMethod<PairwiseTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "bradley-terry-logistic-half-ties",
            BallotKind.PAIRWISE,
            "The strengths that best explain who won against whom, on the scale of Elo ratings.",
            "Bradley and Terry 1952, doi:10.2307/2334029, on Elo's scale as in Chiang et al. 2024, arXiv:2403.04132");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public BradleyTerryElo {
        requireScale(base, scale, initial);
        Level.require(level);
    }

    /** Base 10, scale 400, initial 1000, level 0.95. */
    public BradleyTerryElo() {
        this(10, 400, 1000, 0.95);
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
        return List.of(baseParameter(base), scaleParameter(scale), initialParameter(initial), Level.parameter(level));
    }

    @Override
    public Ranking rank(PairwiseTally tally) {
        return StrengthRanking.of(this, fit(tally), level, scale / Math.log(base), initial);
    }

    /** The estimate with its uncertainty, on the logarithmic scale. */
    public PairwiseFit fit(PairwiseTally tally) {
        return BradleyTerryMle.fit(tally, TieHandling.HALF_WINS, false, IntervalMethod.FISHER);
    }

    static void requireScale(double base, double scale, double initial) {
        if (!(base >= 1.01 && base <= 1000)) {
            throw new IllegalArgumentException("base is " + base + "; expected 1.01 to 1000");
        }
        if (!(scale >= 0.001 && scale <= 1_000_000)) {
            throw new IllegalArgumentException("scale is " + scale + "; expected 0.001 to 1000000");
        }
        if (!(Math.abs(initial) <= 1_000_000)) {
            throw new IllegalArgumentException("initial is " + initial + "; expected -1000000 to 1000000");
        }
    }

    static Parameter baseParameter(double base) {
        return new Parameter("base", base, "of the odds, 1.01 to 1000");
    }

    static Parameter scaleParameter(double scale) {
        return new Parameter("scale", scale, "points for which the odds grow by the base, 0.001 to 1000000");
    }

    static Parameter initialParameter(double initial) {
        return new Parameter("initial", initial, "points of an average item, -1000000 to 1000000");
    }
}
