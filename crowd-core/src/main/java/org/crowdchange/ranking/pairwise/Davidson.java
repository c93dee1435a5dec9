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
 * Ranks items by the strengths that best explain wins and ties, where ties are the likelier the closer two items are.
 *
 * <p><b>Source.</b> R. R. Davidson, "On extending the Bradley-Terry model to accommodate ties in paired comparison
 * experiments", <i>Journal of the American Statistical Association</i> 65 (1970), 317-328, <a
 * href="https://doi.org/10.1080/01621459.1970.10481082">doi:10.1080/01621459.1970.10481082</a>.
 *
 * <p><b>Variant.</b> With w = exp(t), item i beats j, j beats i, or there is a tie, in the proportion w_i : w_j : v
 * sqrt(w_i w_j). The score is t, with mean 0; t and log(v), the diagnostic {@code logTie}, are estimated together by
 * maximum likelihood. At the estimate every item is expected to have as many wins as it had, a tie being half of one.
 * Without ties it is the {@link BradleyTerryMle}. Intervals come from the Fisher information.
 *
 * <p><b>Complexity.</b> As {@link BradleyTerryMle}.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items that were not compared are listed last. There is a {@link
 * NoEstimate} unless a chain of wins and ties leads from every compared item to every other and, where there are ties,
 * some circle of items in such a chain has more wins than ties. Strengths that differ by no more than 10<sup>-9</sup>
 * tie.
 *
 * <p><b>Defaults.</b> {@code level} 0.95, the common choice.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param level probability of the interval, above 0 and below 1
 */
public record Davidson(double level) implements RankingMethod<PairwiseTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "davidson",
            BallotKind.PAIRWISE,
            "The strengths that best explain wins and ties; ties are likelier between close items.",
            "Davidson 1970, doi:10.1080/01621459.1970.10481082");

    /** @throws IllegalArgumentException if the level is out of range */
    public Davidson {
        Level.require(level);
    }

    /** With level 0.95. */
    public Davidson() {
        this(0.95);
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
        return List.of(Level.parameter(level));
    }

    @Override
    public Ranking rank(PairwiseTally tally) {
        return StrengthRanking.of(this, fit(tally), level);
    }

    /** The estimate with its uncertainty; its further coefficient is log(v). */
    public PairwiseFit fit(PairwiseTally tally) {
        Comparisons data = Comparisons.withTies(tally).compared();
        NoEstimate none = Connections.whyNoneWithTies(data, tally);
        if (none != null) {
            return PairwiseFit.none(tally, none);
        }
        boolean ties = !TieShare.none(data);
        PairModel model = ties ? new DavidsonModel(data) : new BradleyTerryModel(data, false);
        return PairwiseFit.of(tally, model, Prior.NONE, IntervalMethod.FISHER, ties ? "logTie" : "");
    }
}
