package org.crowdchange.ranking.opinion;

import java.util.List;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.Interval;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;

/** The order by the lower ends of intervals: what the methods have in common that differ in the interval. */
final class LowerEnds {
    private final RankingMethod<OpinionTally> method;
    private final IntervalMemo.Formula formula;
    private final double withoutVotes;
    private final List<Term> parameters;

    /**
     * @param withoutVotes the score of items without votes for or against
     * @param parameters the terms that all explanations have in common
     */
    LowerEnds(
            RankingMethod<OpinionTally> method,
            IntervalMemo.Formula formula,
            double withoutVotes,
            List<Term> parameters) {
        this.method = method;
        this.formula = formula;
        this.withoutVotes = withoutVotes;
        this.parameters = parameters;
    }

    Ranking rank(OpinionTally tally) {
        RankingBuilder ranking = new RankingBuilder(method, tally.size());
        IntervalMemo intervals = new IntervalMemo(formula);
        for (int i = 0; i < tally.size(); i++) {
            if (tally.decided(i) == 0) {
                ranking.unrated(tally.item(i), withoutVotes);
            } else {
                Interval interval = intervals.of(tally.agree(i), tally.disagree(i));
                ranking.rated(tally.item(i), interval.low(), interval.low(), interval.high(), tally.decided(i));
            }
        }
        return ranking.build(item -> explain(item, tally.counts(item.item())));
    }

    private Explanation explain(RankedItem item, OpinionCounts counts) {
        List<Term> terms = Opinions.terms(counts);
        terms.addAll(parameters);
        if (!item.rated()) {
            return Explanation.of(method, item, Opinions.noVotes(counts), terms);
        }
        double upper = item.interval().orElseThrow().high();
        terms.add(new Term("share", (double) counts.agree() / counts.decided(), "agree / (agree + disagree)"));
        terms.add(new Term("lower", item.score(), "lower end of the interval, the score"));
        terms.add(new Term("upper", upper, "upper end of the interval"));
        return Explanation.of(
                method, item, Opinions.agreed(counts) + "; " + Opinions.bound(item.score(), upper) + " would", terms);
    }
}
