package org.crowdchange.ranking.score;

import java.util.Arrays;
import java.util.List;
import org.crowdchange.internal.math.Normal;
import org.crowdchange.internal.math.Total;
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
 * Ranks items by their mean score, drawn towards the mean of all scores as if every item had {@code weight} average votes
 * more. So one vote of five stars does not come first.
 *
 * <p><b>Source.</b> The weighted rating that the Internet Movie Database published for its list of the best films; in
 * statistics shrinkage towards the grand mean.
 *
 * <p><b>Variant.</b> With n scores of an item, their sum s, and m the mean of all scores of all items, the score is (C
 * m + s) / (C + n), C being the {@code weight}. The interval is that score plus and minus z sigma / sqrt(C + n), within
 * the scale; sigma² is the variance of scores within items, pooled over all items, and z the normal quantile of the
 * two-sided {@code level}: the credible interval of the normal model in which C is the variance within items over that
 * between them. Is there no item with two scores, there are no intervals.
 *
 * <p><b>Complexity.</b> O(n log n) for n items.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items without scores have score m, or 0 if there are no scores at
 * all, and share the last tier. Equal sums of equally many scores tie, exactly. A vote changes m for all items, so a
 * better score raises an item's but could raise another's more.
 *
 * <p><b>Defaults.</b> {@code weight} 10: of ten scores of an item, half of the result is its own; 0 gives the plain mean.
 * {@code level} 0.95, which bears on the range of ranks only.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param weight C, average votes that every item gets, 0 to 1,000,000
 * @param level probability of the two-sided interval, above 0 and below 1
 */
public record ScoreMean(double weight, double level) implements RankingMethod<ScoreTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "score-mean",
            BallotKind.SCORE,
            "The mean score, drawn towards that of all items while votes are few; the default for stars.",
            "Weighted rating as published by the Internet Movie Database");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public ScoreMean {
        ScoreText.require("weight", weight, 0, 1_000_000);
        Level.require(level);
    }

    /** With weight 10 and level 0.95. */
    public ScoreMean() {
        this(10, 0.95);
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
                new Parameter("weight", weight, "average votes that every item gets, 0 to 1000000"),
                Level.parameter(level));
    }

    @Override
    public Ranking rank(ScoreTally tally) {
        Total sum = new Total();
        Total votes = new Total();
        for (int i = 0; i < tally.size(); i++) {
            sum.add(tally.sum(i));
            votes.add(tally.votes(i));
        }
        double mean = votes.value() == 0 ? 0 : sum.value() / votes.value();
        double deviation = deviation(tally);
        double z = Normal.twoSided(level);
        RankingBuilder ranking = new RankingBuilder(this, tally.size())
                .diagnostic("mean", mean, "mean of all scores of all items")
                .diagnostic("deviation", Double.isNaN(deviation) ? 0 : deviation, "standard deviation within items");
        int lowest = tally.lowest().orElse(0);
        int highest = tally.highest().orElse(0);
        for (int i = 0; i < tally.size(); i++) {
            long own = tally.votes(i);
            if (own == 0) {
                ranking.unrated(tally.item(i), mean);
                continue;
            }
            double score = (weight * mean + tally.sum(i)) / (weight + own);
            if (Double.isNaN(deviation)) {
                ranking.rated(tally.item(i), score, own);
            } else {
                double reach = z * deviation / Math.sqrt(weight + own);
                double low = Math.max(lowest, score - reach);
                double high = Math.min(highest, score + reach);
                ranking.rated(tally.item(i), score, Math.min(score, low), Math.max(score, high), own);
            }
        }
        return ranking.build(item -> explain(item, tally, mean));
    }

    /** The pooled standard deviation within items; NaN if no item has two scores. */
    private static double deviation(ScoreTally tally) {
        double[] squares = new double[tally.size()];
        Total free = new Total();
        for (int i = 0; i < tally.size(); i++) {
            long votes = tally.votes(i);
            double mean = votes == 0 ? 0 : (double) tally.sum(i) / votes;
            for (int k = 0; k < tally.levels(i); k++) {
                double distance = tally.level(i, k) - mean;
                squares[i] += tally.count(i, k) * distance * distance;
            }
            free.add(Math.max(0, votes - 1));
        }
        // In an order of its own, so that the sum does not depend on the names of items.
        Arrays.sort(squares);
        double sum = 0;
        for (double each : squares) {
            sum += each;
        }
        return Math.sqrt(sum / free.value());
    }

    private Explanation explain(RankedItem item, ScoreTally tally, double mean) {
        int position = tally.indexOf(item.item());
        List<Term> terms = ScoreText.terms(tally, position);
        terms.add(new Term("mean", mean, "mean of all scores of all items"));
        terms.add(new Term("weight", weight, "average votes that every item gets"));
        terms.add(new Term("level", level, "probability of the two-sided interval"));
        if (!item.rated()) {
            return Explanation.of(this, item, ScoreText.NO_SCORES, terms);
        }
        terms.add(new Term("score", item.score(), "(weight mean + sum) / (weight + votes)"));
        String facts = ScoreText.average(tally, position) + ", counted as " + ScoreText.decimals(item.score());
        return Explanation.of(this, item, facts, terms);
    }
}
