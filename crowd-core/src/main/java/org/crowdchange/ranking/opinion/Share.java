package org.crowdchange.ranking.opinion;

import java.util.List;
import org.crowdchange.internal.math.BinomialInterval;
import org.crowdchange.internal.math.Normal;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.Level;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Percent;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;

/**
 * Ranks items by the share of people who agree, plainly: votes in favour out of votes for or against. Everybody understands
 * it, and it is wrong for a public order: one of one beats 99 of 100.
 *
 * <p><b>Source.</b> Plain counting. The interval is Wilson's, see {@link Wilson}.
 *
 * <p><b>Variant.</b> The score is u / (u + d) for u votes in favour and d against. Passes do not count. The interval is the
 * Wilson interval at {@code level}.
 *
 * <p><b>Complexity.</b> O(n) for n items.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items without votes for or against have score 0 and share the last tier.
 * Equal shares tie, exactly: 1 of 2 and 50 of 100. One more agreement never lowers a score, one more disagreement never
 * raises it.
 *
 * <p><b>Defaults.</b> {@code level} 0.95, the common choice. It bears on the range of ranks only, not on the order.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param level probability of the two-sided interval, above 0 and below 1
 */
public record Share(double level) implements RankingMethod<OpinionTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "share",
            BallotKind.OPINION,
            "The plain share that agrees: for ideas that all have many votes; else few votes come first.",
            "Plain counting; interval after Wilson 1927, doi:10.1080/01621459.1927.10502953");

    /** @throws IllegalArgumentException if the level is out of range */
    public Share {
        Level.require(level);
    }

    /** With level 0.95. */
    public Share() {
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
                double share = (double) agree / (agree + disagree);
                ranking.rated(
                        tally.item(i),
                        share,
                        Math.min(share, BinomialInterval.wilsonLower(agree, disagree, z)),
                        Math.max(share, BinomialInterval.wilsonUpper(agree, disagree, z)),
                        agree + disagree);
            }
        }
        return ranking.build(item -> explain(item, tally.counts(item.item())));
    }

    private Explanation explain(RankedItem item, OpinionCounts counts) {
        List<Term> terms = Opinions.terms(counts);
        terms.add(new Term("level", level, "probability of the two-sided interval"));
        if (!item.rated()) {
            return Explanation.of(this, item, Opinions.noVotes(counts), terms);
        }
        terms.add(new Term("share", item.score(), "agree / (agree + disagree), the score"));
        return Explanation.of(this, item, Opinions.agreed(counts) + ", " + Percent.about(item.score()) + " %", terms);
    }
}
