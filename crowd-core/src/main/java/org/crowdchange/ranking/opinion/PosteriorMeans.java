package org.crowdchange.ranking.opinion;

import java.util.List;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.Interval;
import org.crowdchange.ranking.Percent;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;

/** The order by posterior means under one prior for all items: what the methods have in common that differ in the prior. */
final class PosteriorMeans {
    private final RankingMethod<OpinionTally> method;
    private final SharePosterior prior;
    private final double level;

    PosteriorMeans(RankingMethod<OpinionTally> method, SharePosterior prior, double level) {
        this.method = method;
        this.prior = prior;
        this.level = level;
    }

    /** @param ranking a builder to which no item was added yet */
    Ranking rank(OpinionTally tally, RankingBuilder ranking) {
        IntervalMemo intervals = new IntervalMemo(
                (agree, disagree) -> prior.after(agree, disagree).interval(level));
        for (int i = 0; i < tally.size(); i++) {
            long agree = tally.agree(i);
            long disagree = tally.disagree(i);
            double mean = prior.after(agree, disagree).mean();
            if (agree + disagree == 0) {
                ranking.unrated(tally.item(i), mean);
            } else {
                Interval interval = intervals.of(agree, disagree);
                ranking.rated(tally.item(i), mean, interval.low(), interval.high(), agree + disagree);
            }
        }
        return ranking.build(item -> explain(item, tally.counts(item.item())));
    }

    private Explanation explain(RankedItem item, OpinionCounts counts) {
        List<Term> terms = Opinions.terms(counts);
        terms.add(new Term("priorAgree", prior.a(), "as if so many had agreed beforehand"));
        terms.add(new Term("priorDisagree", prior.b(), "as if so many had disagreed beforehand"));
        terms.add(new Term("level", level, "probability of the credible interval"));
        terms.add(new Term(
                "mean",
                item.score(),
                "(priorAgree + agree) / (priorAgree + agree + priorDisagree + disagree), the score"));
        if (!item.rated()) {
            return Explanation.of(method, item, Opinions.noVotes(counts), terms);
        }
        Interval interval = item.interval().orElseThrow();
        terms.add(new Term("lower", interval.low(), "lower end of the credible interval"));
        terms.add(new Term("upper", interval.high(), "upper end of the credible interval"));
        String facts = Opinions.agreed(counts) + "; probably about " + Percent.about(item.score()) + " % would, "
                + Percent.atLeast(interval.low()) + " to " + Percent.atMost(interval.high()) + " % is plausible";
        return Explanation.of(method, item, facts, terms);
    }
}
