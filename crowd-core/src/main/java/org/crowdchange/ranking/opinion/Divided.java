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
 * Ranks items by how many people stand on either side, counted cautiously: the share of the smaller side, at the least. An
 * item comes first when it is certain that the crowd is split over it.
 *
 * <p><b>Source.</b> The interval is Wilson's, see {@link Wilson}.
 *
 * <p><b>Variant.</b> With the Wilson interval l to h of the share that agrees at {@code level}, the score is min(l, 1 -
 * h): at least so many stand on the smaller side, whichever it is. The interval goes from there to what the smaller
 * side could be at the most, one half if l to h holds one half. Passes do not count.
 *
 * <p><b>Complexity.</b> O(n) for n items.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items without votes for or against have score 0 and share the last tier,
 * behind those with votes on one side only, whose score is 0 too. Exchanging ayes and noes changes nothing, exactly.
 *
 * <p><b>Defaults.</b> {@code level} 0.95, as in {@link Wilson}.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param level probability of the two-sided interval, above 0 and below 1
 */
public record Divided(double level) implements RankingMethod<OpinionTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "divided",
            BallotKind.OPINION,
            "What certainly divides the crowd: at least so many stand on the smaller side.",
            "Wilson 1927, doi:10.1080/01621459.1927.10502953; of the smaller side");

    /** @throws IllegalArgumentException if the level is out of range */
    public Divided {
        Level.require(level);
    }

    /** With level 0.95. */
    public Divided() {
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
            if (tally.decided(i) == 0) {
                ranking.unrated(tally.item(i), 0);
            } else {
                long lesser = Math.min(tally.agree(i), tally.disagree(i));
                long greater = Math.max(tally.agree(i), tally.disagree(i));
                double least = BinomialInterval.wilsonLower(lesser, greater, z);
                double most = Math.min(0.5, BinomialInterval.wilsonUpper(lesser, greater, z));
                ranking.rated(tally.item(i), least, least, Math.max(least, most), tally.decided(i));
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
        double most = item.interval().orElseThrow().high();
        terms.add(new Term("least", item.score(), "share of the smaller side at the least, the score"));
        terms.add(new Term("most", most, "share of the smaller side at the most"));
        String facts = Opinions.bothSides(counts) + "; " + Opinions.bound(item.score(), most) + " on the smaller side";
        return Explanation.of(this, item, facts, terms);
    }
}
