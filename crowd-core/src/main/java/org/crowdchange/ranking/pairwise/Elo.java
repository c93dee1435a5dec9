package org.crowdchange.ranking.pairwise;

import java.util.Arrays;
import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.ComparisonLog;
import org.crowdchange.tally.PairOutcome;

/**
 * Ranks items by Elo ratings: after each comparison the winner takes points from the loser, the more the less it was
 * expected to win. <b>The result depends on the order of the comparisons</b>, so the method reads a log, and its state is
 * rebuilt by replaying it. Use it as a live display; for a final order of items that do not change, a model of all
 * comparisons at once, such as Bradley-Terry, says more.
 *
 * <p><b>Source.</b> A. E. Elo, <i>The Rating of Chessplayers, Past and Present</i> (1978), chapter 1; as used for
 * comparisons of chat models by W.-L. Chiang et al., "Chatbot Arena", ICML 2024, <a
 * href="https://arxiv.org/abs/2403.04132">arXiv:2403.04132</a>.
 *
 * <p><b>Variant.</b> Every item begins with {@code initial}. A comparison of i with j with the result s (1 won, 0.5 tied, 0
 * lost) changes r<sub>i</sub> by {@code k} (s - 1 / (1 + {@code base}<sup>(r<sub>j</sub> - r<sub>i</sub>) /
 * scale</sup>)) and r<sub>j</sub> by as much the other way. Comparisons of one moment are simultaneous: each is rated by the
 * ratings before all of them, and the changes add up, as federations do with the games of a tournament.
 *
 * <p><b>Complexity.</b> O(n + m) for n items and m comparisons.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. An item that was never compared is unrated, at {@code initial}. Ratings
 * that differ by less than a thousand millionth of {@code scale} tie. The sum of all ratings never changes. There is no
 * interval: Elo says nothing of uncertainty.
 *
 * <p><b>Defaults.</b> {@code k} 4, {@code base} 10, {@code scale} 400, {@code initial} 1000, as in Chatbot Arena: with many
 * comparisons a small {@code k} is steadier. Chess uses a {@code k} of 10 to 40.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param k the most points that a comparison moves, above 0, at most 1000000
 * @param base the odds of winning at a lead of one scale, above 1, at most 1000000
 * @param scale the lead that multiplies the odds by the base, 0.000001 to 1000000
 * @param initial the rating to begin with, -1000000 to 1000000
 */
public record Elo(double k, double base, double scale, double initial) implements RankingMethod<ComparisonLog> {

    private static final double MOST = 1_000_000;
    private static final double RESOLUTION = 1e-9;

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "elo-sequential",
            BallotKind.PAIRWISE,
            "Ratings that move with each comparison; depends on their order. For live display.",
            "Elo 1978, The Rating of Chessplayers");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public Elo {
        Results.require("k", k, Double.MIN_NORMAL, MOST);
        Results.require("base", base, Math.nextUp(1.0), MOST);
        Results.require("scale", scale, 1e-6, MOST);
        Results.require("initial", initial, -MOST, MOST);
    }

    /** With k 4, base 10, scale 400 and initial rating 1000. */
    public Elo() {
        this(4, 10, 400, 1000);
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
                new Parameter("k", k, "the most points that a comparison moves, above 0, at most 1000000"),
                new Parameter("base", base, "the odds of winning at a lead of one scale, above 1, at most 1000000"),
                new Parameter("scale", scale, "the lead that multiplies the odds by the base, 0.000001 to 1000000"),
                new Parameter("initial", initial, "the rating to begin with, -1000000 to 1000000"));
    }

    /** The ratings after the last comparison, in item order. */
    public double[] ratings(ComparisonLog log) {
        return replay(log).rating;
    }

    @Override
    public Ranking rank(ComparisonLog log) {
        State state = replay(log);
        Results results = new Results(log);
        RankingBuilder ranking = new RankingBuilder(this, log.size()).resolution(RESOLUTION * scale);
        for (int i = 0; i < log.size(); i++) {
            if (results.comparisons(i) == 0) {
                ranking.unrated(log.item(i), initial);
            } else {
                ranking.rated(log.item(i), state.rating[i], results.comparisons(i));
            }
        }
        return ranking.build(item -> explain(item, log.indexOf(item.item()), results, state));
    }

    private Explanation explain(RankedItem item, int position, Results results, State state) {
        List<Term> terms = results.terms(position);
        double points = results.won[position] + results.tied[position] / 2.0;
        terms.add(new Term("initial", initial, "the rating to begin with"));
        terms.add(new Term("k", k, "the most points that a comparison moves"));
        terms.add(new Term("points", points, "won + tied / 2"));
        terms.add(new Term("expected", state.expected[position], "points to be expected from the ratings at the time"));
        terms.add(new Term("rating", item.score(), "initial + k (points - expected), the score"));
        String facts = results.sentence(position)
                + (item.rated()
                        ? ", where " + Pairwise.number(state.expected[position])
                                + (results.comparisons(position) == 1 ? " point was" : " points were")
                                + " to be expected; rating " + Math.round(item.score())
                        : "");
        return Explanation.of(this, item, facts, terms);
    }

    private State replay(ComparisonLog log) {
        State state = new State(log.size(), initial);
        double rate = Math.log(base) / scale;
        double[] change = new double[1];
        for (int from = 0; from < log.entries(); ) {
            int to = log.endOfMoment(from);
            if (to - from > change.length) {
                change = new double[to - from];
            }
            for (int e = from; e < to; e++) {
                int left = log.left(e);
                int right = log.right(e);
                double p = 1 / (1 + Math.exp(rate * (state.rating[right] - state.rating[left])));
                double score = Results.score(log.outcome(e), PairOutcome.LEFT);
                change[e - from] = log.count(e) * (k * (score - p));
                state.expected[left] += log.count(e) * p;
                state.expected[right] += log.count(e) * (1 - p);
            }
            for (int e = from; e < to; e++) {
                state.rating[log.left(e)] += change[e - from];
                state.rating[log.right(e)] -= change[e - from];
            }
            from = to;
        }
        return state;
    }

    private static final class State {
        final double[] rating;
        final double[] expected;

        State(int items, double initial) {
            rating = new double[items];
            Arrays.fill(rating, initial);
            expected = new double[items];
        }
    }
}
