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
 * Ranks items by the strengths that best explain wins and ties, where an item wins if it seems better by more than a
 * threshold, and else there is a tie.
 *
 * <p><b>Source.</b> P. V. Rao and L. L. Kupper, "Ties in paired-comparison experiments: a generalization of the
 * Bradley-Terry model", <i>Journal of the American Statistical Association</i> 62 (1967), 194-204, <a
 * href="https://doi.org/10.1080/01621459.1967.10482901">doi:10.1080/01621459.1967.10482901</a>.
 *
 * <p><b>Variant.</b> Item i beats j with the probability 1 / (1 + exp(t_j - t_i + h)), and neither wins with what is
 * left; h is the logarithm of Rao and Kupper's theta, the diagnostic {@code threshold}. The score is t, with mean 0; t
 * and h are estimated together by maximum likelihood. Without ties h is 0 and it is the {@link BradleyTerryMle}.
 * Intervals come from the observed information.
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
public record RaoKupper(double level) implements RankingMethod<PairwiseTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "rao-kupper",
            BallotKind.PAIRWISE,
            "The strengths that best explain wins and ties; a tie is a difference below a threshold.",
            "Rao and Kupper 1967, doi:10.1080/01621459.1967.10482901");

    /** @throws IllegalArgumentException if the level is out of range */
    public RaoKupper {
        Level.require(level);
    }

    /** With level 0.95. */
    public RaoKupper() {
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

    /** The estimate with its uncertainty; its further coefficient is the threshold. */
    public PairwiseFit fit(PairwiseTally tally) {
        Comparisons data = Comparisons.withTies(tally).compared();
        NoEstimate none = Connections.whyNoneWithTies(data, tally);
        if (none != null) {
            return PairwiseFit.none(tally, none);
        }
        boolean ties = !TieShare.none(data);
        PairModel model = ties ? new RaoKupperModel(data) : new BradleyTerryModel(data, false);
        return PairwiseFit.of(tally, model, Prior.NONE, IntervalMethod.FISHER, ties ? "threshold" : "");
    }
}
