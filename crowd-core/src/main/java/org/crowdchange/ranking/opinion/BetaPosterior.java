package org.crowdchange.ranking.opinion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crowdchange.internal.math.Beta;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.Interval;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Percent;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;

/**
 * Ranks items by the share of people who probably agree: the mean of the Beta posterior. Every item starts from the
 * prior, one half by default, and earns its way up or down as votes come in. Where {@link Wilson} asks what is certain,
 * this asks what is likely, and so does not hold few votes against an item.
 *
 * <p><b>Source.</b> T. Bayes, "An essay towards solving a problem in the doctrine of chances", <i>Philosophical
 * Transactions of the Royal Society</i> 53 (1763), 370-418, <a
 * href="https://doi.org/10.1098/rstl.1763.0053">doi:10.1098/rstl.1763.0053</a>; the mean under the uniform prior is
 * Laplace's rule of succession.
 *
 * <p><b>Variant.</b> With u votes in favour, d against and a prior Beta(a, b), the score is (a + u) / (a + u + b + d).
 * The interval is the equal-tailed credible interval at {@code level}: the quantiles of Beta(a + u, b + d) at (1 -
 * level) / 2 from either end. Passes do not count.
 *
 * <p><b>Complexity.</b> O(n) for n items; the quantiles are computed once for each different pair of counts, at one to
 * three microseconds.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items without votes for or against have the prior's mean as score,
 * but share the last tier: a prior is not support. Equal counts tie, exactly, and with whole numbers in the prior so do
 * equal means. One more agreement never lowers a score, one more disagreement never raises it. Under a prior far below
 * 1 the posterior can be so skewed that its mean lies outside the interval.
 *
 * <p><b>Defaults.</b> {@code priorAgree} and {@code priorDisagree} 1, the uniform prior, which favours no share over
 * another; one half each is Jeffreys' prior. {@code level} 0.95, the common choice; it bears on the range of ranks
 * only.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param priorAgree a, as if so many had agreed beforehand, 0.01 to 1,000,000
 * @param priorDisagree b, as if so many had disagreed beforehand, 0.01 to 1,000,000
 * @param level probability of the credible interval, above 0 and below 1
 */
public record BetaPosterior(double priorAgree, double priorDisagree, double level)
        implements RankingMethod<OpinionTally> {

    private static final double LEAST_PRIOR = 0.01;
    private static final double MOST_PRIOR = 1_000_000;

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "bayes",
            BallotKind.OPINION,
            "The share of people who probably agree: every idea starts in the middle and moves with its votes.",
            "Bayes 1763, doi:10.1098/rstl.1763.0053; mean and equal-tailed interval of the Beta posterior");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public BetaPosterior {
        requirePrior("priorAgree", priorAgree);
        requirePrior("priorDisagree", priorDisagree);
        Opinions.requireLevel(level);
    }

    /** With the uniform prior and level 0.95. */
    public BetaPosterior() {
        this(1, 1, 0.95);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Class<OpinionTally> tallyType() {
        return OpinionTally.class;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("priorAgree", priorAgree, "as if so many had agreed beforehand, 0.01 to 1000000"),
                new Parameter(
                        "priorDisagree", priorDisagree, "as if so many had disagreed beforehand, 0.01 to 1000000"),
                Opinions.levelParameter(level));
    }

    @Override
    public Ranking rank(OpinionTally tally) {
        RankingBuilder ranking = new RankingBuilder(this, tally.size());
        Map<Votes, Interval> intervals = new HashMap<>();
        for (int i = 0; i < tally.size(); i++) {
            OpinionCounts counts = tally.counts(i);
            double mean = mean(counts);
            if (counts.decided() == 0) {
                ranking.unrated(tally.item(i), mean);
            } else {
                Interval interval =
                        intervals.computeIfAbsent(new Votes(counts.agree(), counts.disagree()), this::interval);
                ranking.rated(tally.item(i), mean, interval.low(), interval.high(), counts.decided());
            }
        }
        return ranking.build(item -> explain(item, tally.counts(item.item())));
    }

    private double mean(OpinionCounts counts) {
        // Written with one quotient so that, rounding included, it never falls when the agreements grow.
        return 1 / (1 + (priorDisagree + counts.disagree()) / (priorAgree + counts.agree()));
    }

    private Interval interval(Votes votes) {
        double a = priorAgree + votes.agree();
        double b = priorDisagree + votes.disagree();
        double tail = (1 - level) / 2;
        double low = Beta.lowerQuantile(tail, a, b);
        return new Interval(low, Math.max(low, Beta.upperQuantile(tail, a, b)));
    }

    private Explanation explain(RankedItem item, OpinionCounts counts) {
        List<Term> terms = Opinions.terms(counts);
        terms.add(new Term("priorAgree", priorAgree, "as if so many had agreed beforehand"));
        terms.add(new Term("priorDisagree", priorDisagree, "as if so many had disagreed beforehand"));
        terms.add(new Term("level", level, "probability of the credible interval"));
        terms.add(new Term(
                "mean",
                item.score(),
                "(priorAgree + agree) / (priorAgree + agree + priorDisagree + disagree), the score"));
        if (!item.rated()) {
            return Opinions.explain(this, item, Opinions.noVotes(counts), terms);
        }
        Interval interval = item.interval().orElseThrow();
        terms.add(new Term("lower", interval.low(), "lower end of the credible interval"));
        terms.add(new Term("upper", interval.high(), "upper end of the credible interval"));
        String facts = Opinions.agreed(counts) + "; probably about " + Percent.about(item.score()) + " % would, "
                + Percent.atLeast(interval.low()) + " to " + Percent.atMost(interval.high()) + " % is plausible";
        return Opinions.explain(this, item, facts, terms);
    }

    private static void requirePrior(String name, double value) {
        if (!(value >= LEAST_PRIOR && value <= MOST_PRIOR)) {
            throw new IllegalArgumentException(name + " is " + value + "; expected " + LEAST_PRIOR + " to 1000000");
        }
    }

    private record Votes(long agree, long disagree) {}
}
