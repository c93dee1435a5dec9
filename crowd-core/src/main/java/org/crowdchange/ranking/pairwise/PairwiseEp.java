package org.crowdchange.ranking.pairwise;

import java.util.ArrayList;
import java.util.List;
import org.crowdchange.internal.math.Normal;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.PairwiseTally;

/**
 * Ranks items by the posterior of their strengths in the model of Bradley and Terry or of Thurstone and Mosteller, computed by
 * expectation propagation: a normal distribution of all strengths together, with their covariances. It exists for all
 * comparisons, also where groups of items were never compared or one has won everything.
 *
 * <p><b>Source.</b> T. P. Minka, "Expectation propagation for approximate Bayesian inference", <i>Uncertainty in Artificial
 * Intelligence</i> 17 (2001), 362-369, <a href="https://arxiv.org/abs/1301.2294">arXiv:1301.2294</a>; for comparisons W. Chu
 * and Z. Ghahramani, "Extensions of Gaussian processes for ranking", NIPS workshop (2005). The logistic link is averaged as in
 * the GPML toolbox, Rasmussen and Nickisch, <i>JMLR</i> 11 (2010).
 *
 * <p><b>Variant.</b> The prior of each strength is normal around 0 with precision {@code precision}. The probability that i
 * beats j is 1 / (1 + e<sup>-d</sup>) or Phi(d) for the difference d of strengths. Each comparison is replaced by a normal
 * message in d, so that the mean and the variance of d agree with those of prior, other messages and the comparison itself;
 * equal comparisons have equal messages. The score is the mean; its interval is the mean and {@code level}-quantiles of its
 * deviation to both sides. The logistic function is a sum of five normal ones, which moves means by up to 0.002 against exact
 * integration.
 *
 * <p><b>Complexity.</b> O(rounds (m n² + n³)) for n items and m pairs, mostly about ten rounds; O(n²) memory. Hundreds of
 * items are quick, thousands are not: use Bradley-Terry with a prior there.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. An item that was never compared is unrated, at 0. All comparisons equally
 * won and lost: all tie. Means that differ by less than 10<sup>-7</sup> tie. If it does not settle within 500 rounds the
 * ranking says so in a warning; that takes enormous counts.
 *
 * <p><b>Defaults.</b> {@code precision} 1, strengths within about 2 of 0, as in the library choix; {@code ties} half wins:
 * a tie is half a comparison in each direction; {@code level} 0.95.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param link the model; decides the id
 * @param precision of the normal prior, 0.000001 to 1000000
 * @param ties what a tie counts
 * @param level probability of the two-sided interval, above 0 and below 1
 */
public record PairwiseEp(PairLink link, double precision, TieHandling ties, double level)
        implements RankingMethod<PairwiseTally> {

    private static final double RESOLUTION = 1e-7;

    /** @throws IllegalArgumentException if a parameter is out of range */
    public PairwiseEp {
        Results.require("precision", precision, 1e-6, 1e6);
        Results.requireLevel(level);
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
                new Parameter("precision", precision, "precision of the normal prior, 0.000001 to 1000000"),
                new Parameter("ties", ties, "what a tie counts: half-wins, half-wins-doubled or dropped"),
                Results.levelParameter(level));
    }

    /** The posterior of all items that were compared. */
    public PairPosterior posterior(PairwiseTally tally) {
        Comparisons data = Comparisons.of(tally, ties).compared();
        return new ExpectationPropagation(data, link, precision).run(names(data, tally));
    }

    @Override
    public Ranking rank(PairwiseTally tally) {
        Comparisons data = Comparisons.of(tally, ties).compared();
        ExpectationPropagation propagation = new ExpectationPropagation(data, link, precision);
        PairPosterior posterior = propagation.run(names(data, tally));
        double z = Normal.twoSided(level);
        RankingBuilder ranking = new RankingBuilder(this, tally.size()).resolution(RESOLUTION);
        int next = 0;
        for (int i = 0; i < tally.size(); i++) {
            if (next == data.size() || data.items[next] != i) {
                ranking.unrated(tally.item(i), 0);
                continue;
            }
            double mean = posterior.mean(next);
            double reach = z * Math.sqrt(posterior.variance(next));
            ranking.rated(tally.item(i), mean, mean - reach, mean + reach, data.evidence[next]);
            next++;
        }
        ranking.diagnostic("iterations", posterior.iterations(), "rounds over all pairs");
        ranking.diagnostic("converged", posterior.converged() ? 1 : 0, "1 if the last round changed nothing");
        if (!posterior.converged()) {
            ranking.warning("Expectation propagation has not settled after " + posterior.iterations()
                    + " rounds; the scores are not exact.");
        }
        double[][] balance = propagation.balance();
        double[] wins = data.wins();
        return ranking.build(item -> explain(item, posterior, balance, wins));
    }

    private Explanation explain(RankedItem item, PairPosterior posterior, double[][] balance, double[] wins) {
        List<Term> terms = new ArrayList<>();
        int position = java.util.Collections.binarySearch(posterior.items(), item.item());
        if (position < 0) {
            return Results.explain(this, item, "Not compared yet", terms);
        }
        terms.add(new Term("wins", wins[position], "comparisons won, ties as the handling says"));
        terms.add(new Term("mean", posterior.mean(position), "mean of the posterior, the score"));
        terms.add(new Term("deviation", Math.sqrt(posterior.variance(position)), "deviation of the posterior"));
        terms.add(new Term("information", balance[0][position], "precision given the strengths of all others"));
        terms.add(new Term(
                "moment",
                balance[1][position],
                "what comparisons and opponents say; divided by the information it is the mean"));
        String facts = "Won " + Results.plain(wins[position]) + " of " + item.evidence()
                + (item.evidence() == 1 ? " comparison" : " comparisons") + "; strength about "
                + Results.rounded(posterior.mean(position)) + ", give or take "
                + Results.rounded(Math.sqrt(posterior.variance(position)));
        return Results.explain(this, item, facts, terms);
    }

    private static List<String> names(Comparisons data, PairwiseTally tally) {
        List<String> names = new ArrayList<>(data.size());
        for (int position : data.items) {
            names.add(tally.item(position));
        }
        return names;
    }
}
