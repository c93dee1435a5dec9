package org.crowdchange.ranking.opinion;

import java.util.ArrayList;
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
import org.crowdchange.tally.OpinionMatrix;

/**
 * Ranks items by how much is learnt from one more vote on them: high are items with few votes, and of those with as
 * many the ones that tell the camps apart or find agreement; low is what people pass on. It is not about which items
 * are good; it is for choosing what to show next, best by drawing with probabilities in proportion to the score.
 *
 * <p><b>Source.</b> C. Small, M. Bjorkegren, T. Erkkilä, L. Shaw and C. Megill, "Polis: Scaling deliberation by mapping
 * high dimensional opinion spaces", <i>Recerca</i> 26 (2021), <a
 * href="https://doi.org/10.6035/recerca.5516">doi:10.6035/recerca.5516</a>, for the idea; the formula is that of the Polis
 * server, whose published results it reproduces.
 *
 * <p><b>Variant.</b> ((1 - p) (1 + E) a (1 + 8 &middot; 2<sup>-S/5</sup>))<sup>2</sup>, where of S votes A agree and P pass,
 * p = (P + 1) / (S + 2), a = (A + 1) / (S + 2), and E is the extremity of {@link OpinionSpace}. Counts are those of the
 * participants of that space.
 *
 * <p><b>Complexity.</b> That of {@link OpinionSpace}.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items without votes have a score too, 5.0625; no item is without
 * one. While fewer than two participants have voted enough, all extremities are 0. Scores that differ by less than
 * 10<sup>-8</sup> tie.
 *
 * <p><b>Defaults.</b> {@code minVotes} 7, as in Polis.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param minVotes on how many items a participant must have voted, 1 or more; if there are fewer items, on all of them
 */
public record CommentPriority(int minVotes) implements RankingMethod<OpinionMatrix> {

    /**
     * The priority of an item that asks about participants themselves rather than for an opinion, which Polis calls
     * metadata: everybody should see it.
     */
    public static final double META = 49;

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "polis-comment-priority",
            BallotKind.OPINION,
            "What to show next: where one more vote tells the most.",
            "Small et al. 2021, doi:10.6035/recerca.5516; the formula of the Polis server");

    /** @throws IllegalArgumentException if the number of votes is below 1 */
    public CommentPriority {
        OpinionSpace.requireMinVotes(minVotes);
    }

    /** With the extremity among participants with 7 votes or more. */
    public CommentPriority() {
        this(7);
    }

    /** The priority of an item with these votes and this extremity. */
    public static double priority(OpinionCounts counts, double extremity) {
        double seen = counts.total();
        double passes = (counts.pass() + 1) / (seen + 2);
        double agreement = (counts.agree() + 1) / (seen + 2);
        double root = (1 - passes) * (1 + extremity) * agreement * (1 + 8 * Math.pow(2, -seen / 5));
        return root * root;
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Class<OpinionMatrix> tallyType() {
        return OpinionMatrix.class;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Extremity.minVotesParameter(minVotes));
    }

    @Override
    public Ranking rank(OpinionMatrix matrix) {
        OpinionSpace space = OpinionSpace.of(matrix, minVotes);
        RankingBuilder ranking = new RankingBuilder(this, space.size()).resolution(Extremity.RESOLUTION);
        for (int i = 0; i < space.size(); i++) {
            OpinionCounts counts = space.counts(i);
            ranking.rated(space.item(i), priority(counts, space.extremity(i)), counts.total());
        }
        Extremity.diagnose(ranking, space);
        return ranking.build(item -> explain(item, space, matrix.indexOf(item.item())));
    }

    private Explanation explain(RankedItem item, OpinionSpace space, int position) {
        OpinionCounts counts = space.counts(position);
        List<Term> terms = new ArrayList<>();
        terms.add(new Term("agree", counts.agree(), "votes in favour"));
        terms.add(new Term("pass", counts.pass(), "passes"));
        terms.add(new Term("votes", counts.total(), "all votes"));
        terms.add(new Term("extremity", space.extremity(position), "how far the item tells the camps apart"));
        String facts = counts.total() + " votes, " + counts.agree() + " agree, " + counts.pass() + " passed";
        return Explanation.of(this, item, facts, terms);
    }
}
