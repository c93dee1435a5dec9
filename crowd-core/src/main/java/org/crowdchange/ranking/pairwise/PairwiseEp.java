package org.crowdchange.ranking.pairwise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.crowdchange.internal.math.Normal;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.Level;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.PairwiseTally;

/**
 * Ranks items by the posterior of their strengths in the model of Bradley and Terry or of Thurstone and Mosteller,
 * computed by expectation propagation: a normal distribution of all strengths together, with their covariances. It
 * exists for all comparisons, also where groups of items were never compared or one has won everything.
 *
 * <p><b>Source.</b> T. P. Minka, "Expectation propagation for approximate Bayesian inference", <i>Uncertainty in
 * Artificial Intelligence</i> 17 (2001), 362-369, <a href="https://arxiv.org/abs/1301.2294">arXiv:1301.2294</a>; for
 * comparisons W. Chu and Z. Ghahramani, "Extensions of Gaussian processes for ranking", NIPS workshop (2005). The
 * logistic link is averaged as in the GPML toolbox, Rasmussen and Nickisch, <i>JMLR</i> 11 (2010).
 *
 * <p><b>Variant.</b> The prior of each strength is normal around 0 with precision {@code precision}. The probability
 * that i beats j is 1 / (1 + e<sup>-d</sup>) or Phi(d) for the difference d of strengths. Each comparison is replaced
 * by a normal message in d, so that the mean and the variance of d agree with those of prior, other messages and the
 * comparison itself; equal comparisons have equal messages. The score is the mean; its interval is that of the distance
 * from the average of all strengths, of which the comparisons say nothing and which would make every item look as
 * uncertain as the prior. The logistic function is a sum of five normal ones, which moves means by up to 0.002 against
 * exact integration; where many comparisons are so one-sided that this sum is too rough, above 50 to 1 or so, it is
 * integrated numerically instead, which the diagnostic {@code exactIntegrals} says.
 *
 * <p><b>Complexity.</b> O(rounds (m n² + n³)) for n items and m pairs, mostly about ten rounds; O(n²) memory. Hundreds of
 * items are quick, thousands are not: use Bradley-Terry with a prior there.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. An item that was never compared is unrated, at 0. All comparisons
 * equally won and lost: all tie. Means that differ by less than 10<sup>-7</sup> tie. If it does not settle within 500
 * rounds the ranking says so in a warning; that takes enormous counts.
 *
 * <p><b>Defaults.</b> {@code precision} 1, strengths within about 2 of 0, as in the library choix; {@code ties} half wins:
 * a tie is half a comparison in each direction; {@code level} 0.95.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param link the model; decides the id
 * @param precision of the normal prior, 0.0001 to 1000000
 * @param ties what a tie counts
 * @param level probability of the two-sided interval, above 0 and below 1
 */
