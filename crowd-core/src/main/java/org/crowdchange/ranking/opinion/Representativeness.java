package org.crowdchange.ranking.opinion;

import java.util.ArrayList;
import java.util.List;
import org.crowdchange.internal.math.Normal;
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
import org.crowdchange.tally.GroupedOpinionTally;

/**
 * Ranks items by how well the votes of one group on them tell the group apart from all others: what sets it off, be it by
 * agreement or by disagreement.
 *
 * <p><b>Source.</b> C. Small, M. Bjorkegren, T. Erkkilä, L. Shaw and C. Megill, "Polis: Scaling deliberation by mapping
 * high dimensional opinion spaces", <i>Recerca</i> 26 (2021), <a
 * href="https://doi.org/10.6035/recerca.5516">doi:10.6035/recerca.5516</a>.
 *
 * <p><b>Variant.</b> The score is {@link GroupStatistic#metric} of the side for which the item stands: share times test
 * times ratio times test of the ratio. It is 0 unless both tests are above the quantile of {@code level}; so the items with
 * a score are those that are significant in both respects, and all others share a tier. For a short list that begins with
 * agreement see {@link RepresentativeComments}.
 *
 * <p><b>Complexity.</b> O(n g) for n items and g groups.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items on which the group has not voted share the last tier. With one
 * group there is nobody to compare it with: the others count as undecided. A tally without the group has no estimate.
 *
 * <p><b>Defaults.</b> {@code group} empty, the first in the order of their names; {@code level} 0.9, as in Polis.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param group the name of the group; empty for the first in the order of their names
 * @param level how sure both tests must be, one-sided, 0.5 to below 1
 */
public record Representativeness(String group, double level) implements RankingMethod<GroupedOpinionTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "representativeness",
            BallotKind.OPINION,
            "What sets one group off from all others, by agreement or by disagreement.",
            "Small et al. 2021, doi:10.6035/recerca.5516; share, ratio and their tests multiplied");

    /** @throws IllegalArgumentException if the level is out of range */
    public Representativeness {
        requireLevel(level);
    }

    /** Of the first group, at level 0.9. */
    public Representativeness() {
        this("", 0.9);
    }

    static void requireLevel(double level) {
        if (!(level >= 0.5 && level < 1)) {
            throw new IllegalArgumentException("level is " + level + "; expected 0.5 to below 1, as in 0.9");
        }
    }

    static Parameter groupParameter(String group) {
        return new Parameter("group", group, "the name of the group; empty for the first in the order of their names");
    }

    static Parameter levelParameter(double level) {
        return new Parameter("level", level, "how sure both tests must be, one-sided, 0.5 to below 1");
    }

    /** The position of the group, or -1 if the tally does not hold it. */
    static int position(String group, GroupedOpinionTally tally) {
        return group.isEmpty() ? Math.min(0, tally.groups() - 1) : tally.groupOf(group);
    }

    static Ranking withoutGroup(RankingBuilder ranking, String group, GroupedOpinionTally tally) {
        for (int i = 0; i < tally.size(); i++) {
            ranking.unrated(tally.item(i), 0);
        }
        String reason = group.isEmpty() ? "There are no groups" : "There are no votes of the group \"" + group + "\"";
        return ranking.build(new NoEstimate(reason, List.of()));
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
        return List.of(groupParameter(group), levelParameter(level));
    }

    @Override
    public Ranking rank(GroupedOpinionTally tally) {
        RankingBuilder ranking = new RankingBuilder(this, tally.size());
        int position = position(group, tally);
        if (position < 0) {
            return withoutGroup(ranking, group, tally);
        }
        double quantile = Normal.quantile(level);
        int significant = 0;
        for (int i = 0; i < tally.size(); i++) {
            GroupStatistic statistic = GroupStatistic.of(tally, i, position);
            if (statistic.seen() == 0) {
                ranking.unrated(statistic.item(), 0);
            } else {
                boolean passes = statistic.passes(statistic.side(), quantile);
                significant += passes ? 1 : 0;
                ranking.rated(statistic.item(), passes ? statistic.metric(statistic.side()) : 0, statistic.seen());
            }
        }
        ranking.diagnostic("significant", significant, "how many items pass both tests");
        return ranking.build(item -> explain(item, GroupStatistic.of(tally, tally.indexOf(item.item()), position)));
    }

    private Explanation explain(RankedItem item, GroupStatistic statistic) {
        boolean passes = statistic.passes(statistic.side(), Normal.quantile(level));
        List<Term> terms = terms(statistic);
        terms.add(new Term("passes", passes ? 1 : 0, "1 if both tests are above the quantile of the level"));
        if (!item.rated()) {
            return Explanation.of(this, item, "No votes of the group yet", terms);
        }
        String facts = words(statistic)
                + (passes ? ", which sets the group off" : ", which does not set the group off from the others");
        return Explanation.of(this, item, facts, terms);
    }

    /** As in "5 of 6 in group "a" agree, of the others 3 of 20". */
    static String words(GroupStatistic statistic) {
        Side side = statistic.side();
        return statistic.votes(side) + " of " + statistic.seen() + " in group \"" + statistic.group() + "\" " + side
                + ", of the others " + GroupStatistic.votes(side, statistic.others()) + " of "
                + statistic.others().total();
    }

    static List<Term> terms(GroupStatistic statistic) {
        Side side = statistic.side();
        List<Term> terms = new ArrayList<>();
        terms.add(new Term("agreement", side == Side.AGREE ? 1 : 0, "1 if the item stands for agreement"));
        terms.add(new Term("votes", statistic.votes(side), "votes of the group for that side"));
        terms.add(new Term("seen", statistic.seen(), "all votes of the group"));
        terms.add(new Term("share", statistic.share(side), "(votes + 1) / (seen + 2)"));
        terms.add(new Term("test", statistic.test(side), "standard errors of the share above one half"));
        terms.add(new Term("ratio", statistic.ratio(side), "the share divided by that of the others"));
        terms.add(new Term(
                "ratioTest", statistic.ratioTest(side), "standard errors of the share above that of the others"));
        return terms;
    }
}
