package org.crowdchange.ranking.opinion;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.NoEstimate;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.OpinionMatrix;

/**
 * Ranks items by how far they tell participants apart in the plane where opinions differ most. High is what defines the
 * camps, and what few agree to among those who hold together; whether the item is liked plays no part. {@link #space} gives
 * the plane itself: components, means, explained variances and where participants stand.
 *
 * <p><b>Source.</b> See {@link OpinionSpace}, which says how everything is computed.
 *
 * <p><b>Variant.</b> The score is |1 - mean| times the root of the number of items times the length of the item's part of
 * the first two components.
 *
 * <p><b>Complexity.</b> That of {@link OpinionSpace}.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items on which nobody with enough votes has voted share the last tier.
 * With fewer than two such participants there is no estimate. Where all agree in everything, every item has 0. Scores that
 * differ by less than 10<sup>-8</sup> tie. Where other planes explain the votes as well, a warning says so.
 *
 * <p><b>Defaults.</b> {@code minVotes} 7, as in Polis: who has voted on less is placed by what is missing.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param minVotes on how many items a participant must have voted, 1 or more; if there are fewer items, on all of them
 */
public record Extremity(int minVotes) implements RankingMethod<OpinionMatrix> {

    static final double RESOLUTION = 1e-8;

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "polis-pca",
            BallotKind.OPINION,
            "What tells the camps of opinion apart, liked or not.",
            "Pearson 1901, doi:10.1080/14786440109462720; Small et al. 2021, doi:10.6035/recerca.5516");

    /** @throws IllegalArgumentException if the number of votes is below 1 */
    public Extremity {
        OpinionSpace.requireMinVotes(minVotes);
    }

    /** Of participants with 7 votes or more. */
    public Extremity() {
        this(7);
    }

    static Parameter minVotesParameter(int minVotes) {
        return new Parameter(
                "minVotes",
                minVotes,
                "on how many items a participant must have voted, 1 or more, or on all there are");
    }

    static void diagnose(RankingBuilder ranking, OpinionSpace space) {
        ranking.diagnostic("participants", space.participants(), "how many participants have voted enough");
        ranking.diagnostic("explainedVariance1", space.explainedVariance(0), "variance along the first component");
        ranking.diagnostic("explainedVariance2", space.explainedVariance(1), "variance along the second component");
        ranking.diagnostic("iterations", space.passes(), "how many passes over the votes it took");
        ranking.diagnostic("converged", space.isConverged() ? 1 : 0, "1 if the components are exact to rounding");
        if (space.isArbitrary()) {
            ranking.warning(
                    "Other planes explain the votes as well as the one that was taken; extremities are means over"
                            + " all of them.");
        }
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
        return List.of(minVotesParameter(minVotes));
    }

    /** The plane in which opinions differ most, with everything in it. */
    public OpinionSpace space(OpinionMatrix matrix) {
        return OpinionSpace.of(matrix, minVotes);
    }

    @Override
    public Ranking rank(OpinionMatrix matrix) {
        OpinionSpace space = space(matrix);
        RankingBuilder ranking = new RankingBuilder(this, space.size()).resolution(RESOLUTION);
        boolean estimate = space.participants() > 1;
        for (int i = 0; i < space.size(); i++) {
            if (estimate && !space.counts(i).isEmpty()) {
                ranking.rated(space.item(i), space.extremity(i), space.counts(i).total());
            } else {
                ranking.unrated(space.item(i), 0);
            }
        }
        if (!estimate) {
            String reason = "Fewer than two participants have voted on at least "
                    + Math.min(minVotes, Math.max(1, space.size())) + " items";
            return ranking.build(new NoEstimate(reason, List.of()));
        }
        diagnose(ranking, space);
        return ranking.build(item -> explain(item, space, matrix.indexOf(item.item())));
    }

    private Explanation explain(RankedItem item, OpinionSpace space, int position) {
        List<Term> terms = List.of(
                new Term("items", space.size(), "the number of items"),
                new Term("mean", space.mean(position), "the mean opinion, -1 to 1"),
                new Term("loading", space.loading(position), "the length of the item's part of the two components"));
        if (!item.rated()) {
            return Explanation.of(this, item, "No votes of participants with enough votes", terms);
        }
        String facts = space.counts(position).agree() + " of "
                + space.counts(position).total() + " agree; agreeing moves a participant "
                + Math.round(100 * item.score()) / 100.0 + " from the middle";
        return Explanation.of(this, item, facts, terms);
    }
}
