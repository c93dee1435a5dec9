package org.crowdchange.ranking.score;

import java.util.List;
import org.crowdchange.internal.math.Beta;
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
import org.crowdchange.tally.ScoreTally;

/**
 * Ranks items by the score that a further person would give, counted cautiously: by the lower end of what the votes leave
 * plausible for the expected score. It is to scores what {@code bayes-lower} is to thumbs up and down.
 *
 * <p><b>Source.</b> The Dirichlet posterior of the shares of levels: A. Gelman and others, <i>Bayesian Data
 * Analysis</i>, 3rd edition (2013), section 3.4. The distribution of their weighted mean has no closed form; it is
 * approximated by its moments.
 *
 * <p><b>Variant.</b> Every level from the lowest to the highest gets {@code prior} votes more. With S votes then, M
 * their mean and V their variance, the expected score has the mean M and the variance V / (S + 1), exactly. It is taken
 * for a Beta variable on the scale with this mean and variance, and the score is its quantile at (1 - level) / 2; the
 * interval goes from there to the quantile at (1 + level) / 2. On a scale of two levels that is exact; on five it is
 * within some hundredths of a star of the simulated quantile. The scale is that of the tally: from the lowest to the
 * highest level that was given or declared.
 *
 * <p><b>Complexity.</b> O(n) for n items, some microseconds for each different histogram.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items without scores have the quantile under the prior as score and
 * share the last tier. On a scale of one level all items tie. Equal histograms tie, exactly. Who declares no scale gets
 * that of the votes, and then the first vote of a new level changes the scores of all items.
 *
 * <p><b>Defaults.</b> {@code prior} 1, the uniform prior over the shares of levels; {@code level} 0.95.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param prior votes of each level that every item gets, 0.01 to 1,000
 * @param level probability of the credible interval, above 0 and below 1
 */
public record ScoreDirichlet(double prior, double level) implements RankingMethod<ScoreTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "score-dirichlet",
            BallotKind.SCORE,
            "The expected score, counted cautiously while votes are few or people disagree.",
            "Dirichlet posterior (Gelman and others 2013, section 3.4); quantile by moments");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public ScoreDirichlet {
        ScoreText.require("prior", prior, 0.01, 1_000);
        Level.require(level);
    }

    /** With the uniform prior and level 0.95. */
    public ScoreDirichlet() {
        this(1, 0.95);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Class<ScoreTally> tallyType() {
        return ScoreTally.class;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("prior", prior, "votes of each level that every item gets, 0.01 to 1000"),
                Level.parameter(level));
    }

    @Override
    public Ranking rank(ScoreTally tally) {
        int lowest = tally.lowest().orElse(0);
        int highest = tally.highest().orElse(0);
        RankingBuilder ranking = new RankingBuilder(this, tally.size())
                .diagnostic("lowest", lowest, "lowest level of the scale")
                .diagnostic("highest", highest, "highest level of the scale");
        for (int i = 0; i < tally.size(); i++) {
            Moments moments = moments(tally, i, lowest, highest);
            if (tally.votes(i) == 0) {
                ranking.unrated(tally.item(i), moments.quantile((1 - level) / 2));
            } else {
                double low = moments.quantile((1 - level) / 2);
                double high = Math.max(low, moments.upperQuantile((1 - level) / 2));
                ranking.rated(tally.item(i), low, low, high, tally.votes(i));
            }
        }
        return ranking.build(item -> explain(item, tally, lowest, highest));
    }

    /**
     * The mean and variance of the expected score.
     *
     * @param mean as a part of the way from the lowest to the highest level
     * @param variance in the square of that
     */
    private record Moments(int lowest, int highest, double mean, double variance) {

        double quantile(double tail) {
            return at(lowest == highest ? 0 : Beta.lowerQuantile(tail, mean * strength(), (1 - mean) * strength()));
        }

        double upperQuantile(double tail) {
            return at(lowest == highest ? 0 : Beta.upperQuantile(tail, mean * strength(), (1 - mean) * strength()));
        }

        /** The sum of the parameters of the Beta distribution. */
        private double strength() {
            return mean * (1 - mean) / variance - 1;
        }

        double at(double part) {
            return lowest + part * ((double) highest - lowest);
        }
    }

    private Moments moments(ScoreTally tally, int position, int lowest, int highest) {
        double width = (double) highest - lowest;
        if (width == 0) {
            return new Moments(lowest, highest, 0, 0);
        }
        double levels = width + 1;
        double votes = tally.votes(position) + prior * levels;
        double mean =
                ((double) tally.sum(position) - (double) lowest * tally.votes(position) + prior * levels * width / 2)
                        / votes;
        double squares =
                prior * (levels * (levels * levels - 1) / 12 + levels * (width / 2 - mean) * (width / 2 - mean));
        for (int k = 0; k < tally.levels(position); k++) {
            double distance = (double) tally.level(position, k) - lowest - mean;
            squares += tally.count(position, k) * distance * distance;
        }
        return new Moments(lowest, highest, mean / width, squares / votes / (votes + 1) / (width * width));
    }

    private Explanation explain(RankedItem item, ScoreTally tally, int lowest, int highest) {
        int position = tally.indexOf(item.item());
        List<Term> terms = ScoreText.terms(tally, position);
        Moments moments = moments(tally, position, lowest, highest);
        double width = (double) highest - lowest;
        terms.add(new Term("lowest", lowest, "lowest level of the scale"));
        terms.add(new Term("highest", highest, "highest level of the scale"));
        terms.add(new Term("prior", prior, "votes of each level that every item gets"));
        terms.add(new Term("level", level, "probability of the credible interval"));
        terms.add(new Term("expected", moments.at(moments.mean), "mean of the expected score"));
        terms.add(new Term("deviation", width * Math.sqrt(moments.variance), "its standard deviation"));
        if (!item.rated()) {
            return Explanation.of(this, item, ScoreText.NO_SCORES, terms);
        }
        terms.add(new Term("lower", item.score(), "lower end of the credible interval, the score"));
        terms.add(new Term("upper", item.interval().orElseThrow().high(), "upper end of the credible interval"));
        String facts = ScoreText.average(tally, position) + ", at least " + ScoreText.decimals(item.score())
                + " to be expected";
        return Explanation.of(this, item, facts, terms);
    }
}
