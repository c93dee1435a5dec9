package org.crowdchange.ranking.pairwise;

import java.util.List;
import org.crowdchange.internal.math.Normal;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.ComparisonLog;

/**
 * Ranks the items of a log by what is believed of them: so many deviations below the mean, with the interval of the mean.
 *
 * @param method the method that ranks
 * @param caution how many deviations the score lies below the mean
 * @param level of the interval
 * @param resolution of the scores
 */
record BeliefRanking(RankingMethod<ComparisonLog> method, double caution, double level, double resolution) {

    Ranking rank(ComparisonLog log, List<Belief> beliefs) {
        double z = Normal.twoSided(level);
        Results results = new Results(log);
        RankingBuilder ranking = new RankingBuilder(method, log.size()).resolution(resolution);
        for (int i = 0; i < log.size(); i++) {
            Belief belief = beliefs.get(i);
            double score = belief.mean() - caution * belief.deviation();
            if (results.comparisons(i) == 0) {
                ranking.unrated(log.item(i), score);
            } else {
                double reach = z * belief.deviation();
                ranking.rated(log.item(i), score, belief.mean() - reach, belief.mean() + reach, results.comparisons(i));
            }
        }
        return ranking.build(item -> {
            int position = log.indexOf(item.item());
            return explain(item, position, results, beliefs.get(position));
        });
    }

    private Explanation explain(RankedItem item, int position, Results results, Belief belief) {
        List<Term> terms = results.terms(position);
        terms.add(new Term("mean", belief.mean(), "the most likely strength"));
        terms.add(new Term("deviation", belief.deviation(), "standard deviation of the strength"));
        terms.add(new Term("caution", caution, "how many deviations the score lies below the mean"));
        terms.add(new Term("strength", item.score(), "mean - caution deviation, the score"));
        item.interval().ifPresent(interval -> {
            terms.add(new Term("lower", interval.low(), "lower end of the interval of the strength"));
            terms.add(new Term("upper", interval.high(), "upper end of the interval of the strength"));
        });
        String facts = results.sentence(position);
        if (item.rated()) {
            facts += "; strength about " + Pairwise.number(belief.mean()) + ", give or take "
                    + Pairwise.number(belief.deviation());
        }
        return Explanation.of(method, item, facts, terms);
    }
}
