package org.crowdchange.ranking.pairwise;

import java.util.List;
import org.crowdchange.internal.math.Normal;
import org.crowdchange.internal.math.TruncatedNormal;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Level;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.ComparisonLog;

/**
 * Ranks items by TrueSkill, for comparisons of two: a normal belief of each item's strength, moved by each comparison, with
 * a margin within which neither side wins. <b>The result depends on the order of the comparisons</b>, so the method reads a
 * log, and its state is rebuilt by replaying it. Where the strengths do not change, {@link PairwiseEp} with the same model
 * does not depend on order.
 *
 * <p><b>Source.</b> R. Herbrich, T. Minka and T. Graepel, "TrueSkill: a Bayesian skill rating system", <i>Advances in Neural
 * Information Processing Systems</i> 19 (2006), <a
 * href="https://proceedings.neurips.cc/paper/2006/hash/f44ee263952e65b3610b8ba51229d1f9-Abstract.html">proceedings</a>.
 *
 * <p><b>Variant.</b> Two sides of one player. Before a comparison, tau² is added to both variances. With c² = 2 beta² +
 * sigma<sub>i</sub>² + sigma<sub>j</sub>², t = (mu<sub>winner</sub> - mu<sub>loser</sub>) / c and the margin e = Phi
 * <sup>-1</sup>((drawProbability + 1) / 2) beta sqrt(2) / c, the winner's mean grows by sigma² / c V(t - e), the
 * loser's falls likewise, and each variance is multiplied by 1 - sigma² / c² W(t - e); V(t) = phi(t) / Phi(t), W = V (V
 * + t). After a tie, V and W are those of a difference within the margin. This is the exact result of the paper's
 * message passing for one comparison. Comparisons of one moment are simultaneous: the messages that each would send are
 * multiplied.
 *
 * <p><b>Complexity.</b> O(n + m) for n items and m comparisons.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. An item that was never compared is unrated. A tie where
 * {@code drawProbability} is 0 counts as one of exactly equal performances. Scores that differ by less than a thousand
 * millionth of {@code sigma} tie.
 *
 * <p><b>Defaults.</b> {@code mu} 25, {@code sigma} 25/3, {@code beta} 25/6, {@code tau} 25/300 and {@code drawProbability}
 * 0.1, as in the paper; {@code caution} 3, as its leaderboards have it; {@code level} 0.95.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param mu the mean to begin with, -1000000 to 1000000
 * @param sigma the deviation to begin with, 0.000001 to 1000000
 * @param beta the deviation of a performance from the strength, 0.000001 to 1000000
 * @param tau the deviation that time adds before a comparison, 0 to 1000000
 * @param drawProbability the share of ties between equals, 0 or more, below 1
 * @param caution how many deviations the score lies below the mean, 0 to 10
 * @param level probability of the two-sided interval, above 0 and below 1
 */
public record TrueSkill(
        double mu, double sigma, double beta, double tau, double drawProbability, double caution, double level)
        implements RankingMethod<ComparisonLog> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "trueskill-1v1",
            BallotKind.PAIRWISE,
            "Normal beliefs that move with each comparison, with a margin for ties; depends on their order.",
            "Herbrich, Minka and Graepel 2006, NIPS 19");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public TrueSkill {
        WengLin.requireBelief(mu, sigma, beta, tau);
        if (!(drawProbability >= 0 && drawProbability < 1)) {
            throw new IllegalArgumentException(
                    "drawProbability is " + drawProbability + "; expected 0 or more, below 1");
        }
        Results.require("caution", caution, 0, 10);
        Level.require(level);
    }

    /** With the parameters of the paper, caution 3 and level 0.95. */
    public TrueSkill() {
        this(25, 25.0 / 3, 25.0 / 6, 25.0 / 300, 0.1, 3, 0.95);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Class<ComparisonLog> tallyType() {
        return ComparisonLog.class;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("mu", mu, "the mean to begin with, -1000000 to 1000000"),
                new Parameter("sigma", sigma, "the deviation to begin with, 0.000001 to 1000000"),
                new Parameter("beta", beta, "deviation of a performance from the strength, 0.000001 to 1000000"),
                new Parameter("tau", tau, "the deviation that time adds before a comparison, 0 to 1000000"),
                new Parameter("drawProbability", drawProbability, "share of ties between equals, 0 or more, below 1"),
                Results.cautionParameter(caution),
                Level.parameter(level));
    }

    /** What is believed after the last comparison, in item order. */
    public List<Belief> beliefs(ComparisonLog log) {
        return new Replay(log.size()).run(log);
    }

    @Override
    public Ranking rank(ComparisonLog log) {
        return new BeliefRanking(this, caution, level, WengLin.RESOLUTION * sigma).rank(log, beliefs(log));
    }

    /** Adds up messages: what the comparisons add to precision and to precision times mean. */
    private final class Replay extends BeliefReplay {
        private final double margin =
                drawProbability == 0 ? 0 : Normal.quantile((drawProbability + 1) / 2) * Math.sqrt(2) * beta;

        Replay(int items) {
            super(items, new Belief(mu, sigma), tau * tau);
        }

        @Override
        void compare(int item, int other, double score, double times) {
            double own = variance[item];
            double c = Math.sqrt(2 * beta * beta + own + variance[other]);
            double t = (mean[item] - mean[other]) / c;
            double v;
            double w;
            if (score == 0.5) {
                v = TruncatedNormal.shiftWithin(t, margin / c);
                w = TruncatedNormal.shrinkWithin(t, margin / c);
            } else {
                double ahead = (score == 1 ? t : -t) - margin / c;
                v = (score == 1 ? 1 : -1) * TruncatedNormal.shift(ahead);
                w = TruncatedNormal.shrink(ahead);
            }
            // The posterior of this comparison alone has the variance own (1 - own w / c^2).
            double left = 1 - own / (c * c) * w;
            double precision = w / (c * c) / left;
            first[item] += times * precision;
            second[item] += times * (precision * mean[item] + v / c / left);
        }

        @Override
        void settle(int item) {
            double scale = 1 + variance[item] * first[item];
            mean[item] = (mean[item] + variance[item] * second[item]) / scale;
            variance[item] /= scale;
        }
    }
}
