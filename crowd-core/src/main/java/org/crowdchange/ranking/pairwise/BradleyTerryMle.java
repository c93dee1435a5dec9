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
 * Ranks items by the strengths that best explain who won against whom: the maximum likelihood estimate of the Bradley-Terry
 * model. A win against a strong item counts for more than one against a weak item, and an item may be compared more often
 * than another without an advantage.
 *
 * <p><b>Source.</b> E. Zermelo, "Die Berechnung der Turnier-Ergebnisse als ein Maximumproblem der
 * Wahrscheinlichkeitsrechnung", <i>Mathematische Zeitschrift</i> 29 (1929), 436-460, <a
 * href="https://doi.org/10.1007/BF01180541">doi:10.1007/BF01180541</a>; R. A. Bradley and M. E. Terry, "Rank analysis of
 * incomplete block designs: I. The method of paired comparisons", <i>Biometrika</i> 39 (1952), 324-345, <a
 * href="https://doi.org/10.2307/2334029">doi:10.2307/2334029</a>.
 *
 * <p><b>Variant.</b> Item i beats j with the probability 1 / (1 + exp(t_j - t_i)). The score is t, which is found by
 * Newton's method on the counts of each pair and has mean 0. At the estimate every item is expected to win as often as
 * it did. With {@code orderEffect} the one presented first has t_i + d in place of t_i, and d is estimated too.
 * Intervals are t plus or minus z standard errors, for the strengths as they are shown, with mean 0.
 *
 * <p><b>Complexity.</b> For n items and m pairs some six to ten steps of O(n<sup>3</sup>) for a few hundred items, of
 * O(m) times the steps of conjugate gradients (about ten where pairs were drawn at random) for more. Intervals take
 * O(n<sup>3</sup>), the sandwich O(n m) more; they are left out, with a warning, for more than 3,000 items.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items that were not compared are listed last and leave the others
 * as they are. The estimate exists if and only if a chain of wins leads from every compared item to every other (Ford
 * 1957); if it does not, there is no ranking but a {@link NoEstimate} with the groups of items within which it does.
 * One more win never lowers an item against any other. Strengths that differ by no more than 10<sup>-9</sup> tie.
 *
 * <p><b>Defaults.</b> {@code ties} half wins, which uses all comparisons; {@code orderEffect} false, since it asks for more
 * comparisons; {@code intervals} by the Fisher information at {@code level} 0.95, the common choice.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param ties what a tie counts
 * @param orderEffect whether an advantage of the first place is estimated too
 * @param intervals how intervals are computed
 * @param level probability of the interval, above 0 and below 1
 */
public record BradleyTerryMle(TieHandling ties, boolean orderEffect, IntervalMethod intervals, double level)
        implements RankingMethod<PairwiseTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "bradley-terry-mle",
            BallotKind.PAIRWISE,
            "The strengths that best explain who won against whom; needs wins in all directions.",
            "Bradley and Terry 1952, doi:10.2307/2334029; maximum likelihood, existence by Ford 1957");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public BradleyTerryMle {
        Level.require(level);
    }

    /** Ties as half wins, no order effect, intervals by the Fisher information at level 0.95. */
    public BradleyTerryMle() {
        this(TieHandling.HALF_WINS, false, IntervalMethod.FISHER, 0.95);
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
        return fit(tally, ties, orderEffect, intervals);
    }

    static PairwiseFit fit(PairwiseTally tally, TieHandling ties, boolean orderEffect, IntervalMethod intervals) {
        Comparisons data = (orderEffect ? Comparisons.presented(tally, ties) : Comparisons.of(tally, ties)).compared();
        boolean order = orderEffect && data.edges() > 0;
        NoEstimate none = order ? Connections.whyNoneWithOrder(data, tally) : Connections.whyNone(data, tally);
        return none != null
                ? PairwiseFit.none(tally, none)
                : PairwiseFit.of(
                        tally, new BradleyTerryModel(data, order), Prior.NONE, intervals, order ? "orderEffect" : "");
    }
}
