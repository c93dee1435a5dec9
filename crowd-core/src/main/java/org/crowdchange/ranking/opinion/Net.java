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
 * Ranks items by agreements minus disagreements: thumbs up minus thumbs down. Everybody can check it with a pencil. It
 * is kind to whatever many people have seen: 60 to 40 stands above 15 to 0.
 *
 * <p><b>Source.</b> Plain counting. The interval rests on Wilson's, see {@link Wilson}.
 *
 * <p><b>Variant.</b> The score is u - d for u votes in favour and d against. Passes do not count. The interval is N (2
 * l - 1) to N (2 h - 1), where N = u + d and l to h is the Wilson interval of the share u / N at {@code level}: how far
 * the same number of voters could have come out apart, if those who voted are a sample. That other people might have
 * voted in other numbers is not in it.
 *
 * <p><b>Complexity.</b> O(n) for n items.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items without votes for or against have score 0 and share the last
 * tier, behind negative scores. Equal differences tie, exactly. One more agreement never lowers a place, one more
 * disagreement never raises it.
 *
 * <p><b>Defaults.</b> {@code level} 0.95, the common choice. It bears on the range of ranks only, not on the order.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param level probability of the two-sided interval, above 0 and below 1
 */
public record Net(double level) implements RankingMethod<OpinionTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "net",
            BallotKind.OPINION,
            "Agreements minus disagreements: easy to follow, and kind to what many people have seen.",
            "Plain counting; interval after Wilson 1927, doi:10.1080/01621459.1927.10502953");

    /** @throws IllegalArgumentException if the level is out of range */
    public Net {
        Level.require(level);
    }

    /** With level 0.95. */
    public Net() {
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
                double net = (double) (agree - disagree);
                ranking.rated(
                        tally.item(i),
                        net,
                        Math.min(net, leastFavour(agree, disagree, z)),
                        Math.max(net, -leastFavour(disagree, agree, z)),
                        agree + disagree);
            }
        }
        return ranking.build(item -> explain(item, tally.counts(item.item())));
    }

    private static double leastFavour(long yes, long no, double z) {
        return ((double) yes + no) * (2 * BinomialInterval.wilsonLower(yes, no, z) - 1);
    }

    private Explanation explain(RankedItem item, OpinionCounts counts) {
        List<Term> terms = Opinions.terms(counts);
        terms.add(new Term("level", level, "probability of the two-sided interval"));
        if (!item.rated()) {
            return Explanation.of(this, item, Opinions.noVotes(counts), terms);
        }
        terms.add(new Term("net", item.score(), "agree - disagree, the score"));
        long net = counts.agree() - counts.disagree();
        String balance = net == 0
                ? "as many for as against"
                : Math.abs(net) + " more " + (net > 0 ? "for than against" : "against than for");
        return Explanation.of(
                this, item, counts.agree() + " agreed, " + counts.disagree() + " disagreed: " + balance, terms);
    }
}
