package org.crowdchange.ranking.ranked;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Level;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items by their strengths in Luce's model of choice: from what is on offer an item is chosen with a probability in
 * proportion to exp(strength). For clicks on one of several ideas shown together, "best of k": a ballot with the chosen one
 * in the first tier and the others tied in the second. What a ballot says of the order behind the first tier does not count.
 *
 * <p><b>Source.</b> R. D. Luce, <i>Individual Choice Behavior</i> (1959), chapter 1; D. R. Hunter, "MM algorithms for
 * generalized Bradley-Terry models", <i>Annals of Statistics</i> 32 (2004), 384-406, <a
 * href="https://doi.org/10.1214/aos/1079120141">doi:10.1214/aos/1079120141</a>.
 *
 * <p><b>Variant.</b> The maximum of the likelihood, the sum over ballots of the strength of the chosen less ln of the sum of
 * exp(strength) of all that were on offer; the strengths have the mean 0. Where the first tier ties several, each counts as
 * chosen from all. Intervals are those of the inverse information, up to 1,000 items. With two on offer each time it is the
 * model of Bradley and Terry.
 *
 * <p><b>Complexity.</b> As {@link PlackettLuce}.
 *
 * <p><b>Edge cases.</b> No items or no ballots with a choice: nothing is rated. There is an estimate only if every item was
 * chosen before every other by a chain of ballots; otherwise a {@link org.crowdchange.ranking.NoEstimate} with the groups,
 * and {@link PlackettLuce} with a prior may serve: on such ballots it is the same model.
 *
 * <p><b>Defaults.</b> {@code leftOut} not offered: what was not shown was not rejected; {@code level} 0.95.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param leftOut what it means that a ballot leaves an item out
 * @param level probability of the two-sided interval, above 0 and below 1
 */
public record LuceChoice(LeftOut leftOut, double level) implements RankingMethod<RankedTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "luce-choice-mle",
            BallotKind.RANKED,
            "Strengths from choices of the best of several that were shown together.",
            "Luce 1959; Hunter 2004, doi:10.1214/aos/1079120141");

    /** @throws IllegalArgumentException if the level is out of range */
    public LuceChoice {
        Level.require(level);
    }

    /** With items left out not offered, and level 0.95. */
    public LuceChoice() {
        this(LeftOut.NOT_OFFERED, 0.95);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Class<RankedTally> tallyType() {
        return RankedTally.class;
    }

    @Override
    public List<Parameter> parameters() {
        return PlackettLuce.parameters(leftOut, level);
    }

    /** The strengths of the items that take part in a choice. */
    public LuceEstimate estimate(RankedTally tally) {
        return fit(tally).estimate;
    }

    @Override
    public Ranking rank(RankedTally tally) {
        return fit(tally).rank(this, level);
    }

    private LuceRanking fit(RankedTally tally) {
        return new LuceRanking(tally, Choices.of(tally, leftOut, true), 0, 0);
    }
}
