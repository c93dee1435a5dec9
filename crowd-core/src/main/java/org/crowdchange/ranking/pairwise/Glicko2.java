package org.crowdchange.ranking.pairwise;

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
import org.crowdchange.tally.ComparisonLog;

/**
 * Ranks items by Glicko-2 ratings: as Elo, with a deviation that shrinks with comparisons and grows with idle time, and a
 * volatility for items whose strength changes. Comparisons are rated a rating period at a time. <b>With more than one period
 * the result depends on the order of the comparisons</b>, so the method reads a log, and its state is rebuilt by replaying
 * it.
 *
 * <p><b>Source.</b> M. E. Glickman, "Dynamic paired comparison models with stochastic variances", <i>Journal of Applied
 * Statistics</i> 28 (2001), 673-689, <a
 * href="https://doi.org/10.1080/02664760120059219">doi:10.1080/02664760120059219</a>; the steps as in his "Example of the
 * Glicko-2 system" (2022), <a href="https://www.glicko.net/glicko/glicko2.pdf">glicko.net</a>.
 *
 * <p><b>Variant.</b> Steps 1 to 8 of the example, with the Illinois algorithm for the volatility. Periods are {@code
 * period} long and are counted from the first moment of the log; all comparisons of one period are rated by the ratings
 * before it. An item enters in the period of its first comparison; a later period without a comparison adds the square
 * of the volatility to its variance. Expectations are kept within 10<sup>-9</sup> of 0 and 1, and volatilities up to
 * 10.
 *
 * <p><b>Complexity.</b> O(n + m) for n items and m comparisons.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. An item that was never compared is unrated. Scores that differ by less
 * than a ten millionth of a rating point tie.
 *
 * <p><b>Defaults.</b> {@code rating} 1500, {@code deviation} 350, {@code volatility} 0.06 and {@code tau} 0.5, as Glickman
 * proposes; {@code period} 0, one period for the whole log, so that nothing depends on order until somebody wants it;
 * {@code caution} 0, the rating itself; {@code level} 0.95.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param rating the rating to begin with, -1000000 to 1000000
 * @param deviation the deviation to begin with, 1 to 10000
 * @param volatility the volatility to begin with, 0.0001 to 1
 * @param tau how fast volatilities may change, 0.01 to 10
 * @param period the length of a rating period in the unit of the moments, 0 for a single one
 * @param caution how many deviations the score lies below the rating, 0 to 10
 * @param level probability of the two-sided interval, above 0 and below 1
 */
public record Glicko2(
        double rating, double deviation, double volatility, double tau, long period, double caution, double level)
        implements RankingMethod<ComparisonLog> {

    private static final double RESOLUTION = 1e-7;

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "glicko-2",
            BallotKind.PAIRWISE,
            "Ratings with deviation and volatility, a period at a time; depends on the order of periods.",
            "Glickman 2001, doi:10.1080/02664760120059219");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public Glicko2 {
        Results.require("rating", rating, -1_000_000, 1_000_000);
        Results.require("deviation", deviation, 1, 10_000);
        Results.require("volatility", volatility, 0.0001, 1);
        Results.require("tau", tau, 0.01, 10);
        if (period < 0) {
            throw new IllegalArgumentException("period is " + period + "; expected 0 or more");
        }
        Results.require("caution", caution, 0, 10);
        Level.require(level);
    }

    /** With Glickman's values, a single period, caution 0 and level 0.95. */
    public Glicko2() {
        this(1500, 350, 0.06, 0.5, 0, 0, 0.95);
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
                new Parameter("rating", rating, "the rating to begin with, -1000000 to 1000000"),
                new Parameter("deviation", deviation, "the deviation to begin with, 1 to 10000"),
                new Parameter("volatility", volatility, "the volatility to begin with, 0.0001 to 1"),
                new Parameter("tau", tau, "how fast volatilities may change, 0.01 to 10"),
                new Parameter("period", period, "length of a rating period in moments, 0 for a single one"),
                Results.cautionParameter(caution),
                Level.parameter(level));
    }

    /** What an item is rated before its first comparison. */
    public Glicko2Rating initial() {
        return new Glicko2Rating(rating, deviation, volatility);
    }

    /**
     * The rating after one period.
     *
     * @param before the rating before it
     * @param games all games of the item in the period; none leaves the rating and widens the deviation
     */
    public Glicko2Rating rate(Glicko2Rating before, List<Glicko2Game> games) {
        Glicko2Update update = new Glicko2Update();
        for (Glicko2Game game : games) {
            update.add(
                    (before.rating() - Glicko2Update.CENTRE) / Glicko2Update.SCALE,
                    (game.opponent().rating() - Glicko2Update.CENTRE) / Glicko2Update.SCALE,
                    game.opponent().deviation() / Glicko2Update.SCALE,
                    game.score(),
                    1);
        }
        return update.after(before, tau);
    }

    /** The ratings after the last period of the log, in item order. */
    public List<Glicko2Rating> ratings(ComparisonLog log) {
        return new Glicko2Replay(log, initial(), tau, period).run();
    }

    @Override
    public Ranking rank(ComparisonLog log) {
        double z = Normal.twoSided(level);
        List<Glicko2Rating> ratings = ratings(log);
        Results results = new Results(log);
        RankingBuilder ranking = new RankingBuilder(this, log.size()).resolution(RESOLUTION);
        for (int i = 0; i < log.size(); i++) {
            Glicko2Rating own = ratings.get(i);
            double score = own.rating() - caution * own.deviation();
            if (results.comparisons(i) == 0) {
                ranking.unrated(log.item(i), score);
            } else {
                double reach = z * own.deviation();
                ranking.rated(log.item(i), score, own.rating() - reach, own.rating() + reach, results.comparisons(i));
            }
        }
        return ranking.build(item -> {
            int position = log.indexOf(item.item());
            return explain(item, position, results, ratings.get(position));
        });
    }

    private Explanation explain(RankedItem item, int position, Results results, Glicko2Rating own) {
        List<Term> terms = results.terms(position);
        terms.add(new Term("rating", own.rating(), "the most likely strength"));
        terms.add(new Term("deviation", own.deviation(), "standard deviation of the rating"));
        terms.add(new Term("volatility", own.volatility(), "how much the strength changes in a period"));
        terms.add(new Term("caution", caution, "how many deviations the score lies below the rating"));
        String facts = results.sentence(position);
        if (item.rated()) {
            facts += "; rating " + Math.round(own.rating()) + ", give or take " + Math.round(own.deviation());
        }
        return Explanation.of(this, item, facts, terms);
    }
}
