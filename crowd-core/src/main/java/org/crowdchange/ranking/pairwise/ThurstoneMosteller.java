package org.crowdchange.ranking.pairwise;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Level;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.NoEstimate;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.PairwiseTally;

/**
 * Ranks items by their strengths in the model of Thurstone, case V, as Mosteller treated it: each showing of an item is its
 * strength and a normal error, and the better showing wins. In practice it orders items as Bradley-Terry does; it is there
 * for studies that are built on it.
 *
 * <p><b>Source.</b> L. L. Thurstone, "A law of comparative judgment", <i>Psychological Review</i> 34 (1927), 273-286, <a
 * href="https://doi.org/10.1037/h0070288">doi:10.1037/h0070288</a>; F. Mosteller, "Remarks on the method of paired
 * comparisons: I", <i>Psychometrika</i> 16 (1951), 3-9, <a
 * href="https://doi.org/10.1007/BF02313422">doi:10.1007/BF02313422</a>.
 *
 * <p><b>Variant.</b> Item i beats j with the probability Phi(t_i - t_j), so the unit is the deviation of the difference
 * of two showings, sqrt(2) times that of one. The score is t, with mean 0, by maximum likelihood, or with an {@code
 * alpha} above 0 by maximum a posteriori, less {@code alpha} times the sum of the squares of t, as {@link
 * BradleyTerryMap} has it (not by Mosteller's least squares). Intervals come from the observed information.
 *
 * <p><b>Complexity.</b> As {@link BradleyTerryMle}.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items that were not compared are listed last. Without a prior there is a
 * {@link NoEstimate} unless a chain of wins leads from every compared item to every other, as for Bradley-Terry. Strengths
 * that differ by no more than 10<sup>-9</sup> tie.
 *
 * <p><b>Defaults.</b> {@code alpha} 0, maximum likelihood; {@code ties} half wins, as the model has none; {@code level}
 * 0.95, the common choice.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param alpha weight of the squares, half the precision of a normal prior, 0 to 1,000,000; 0 is none
 * @param ties what a tie counts
 * @param level probability of the interval, above 0 and below 1
 */
public record ThurstoneMosteller(double alpha, TieHandling ties, double level) implements RankingMethod<PairwiseTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "thurstone-mosteller",
            BallotKind.PAIRWISE,
            "The strengths that best explain the wins if each showing has a normal error.",
            "Thurstone 1927, doi:10.1037/h0070288; Mosteller 1951, doi:10.1007/BF02313422");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public ThurstoneMosteller {
        Pairwise.requireAlpha(alpha, 0);
        Level.require(level);
    }

    /** By maximum likelihood, with ties as half wins and level 0.95. */
    public ThurstoneMosteller() {
        this(0, TieHandling.HALF_WINS, 0.95);
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
                new Parameter("alpha", alpha, "weight of the squared strengths, 0 to 1000000; 0 is none"),
                Pairwise.ties(ties),
                Level.parameter(level));
    }

    @Override
    public Ranking rank(PairwiseTally tally) {
        return StrengthRanking.of(this, fit(tally), level);
    }

    /** The estimate with its uncertainty. */
    public PairwiseFit fit(PairwiseTally tally) {
        Comparisons data = Comparisons.of(tally, ties).compared();
        NoEstimate none = alpha == 0 ? Connections.whyNone(data, tally) : null;
        if (none != null) {
            return PairwiseFit.none(tally, none);
        }
        return PairwiseFit.of(tally, new ThurstoneModel(data), new Prior(2 * alpha, 0), IntervalMethod.FISHER, "");
    }
}
