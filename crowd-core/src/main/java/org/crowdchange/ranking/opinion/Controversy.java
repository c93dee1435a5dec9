package org.crowdchange.ranking.opinion;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Explanation;
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
 * Ranks items by how much they divide the crowd: many votes, as many for as against. The simple order of this kind; {@link
 * Divided} judges few votes more carefully.
 *
 * <p><b>Source.</b> The order "controversial" of the source code that Reddit published, {@code r2/lib/db/_sorts.pyx}
 * (reddit-archive on GitHub, commit 753b17407e9a).
 *
 * <p><b>Variant.</b> With u votes in favour and d against, the score is (u + d)^(min(u, d) / max(u, d)), and 0 if u or
 * d is 0. Passes do not count. There is no interval: the score is not an estimate.
 *
 * <p><b>Complexity.</b> O(n) for n items.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items without votes for or against have score 0 and share the last tier,
 * behind those with votes on one side only, whose score is 0 too. Exchanging ayes and noes changes nothing, exactly.
 *
 * <p><b>Defaults.</b> No parameters.
 *
 * <p>Immutable and safe for use by many threads.
 */
public record Controversy() implements RankingMethod<OpinionTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "controversy",
            BallotKind.OPINION,
            "What divides the crowd: many votes, as many for as against.",
            "Reddit, _sorts.pyx, commit 753b17407e9a");

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
        return List.of();
    }

    @Override
    public Ranking rank(OpinionTally tally) {
        RankingBuilder ranking = new RankingBuilder(this, tally.size());
        for (int i = 0; i < tally.size(); i++) {
            if (tally.decided(i) == 0) {
                ranking.unrated(tally.item(i), 0);
            } else {
                ranking.rated(tally.item(i), score(tally.agree(i), tally.disagree(i)), tally.decided(i));
            }
        }
        return ranking.build(item -> explain(item, tally.counts(item.item())));
    }

    private static double score(long agree, long disagree) {
        if (agree == 0 || disagree == 0) {
            return 0;
        }
        double balance = (double) Math.min(agree, disagree) / Math.max(agree, disagree);
        return Math.pow((double) agree + disagree, balance);
    }

    private Explanation explain(RankedItem item, OpinionCounts counts) {
        List<Term> terms = Opinions.terms(counts);
        if (!item.rated()) {
            return Explanation.of(this, item, Opinions.noVotes(counts), terms);
        }
        terms.add(new Term(
                "controversy", item.score(), "(agree + disagree) to the power of lesser / greater, the score"));
        return Explanation.of(this, item, Opinions.bothSides(counts), terms);
    }
}
