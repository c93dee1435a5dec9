package org.crowdchange.ranking.ranked;

import java.util.ArrayList;
import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Level;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items by their strengths in the model of Plackett and Luce: a ballot is a row of choices, of the first from all, of
 * the second from the rest, and so on, and each choice falls on an item with a probability in proportion to exp(strength).
 * Ballots may rank few of many items, so it also joins races in which different items took part.
 *
 * <p><b>Source.</b> R. L. Plackett, "The analysis of permutations", <i>Applied Statistics</i> 24 (1975), 193-202, <a
 * href="https://doi.org/10.2307/2346567">doi:10.2307/2346567</a>; R. D. Luce, <i>Individual Choice Behavior</i> (1959);
 * D. R. Hunter, "MM algorithms for generalized Bradley-Terry models", <i>Annals of Statistics</i> 32 (2004), 384-406,
 * <a href="https://doi.org/10.1214/aos/1079120141">doi:10.1214/aos/1079120141</a>; L. Maystre and M. Grossglauser,
 * "Fast and accurate inference of Plackett-Luce models", NIPS 2015.
 *
 * <p><b>Variant.</b> {@code plackett-luce-mle} maximises the likelihood, the sum over choices of the strength of the
 * chosen less ln of the sum of exp(strength) of what was on offer. {@code plackett-luce-mm} does so by Hunter's
 * iteration strength = ln((chosen + alpha) / (exposure + alpha)), {@code alpha} normally 0. {@code
 * plackett-luce-map-gaussian} subtracts {@code alpha} strength², as the library choix does: a normal prior around 0
 * with the precision 2 {@code alpha}. {@code plackett-luce-lsr-regularised} is where iterated Luce spectral ranking
 * ends when a transition of rate {@code alpha} is added between all ordered pairs and the exp(strength) add up to the
 * number n of items; that is the maximum with a prior of alpha n (strength - exp(strength)) each, and it is computed as
 * such. The last tier of a ballot was not chosen. Items tied in another tier count as chosen each from all that was
 * left before the tier (Breslow's rule), and a warning says so. Intervals are those of the inverse information, up to
 * 1,000 items.
 *
 * <p><b>Complexity.</b> O(L² + n³) for each step, L the sum of the lengths of the ballots squared one by one, and some
 * ten steps; beyond 1,000 items O(L) for each step of conjugate gradients. Hunter's iteration O(L) for each of up to
 * 10,000 steps.
 *
 * <p><b>Edge cases.</b> No items or no ballots with two items: nothing is rated. Without a prior there is an estimate
 * only if every item is ahead of every other by a chain of ballots (Ford's condition); otherwise a {@link
 * org.crowdchange.ranking.NoEstimate} with the groups. All rankings turned round as often: all tie, at 0. Strengths
 * that lie more than 700 apart are beyond the numbers; a warning then says that the iteration has not settled.
 *
 * <p><b>Defaults.</b> Estimator {@code MAP_GAUSSIAN}, which always exists, with {@code alpha} 0.1, so weak that it hardly
 * shows with many ballots; 0.01 for spectral ranking; {@code leftOut} not offered, as a race has it; {@code level} 0.95.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param estimator how the strengths are estimated; decides the id
 * @param alpha the weight of the prior, 0.000001 to 1000000; 0 for the maximum likelihood; 0 to 1000000 for its iteration
 * @param leftOut what it means that a ballot leaves an item out
 * @param level probability of the two-sided interval, above 0 and below 1
 */
public record PlackettLuce(PlackettLuceEstimator estimator, double alpha, LeftOut leftOut, double level)
        implements RankingMethod<RankedTally> {

    private static final double LEAST = 1e-6;
    private static final double MOST = 1e6;

    /** @throws IllegalArgumentException if a parameter is out of range */
    public PlackettLuce {
        double least = estimator.hasPrior() ? LEAST : 0;
        double most = estimator == PlackettLuceEstimator.MLE ? 0 : MOST;
        if (!(alpha >= least && alpha <= most)) {
            throw new IllegalArgumentException("alpha is " + alpha + "; expected " + least + " to " + most);
        }
        Level.require(level);
    }

    /** With the usual alpha of the estimator, items left out not offered, and level 0.95. */
    public PlackettLuce(PlackettLuceEstimator estimator) {
        this(estimator, estimator.usualAlpha(), LeftOut.NOT_OFFERED, 0.95);
    }

    /** With a normal prior and its defaults. */
    public PlackettLuce() {
        this(PlackettLuceEstimator.MAP_GAUSSIAN);
    }

    static List<Parameter> parameters(LeftOut leftOut, double level) {
        return List.of(
                new Parameter("leftOut", leftOut, "an item that a ballot leaves out was not-offered or ranked-last"),
                Level.parameter(level));
    }

    @Override
    public MethodDescription description() {
        return new MethodDescription(
                estimator.id(),
                BallotKind.RANKED,
                estimator.purpose(),
                estimator == PlackettLuceEstimator.LSR_REGULARISED
                        ? "Maystre and Grossglauser 2015, NIPS 28"
                        : "Plackett 1975, doi:10.2307/2346567; Hunter 2004, doi:10.1214/aos/1079120141");
    }

    @Override
    public Class<RankedTally> tallyType() {
        return RankedTally.class;
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        if (estimator != PlackettLuceEstimator.MLE) {
            parameters.add(new Parameter(
                    "alpha",
                    alpha,
                    switch (estimator) {
                        case MAP_GAUSSIAN -> "half the precision of the normal prior, 0.000001 to 1000000";
                        case LSR_REGULARISED -> "rate of a transition added to each ordered pair, 0.000001 to 1000000";
                        default -> "pseudo-count of each item, 0 to 1000000";
                    }));
        }
        parameters.addAll(parameters(leftOut, level));
        return List.copyOf(parameters);
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
        Choices choices = Choices.of(tally, leftOut, false);
        return switch (estimator) {
            case MLE -> new LuceRanking(tally, choices, 0, 0);
            case MM -> new LuceRanking(tally, choices, alpha);
            case MAP_GAUSSIAN -> new LuceRanking(tally, choices, 2 * alpha, 0);
            case LSR_REGULARISED -> new LuceRanking(tally, choices, 0, alpha * tally.size());
        };
    }
}
