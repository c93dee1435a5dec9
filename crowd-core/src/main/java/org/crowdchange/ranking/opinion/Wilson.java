package org.crowdchange.ranking.opinion;

import java.util.List;
import org.crowdchange.internal.math.BinomialInterval;
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
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;

/**
 * Ranks items by the share of people who agree, counted cautiously: by the lower bound of the Wilson score interval. An
 * item with 41 of 50 in favour stands above one with 2 of 2, because two votes tell little.
 *
 * <p><b>Source.</b> E. B. Wilson, "Probable inference, the law of succession, and statistical inference", <i>Journal of
 * the American Statistical Association</i> 22 (1927), 209-212, <a
 * href="https://doi.org/10.1080/01621459.1927.10502953">doi:10.1080/01621459.1927.10502953</a>; as an order for web
 * pages: E. Miller, "How not to sort by average rating" (2009).
 *
 * <p><b>Variant.</b> With u votes in favour out of N for or against, p = u / N and z the normal quantile of the
 * two-sided {@code level}, the score is (p + z²/2N - z √(p(1 - p)/N + z²/4N²)) / (1 + z²/N), without continuity
 * correction. Passes do not count. The interval of a score is the Wilson interval.
 *
 * <p><b>Complexity.</b> O(n) for n items.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items without votes for or against have score 0 and share the last
 * tier, behind items that everybody disagrees with; so pair this order with one that shows new ideas. Equal counts tie,
 * and so do all items without a single agreement. One more agreement never lowers a score, one more disagreement never
 * raises it.
 *
 * <p><b>Defaults.</b> {@code level} 0.95 (z = 1.96), the common choice. 0.8 (z = 1.2816) trusts few votes sooner; it is
 * what Reddit's order "best" uses.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param level probability of the two-sided interval, above 0 and below 1
 */
public record Wilson(double level) implements RankingMethod<OpinionTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "wilson",
            BallotKind.OPINION,
            "The share of people who agree, counted cautiously while votes are few; the best default.",
            "Wilson 1927, doi:10.1080/01621459.1927.10502953");

    /** @throws IllegalArgumentException if the level is out of range */
    public Wilson {
        Level.require(level);
    }

    /** With level 0.95. */
    public Wilson() {
        this(0.95);
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
        return List.of(Level.parameter(level));
    }

    @Override
    public Ranking rank(OpinionTally tally) {
        double z = Normal.twoSided(level);
        RankingBuilder ranking = new RankingBuilder(this, tally.size());
        for (int i = 0; i < tally.size(); i++) {
            long agree = tally.agree(i);
            long disagree = tally.disagree(i);
            if (agree + disagree == 0) {
                ranking.unrated(tally.item(i), 0);
            } else {
                double lower = BinomialInterval.wilsonLower(agree, disagree, z);
                double upper = BinomialInterval.wilsonUpper(agree, disagree, z);
                ranking.rated(tally.item(i), lower, lower, Math.max(lower, upper), agree + disagree);
            }
        }
        return ranking.build(item -> explain(item, tally.counts(item.item()), z));
    }

    private Explanation explain(RankedItem item, OpinionCounts counts, double z) {
        List<Term> terms = Opinions.terms(counts);
        terms.add(new Term("level", level, "probability of the two-sided interval"));
        terms.add(new Term("z", z, "normal quantile of the level"));
        if (!item.rated()) {
            return Explanation.of(this, item, Opinions.noVotes(counts), terms);
        }
        double upper = item.interval().orElseThrow().high();
        terms.add(new Term("share", (double) counts.agree() / counts.decided(), "agree / (agree + disagree)"));
        terms.add(new Term("lower", item.score(), "lower bound of the Wilson score interval, the score"));
        terms.add(new Term("upper", upper, "upper bound of the Wilson score interval"));
        return Explanation.of(
                this, item, Opinions.agreed(counts) + "; " + Opinions.bound(item.score(), upper) + " would", terms);
    }
}
