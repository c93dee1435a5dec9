package org.crowdchange.ranking.pairwise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Level;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.ComparisonLog;

/**
 * Ranks items by Weng and Lin's online rating: a normal belief of each item's strength, moved by each result in closed form,
 * as fast as Elo and with an uncertainty. <b>The result depends on the order of the comparisons</b>, so the method reads a
 * log, and its state is rebuilt by replaying it. Rankings of more than two go through {@link #rate}.
 *
 * <p><b>Source.</b> R. C. Weng and C.-J. Lin, "A Bayesian approximation method for online ranking", <i>Journal of Machine
 * Learning Research</i> 12 (2011), 267-300, <a href="https://jmlr.org/papers/v12/weng11a.html">jmlr.org</a>.
 *
 * <p><b>Variant.</b> One player in each team, with the conventions of the library openskill. Before each result tau² is
 * added to the variances; the result moves the mean of item i by Omega<sub>i</sub>, and its variance is multiplied by
 * max(1 - Delta<sub>i</sub>, kappa). For a pair with c² = sigma<sub>i</sub>² + sigma<sub>q</sub>² + 2 beta², gamma =
 * sigma<sub>i
 * </sub> / c and t = (mu<sub>i</sub> - mu<sub>q</sub>) / c, Bradley-Terry has Omega = sigma<sub>i</sub>² / c (s - p) and
 * Delta = gamma sigma<sub>i</sub>² / c² p (1 - p), where p = 1 / (1 + e<sup>-t</sup>) and s is 1, 0.5 or 0;
 * Thurstone-Mosteller has V and W of the normal distribution instead, with the draw margin epsilon / c. The full models add
 * up over all others, the partial ones take the mean over the at most {@code window} neighbours on each side in the ranking
 * (and c twice as large for Thurstone-Mosteller). Plackett-Luce uses c² = sum of sigma² + beta² and the probabilities of
 * being chosen next. For two items Plackett-Luce and both Bradley-Terry models are the same. Comparisons of one moment are
 * simultaneous: their Omega and Delta add up.
 *
 * <p><b>Complexity.</b> O(n + m) for n items and m comparisons; {@link #rate} O(k²) for k items, Plackett-Luce O(k³).
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. An item that was never compared is unrated. Scores that differ by less
 * than a thousand millionth of {@code sigma} tie. Means are kept within a million {@code sigma} of {@code mu}, which only
 * enormous numbers of simultaneous comparisons could leave.
 *
 * <p><b>Defaults.</b> {@code mu} 25, {@code sigma} 25/3, {@code beta} 25/6, {@code kappa} 0.0001, {@code tau} 25/300,
 * {@code epsilon} 0.1 and {@code window} 4, as in openskill; {@code caution} 3, so that an item must earn its rank;
 * {@code level} 0.95.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param model which of the five algorithms; decides the id
 * @param mu the mean to begin with, -1000000 to 1000000
 * @param sigma the deviation to begin with, 0.000001 to 1000000
 * @param beta the deviation of a performance from the strength, 0.000001 to 1000000
 * @param kappa the least share of the variance that a result leaves, 0.000000000001 to 1
 * @param tau the deviation that time adds before a result, 0 to 1000000
 * @param epsilon the draw margin of the Thurstone-Mosteller models, 0 to 1000000
 * @param window how many neighbours on each side the partial models look at, 1 to 1000000
 * @param caution how many deviations the score lies below the mean, 0 to 10
 * @param level probability of the two-sided interval, above 0 and below 1
 */
