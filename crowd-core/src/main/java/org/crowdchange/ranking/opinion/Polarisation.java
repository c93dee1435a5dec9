package org.crowdchange.ranking.opinion;

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
 * Ranks items by how far the groups are apart on them: high is what one group wants and another does not. What divides
 * everybody, inside every group, is not polarised in this sense.
 *
 * <p><b>Source.</b> The measure of group divergence in A. Bramson, P. Grim, D. J. Singer, W. J. Berger, G. Sack, S. Fisher,
 * C. Flocken and B. Holman, "Understanding polarization: meanings, measures, and model evaluation", <i>Philosophy of
 * Science</i> 84 (2017), 115-159, <a href="https://doi.org/10.1086/688938">doi:10.1086/688938</a>, as a variance.
 *
 * <p><b>Variant.</b> The score is the variance of the groups' agreement shares, (A + 1) / (S + 2) for A agreements among S
 * votes, passes included: the mean of their squared distances to their mean. Every group that has voted on the item weighs
 * the same. It is 0 where all groups think alike and at most 1/4.
 *
 * <p><b>Complexity.</b> O(n g) for n items and g groups.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items on which fewer than two groups have voted share the last tier:
 * there is nothing to compare. The prior of one vote for and one against draws small groups towards one half, so few votes
 * make no polarisation.
 *
 * <p><b>Defaults.</b> Without parameters.
 *
 * <p>Immutable and safe for use by many threads.
 */
public record Polarisation() implements RankingMethod<GroupedOpinionTally> {

    // Shares of a few groups, added up in one order or another.
    private static final double RESOLUTION = 1e-14;

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "polarisation",
            BallotKind.OPINION,
            "What divides the groups: one wants it, another does not.",
            "Bramson et al. 2017, doi:10.1086/688938; variance of the groups' agreement shares");

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
        return List.of();
    }

    @Override
    public Ranking rank(GroupedOpinionTally tally) {
        RankingBuilder ranking = new RankingBuilder(this, tally.size()).resolution(RESOLUTION);
        for (int i = 0; i < tally.size(); i++) {
            double[] shares = shares(tally, i);
            if (shares.length < 2) {
                ranking.unrated(tally.item(i), 0);
            } else {
                ranking.rated(tally.item(i), variance(shares), tally.counts(i).total());
            }
        }
        return ranking.build(item -> explain(item, tally));
    }

    /**
     * The agreement shares of the groups that have voted on the item, from small to large so that their order does not
     * count.
     */
    private static double[] shares(GroupedOpinionTally tally, int item) {
        double[] shares = new double[tally.groups()];
        int size = 0;
        for (int g = 0; g < shares.length; g++) {
            OpinionCounts counts = tally.counts(item, g);
            if (counts.total() > 0) {
                shares[size++] = GroupStatistic.share(counts.agree(), counts.total());
            }
        }
        double[] voted = java.util.Arrays.copyOf(shares, size);
        java.util.Arrays.sort(voted);
        return voted;
    }

    private static double variance(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        double mean = sum / shares.length;
        double squares = 0;
        for (double share : shares) {
            squares += (share - mean) * (share - mean);
        }
        return squares / shares.length;
    }

    private Explanation explain(RankedItem item, GroupedOpinionTally tally) {
        int position = tally.indexOf(item.item());
        double[] shares = shares(tally, position);
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            terms.add(new Term("share " + (i + 1), shares[i], "an agreement share, the lowest first"));
        }
        if (!item.rated()) {
            return Explanation.of(this, item, "Fewer than two groups have voted", terms);
        }
        String facts = "Between about " + Percent.about(shares[0]) + " % and about "
                + Percent.about(shares[shares.length - 1]) + " % agree, depending on the group";
        return Explanation.of(this, item, facts, terms);
    }
}
