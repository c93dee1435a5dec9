package org.crowdchange.ranking.opinion;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Percent;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.GroupedOpinionTally;
import org.crowdchange.tally.OpinionCounts;

/**
 * Ranks items by what all groups have in common: high is what every group agrees to, and one group that does not pulls an
 * item down, however large the others are.
 *
 * <p><b>Source.</b> C. Small, M. Bjorkegren, T. Erkkilä, L. Shaw and C. Megill, "Polis: Scaling deliberation by mapping
 * high dimensional opinion spaces", <i>Recerca</i> 26 (2021), <a
 * href="https://doi.org/10.6035/recerca.5516">doi:10.6035/recerca.5516</a>.
 *
 * <p><b>Variant.</b> The score is the product over all groups g of (A<sub>g</sub> + 1) / (S<sub>g</sub> + 2), where of
 * S<sub>g</sub> votes of the group, passes included, A<sub>g</sub> are for the {@code side}: the probability that one
 * person drawn from each group is for it, if votes of different groups are independent. With {@code geometricMean} it is
 * the root of as high a degree as there are groups, which has the same order and can be compared between conversations
 * with different numbers of groups; the product cannot.
 *
 * <p><b>Complexity.</b> O(n g) for n items and g groups.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items nobody has voted on share the last tier; their score is what the
 * formula gives, 1/2 for each group. A group that has not voted on an item counts as divided, one half. The product is
 * computed as a fraction, so items whose products are equal tie, exactly. Without groups there are no votes. One more
 * agreement never lowers a score.
 *
 * <p><b>Defaults.</b> {@code side} agree; {@code geometricMean} false, as in Polis.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param side whether the groups shall have agreement or disagreement in common
 * @param geometricMean whether the score is the geometric mean of the groups' shares rather than their product
 */
public record GroupInformedConsensus(Side side, boolean geometricMean) implements RankingMethod<GroupedOpinionTally> {

    private static final long EXACT = 1L << 53;

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "group-informed-consensus",
            BallotKind.OPINION,
            "What all groups agree to: one group against it weighs as much as another for it, whatever their sizes.",
            "Small et al. 2021, doi:10.6035/recerca.5516; product over groups of (A + 1) / (S + 2)");

    /** Takes any values. */
    public GroupInformedConsensus {}

    /** Agreement in common, as the product. */
    public GroupInformedConsensus() {
        this(Side.AGREE, false);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Class<GroupedOpinionTally> tallyType() {
        return GroupedOpinionTally.class;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("side", side, "what the groups shall have in common: agree or disagree"),
                new Parameter(
                        "geometricMean",
                        geometricMean,
                        "whether the score is the geometric mean of the groups' shares instead of their product"));
    }

    @Override
    public Ranking rank(GroupedOpinionTally tally) {
        RankingBuilder ranking = new RankingBuilder(this, tally.size());
        for (int i = 0; i < tally.size(); i++) {
            long votes = tally.counts(i).total();
            double score = score(tally, i);
            if (votes == 0) {
                ranking.unrated(tally.item(i), score);
            } else {
                ranking.rated(tally.item(i), score, votes);
            }
        }
        ranking.diagnostic("groups", tally.groups(), "how many groups there are");
        return ranking.build(item -> explain(item, tally));
    }

    private double score(GroupedOpinionTally tally, int item) {
        double product = product(tally, item);
        return geometricMean && tally.groups() > 0 ? Math.pow(product, 1.0 / tally.groups()) : product;
    }

    private double product(GroupedOpinionTally tally, int item) {
        double above = 1;
        double below = 1;
        for (int g = 0; g < tally.groups(); g++) {
            OpinionCounts counts = tally.counts(item, g);
            above *= GroupStatistic.votes(side, counts) + 1.0;
            below *= counts.total() + 2.0;
        }
        // Below 2^53 both are exact, and the quotient is then the double nearest to the fraction.
        return below < EXACT ? above / below : exact(tally, item);
    }

    private double exact(GroupedOpinionTally tally, int item) {
        BigInteger above = BigInteger.ONE;
        BigInteger below = BigInteger.ONE;
        for (int g = 0; g < tally.groups(); g++) {
            OpinionCounts counts = tally.counts(item, g);
            above = above.multiply(BigInteger.valueOf(GroupStatistic.votes(side, counts) + 1));
            below = below.multiply(BigInteger.valueOf(counts.total() + 2));
        }
        return new BigDecimal(above)
                .divide(new BigDecimal(below), MathContext.DECIMAL128)
                .doubleValue();
    }

    private Explanation explain(RankedItem item, GroupedOpinionTally tally) {
        int position = tally.indexOf(item.item());
        List<Term> terms = new ArrayList<>();
        terms.add(new Term("groups", tally.groups(), "how many groups there are"));
        terms.add(new Term("geometricMean", geometricMean ? 1 : 0, "1 for the geometric mean, 0 for the product"));
        double least = 1;
        String leastGroup = "";
        int voted = 0;
        for (int g = 0; g < tally.groups(); g++) {
            OpinionCounts counts = tally.counts(position, g);
            double share = GroupStatistic.share(GroupStatistic.votes(side, counts), counts.total());
            terms.add(new Term(
                    "share " + tally.group(g),
                    share,
                    "(" + side + " + 1) / (votes + 2) of the group \"" + tally.group(g) + "\""));
            voted += counts.total() > 0 ? 1 : 0;
            if (counts.total() > 0 && share < least) {
                least = share;
                leastGroup = tally.group(g);
            }
        }
        if (!item.rated()) {
            return Explanation.of(this, item, "No votes yet", terms);
        }
        String facts = (voted == 1 ? "In the one group that voted" : "In each of " + voted + " groups that voted")
                + ", about " + Percent.about(least) + " % or more " + side + " (least in \"" + leastGroup + "\")";
        return Explanation.of(this, item, facts, terms);
    }
}