public record WengLin(
        WengLinModel model,
        double mu,
        double sigma,
        double beta,
        double kappa,
        double tau,
        double epsilon,
        int window,
        double caution,
        double level)
        implements RankingMethod<ComparisonLog> {

    static final double RESOLUTION = 1e-9;
    private static final double MOST = 1_000_000;

    /** @throws IllegalArgumentException if a parameter is out of range */
    public WengLin {
        requireBelief(mu, sigma, beta, tau);
        Results.require("kappa", kappa, 1e-12, 1);
        Results.require("epsilon", epsilon, 0, MOST);
        Results.require("window", window, 1, MOST);
        Results.require("caution", caution, 0, 10);
        Level.require(level);
    }

    /** With the defaults of openskill, caution 3 and level 0.95. */
    public WengLin(WengLinModel model) {
        this(model, 25, 25.0 / 3, 25.0 / 6, 0.0001, 25.0 / 300, 0.1, 4, 3, 0.95);
    }

    /** With the Plackett-Luce model and its defaults. */
    public WengLin() {
        this(WengLinModel.PLACKETT_LUCE);
    }

    static void requireBelief(double mu, double sigma, double beta, double tau) {
        Results.require("mu", mu, -MOST, MOST);
        Results.require("sigma", sigma, 1e-6, MOST);
        Results.require("beta", beta, 1e-6, MOST);
        Results.require("tau", tau, 0, MOST);
    }

    @Override
    public MethodDescription description() {
        return new MethodDescription(
                "weng-lin-" + model.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                BallotKind.PAIRWISE,
                model.words() + " online, with an uncertainty; depends on the order of comparisons.",
                "Weng and Lin 2011, JMLR 12:267-300");
    }

    @Override
    public Class<ComparisonLog> tallyType() {
        return ComparisonLog.class;
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>(List.of(
                new Parameter("mu", mu, "the mean to begin with, -1000000 to 1000000"),
                new Parameter("sigma", sigma, "the deviation to begin with, 0.000001 to 1000000"),
                new Parameter("beta", beta, "deviation of a performance from the strength, 0.000001 to 1000000"),
                new Parameter("kappa", kappa, "the least share of variance that a result leaves, 1e-12 to 1"),
                new Parameter("tau", tau, "the deviation that time adds before a result, 0 to 1000000")));
        if (model.isThurstone()) {
            parameters.add(new Parameter("epsilon", epsilon, "the draw margin, 0 to 1000000"));
        }
        if (model.isPart()) {
            parameters.add(new Parameter("window", window, "neighbours on each side to look at, 1 to 1000000"));
        }
        parameters.add(Results.cautionParameter(caution));
        parameters.add(Level.parameter(level));
        return List.copyOf(parameters);
    }

    /** What an item is believed to be before its first result. */
    public Belief initial() {
        return new Belief(mu, sigma);
    }

    /** What is believed after the last comparison, in item order. */
    public List<Belief> beliefs(ComparisonLog log) {
        return new Replay(log.size()).run(log);
    }

    /**
     * Moves beliefs by one ranking of any number of items.
     *
     * <p>The partial models look at neighbours in the ranking; there, tied items stand in the order in which they are given.
     *
     * @param beliefs what was believed of each item before
     * @param places the place of each, in the same order; lower is better, equal is tied
     * @return what is believed of each afterwards, in the same order
     * @throws IllegalArgumentException if there are not as many places as beliefs
     */
    public List<Belief> rate(List<Belief> beliefs, int... places) {
        if (places.length != beliefs.size()) {
            throw new IllegalArgumentException(
                    "there are " + places.length + " places for " + beliefs.size() + " beliefs; expected as many");
        }
        int[] order = IntStream.range(0, places.length)
                .boxed()
                .sorted((a, b) -> Integer.compare(places[a], places[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] place = Arrays.stream(order).map(i -> places[i]).toArray();
        double[] mean =
                Arrays.stream(order).mapToDouble(i -> beliefs.get(i).mean()).toArray();
        double[] variance = Arrays.stream(order)
                .mapToDouble(i -> beliefs.get(i).deviation())
                .map(deviation -> deviation * deviation + tau * tau)
                .toArray();
        Belief[] result = new Belief[order.length];
        WengLinUpdate update = new WengLinUpdate(model, beta, epsilon);
        for (int i = 0; i < order.length; i++) {
            if (model == WengLinModel.PLACKETT_LUCE) {
                update.place(mean, variance, place, i);
                result[order[i]] = moved(mean[i], variance[i], update.omega, update.delta);
            } else {
                result[order[i]] = compared(update, mean, variance, place, i);
            }
        }
        return List.of(result);
    }

    private Belief compared(WengLinUpdate update, double[] mean, double[] variance, int[] place, int item) {
        int from = model.isPart() ? Math.max(0, item - window) : 0;
        int to = model.isPart() ? Math.min(mean.length, item + window + 1) : mean.length;
        double omega = 0;
        double delta = 0;
        for (int q = from; q < to; q++) {
            if (q != item) {
                double score = place[q] > place[item] ? 1 : place[q] == place[item] ? 0.5 : 0;
                update.pair(mean[item], variance[item], mean[q], variance[q], score);
                omega += update.omega;
                delta += update.delta;
            }
        }
        double share = model.isPart() ? Math.max(1, to - from - 1) : 1;
        return moved(mean[item], variance[item], omega / share, delta / share);
    }

    private Belief moved(double mean, double variance, double omega, double delta) {
        return new Belief(bounded(mean + omega), Math.sqrt(variance * Math.max(1 - delta, kappa)));
    }

    private double bounded(double mean) {
        return Math.min(mu + MOST * sigma, Math.max(mu - MOST * sigma, mean));
    }

    @Override
    public Ranking rank(ComparisonLog log) {
        return new BeliefRanking(this, caution, level, RESOLUTION * sigma).rank(log, beliefs(log));
    }

    private final class Replay extends BeliefReplay {
        private final WengLinUpdate update = new WengLinUpdate(model, beta, epsilon);

        Replay(int items) {
            super(items, initial(), tau * tau);
        }

        @Override
        void compare(int item, int other, double score, double times) {
            update.pair(mean[item], variance[item], mean[other], variance[other], score);
            first[item] += times * update.omega;
            second[item] += times * update.delta;
        }

        @Override
        void settle(int item) {
            mean[item] = bounded(mean[item] + first[item]);
            variance[item] *= Math.max(1 - second[item], kappa);
        }
    }
}