public record PairwiseEp(PairLink link, double precision, TieHandling ties, double level)
        implements RankingMethod<PairwiseTally> {

    private static final double RESOLUTION = 1e-7;

    /** @throws IllegalArgumentException if a parameter is out of range */
    public PairwiseEp {
        Results.require("precision", precision, 1e-4, 1e6);
        Level.require(level);
    }

    /** With precision 1, ties as half wins and level 0.95. */
    public PairwiseEp(PairLink link) {
        this(link, 1, TieHandling.HALF_WINS, 0.95);
    }

    /** With the logistic model and its defaults. */
    public PairwiseEp() {
        this(PairLink.LOGISTIC);
    }

    @Override
    public MethodDescription description() {
        boolean logistic = link == PairLink.LOGISTIC;
        return new MethodDescription(
                logistic ? "bayesian-bt-ep" : "bayesian-thurstone-ep",
                BallotKind.PAIRWISE,
                "The posterior of " + (logistic ? "Bradley-Terry" : "Thurstone-Mosteller")
                        + " strengths; exists for all comparisons, with honest intervals.",
                "Minka 2001, arXiv:1301.2294; Chu and Ghahramani 2005");
    }

    @Override
    public Class<PairwiseTally> tallyType() {
        return PairwiseTally.class;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("precision", precision, "precision of the normal prior, 0.0001 to 1000000"),
                Pairwise.ties(ties),
                Level.parameter(level));
    }

    /** The posterior of all items that were compared. */
    public PairPosterior posterior(PairwiseTally tally) {
        Comparisons data = Comparisons.of(tally, ties).compared();
        return propagate(data, names(data, tally)).posterior();
    }

    private Run propagate(Comparisons data, List<String> names) {
        ExpectationPropagation quick = new ExpectationPropagation(data, link::match, precision);
        PairPosterior posterior = quick.run(names);
        if (link == PairLink.NORMAL || (posterior.converged() && !quick.isRough())) {
            return new Run(quick, posterior, false);
        }
        ExpectationPropagation exact = new ExpectationPropagation(data, LogisticIntegral::match, precision);
        return new Run(exact, exact.run(names), true);
    }

    @Override
    public Ranking rank(PairwiseTally tally) {
        Comparisons data = Comparisons.of(tally, ties).compared();
        Run run = propagate(data, names(data, tally));
        PairPosterior posterior = run.posterior();
        double z = Normal.twoSided(level);
        RankingBuilder ranking = new RankingBuilder(this, tally.size()).resolution(RESOLUTION);
        int next = 0;
        for (int i = 0; i < tally.size(); i++) {
            if (next == data.size() || data.items[next] != i) {
                ranking.unrated(tally.item(i), 0);
                continue;
            }
            double mean = posterior.mean(next);
            double reach = z * fromAverage(posterior, next);
            ranking.rated(tally.item(i), mean, mean - reach, mean + reach, data.evidence[next]);
            next++;
        }
        ranking.diagnostic("iterations", posterior.iterations(), "rounds over all pairs");
        ranking.diagnostic("converged", posterior.converged() ? 1 : 0, "1 if the last round changed nothing");
        ranking.diagnostic("exactIntegrals", run.exact() ? 1 : 0, "1 if the logistic function was integrated exactly");
        if (!posterior.converged()) {
            ranking.warning("Expectation propagation has not settled after " + posterior.iterations()
                    + " rounds; the scores are not exact.");
        }
        double[][] balance = run.propagation().balance();
        double[] wins = data.wins();
        double[] played = data.played();
        return ranking.build(item -> explain(item, posterior, balance, wins, played));
    }

    private Explanation explain(
            RankedItem item, PairPosterior posterior, double[][] balance, double[] wins, double[] played) {
        int position = Collections.binarySearch(posterior.items(), item.item());
        if (position < 0) {
            return Explanation.of(this, item, Pairwise.NOT_COMPARED, List.of());
        }
        List<Term> terms = Pairwise.terms(wins[position], played[position]);
        terms.add(new Term("mean", posterior.mean(position), "mean of the posterior, the score"));
        terms.add(new Term("deviation", Math.sqrt(posterior.variance(position)), "deviation of the posterior"));
        double uncertain = fromAverage(posterior, position);
        terms.add(new Term("deviationFromAverage", uncertain, "deviation of the distance from the average strength"));
        terms.add(new Term("information", balance[0][position], "precision given the strengths of all others"));
        terms.add(new Term(
                "moment",
                balance[1][position],
                "what comparisons and opponents say; divided by the information it is the mean"));
        String facts = Pairwise.won(wins[position], played[position]) + "; strength about "
                + Pairwise.number(posterior.mean(position)) + ", give or take "
                + Pairwise.number(uncertain);
        return Explanation.of(this, item, facts, terms);
    }

    /** The deviation of a strength less the average of all, which is independent of it and has the prior's variance by n. */
    private double fromAverage(PairPosterior posterior, int position) {
        double average = 1 / (precision * posterior.items().size());
        return Math.sqrt(Math.max(0, posterior.variance(position) - average));
    }

    private static List<String> names(Comparisons data, PairwiseTally tally) {
        List<String> names = new ArrayList<>(data.size());
        for (int position : data.items) {
            names.add(tally.item(position));
        }
        return names;
    }

    private record Run(ExpectationPropagation propagation, PairPosterior posterior, boolean exact) {}
}
