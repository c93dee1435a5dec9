package org.crowdchange.ranking.opinion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.crowdchange.internal.math.Normal;
import org.crowdchange.internal.math.Order;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Explanation;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.GroupedOpinionTally;
import org.jspecify.annotations.Nullable;

/**
 * Picks the few items that describe a group, those it agrees to first. {@link #select} gives the list with its statistics;
 * as a ranking, the picked items come in the order of the list and all others after them in one tier.
 *
 * <p><b>Source.</b> C. Small, M. Bjorkegren, T. Erkkilä, L. Shaw and C. Megill, "Polis: Scaling deliberation by mapping
 * high dimensional opinion spaces", <i>Recerca</i> 26 (2021), <a
 * href="https://doi.org/10.6035/recerca.5516">doi:10.6035/recerca.5516</a>; the rules of selection are those of the Polis
 * server, whose published results they reproduce.
 *
 * <p><b>Variant.</b> An item qualifies if for one side both tests of {@link GroupStatistic} are above the quantile of
 * {@code level}. Qualified items are ordered by {@link GroupStatistic#metric}. The best item to agree to goes before them:
 * of the items, in item order, each takes the place of the best so far if, where the best so far has an agreement ratio
 * above 1, its metric for agreement is larger, and else if its share times test of agreement is larger; the first must have
 * an agreement test above the quantile, or a ratio above 1 and a share above one half. The first {@code most} of this list
 * are picked, and in the result those that stand for agreement come first. If none qualifies, the best to agree to is the
 * only one; if there is none either, the item with the largest test of a ratio. What the group has not voted on does not
 * represent it.
 *
 * <p><b>Complexity.</b> O(n g + n log n) for n items and g groups.
 *
 * <p><b>Edge cases.</b> No items: an empty list. Equal metrics: the first in item order. The rule for the best item to
 * agree to goes through the items in order and, being no order of its own, may depend on it; the metrics do not. An item
 * may be the best to agree to and still stand for disagreement, if that is the larger difference to the others. A tally
 * without the group has no estimate.
 *
 * <p><b>Defaults.</b> {@code group} empty, the first in the order of their names; {@code level} 0.9 and {@code most} 5, as
 * in Polis.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param group the name of the group; empty for the first in the order of their names
 * @param level how sure both tests must be, one-sided, 0.5 to below 1
 * @param most the length of the list, 1 or more
 */
public record RepresentativeComments(String group, double level, int most)
        implements RankingMethod<GroupedOpinionTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "polis-representative-comments",
            BallotKind.OPINION,
            "The few items that describe a group, those it agrees to first.",
            "Small et al. 2021, doi:10.6035/recerca.5516; selection with the best-agree rule");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public RepresentativeComments {
        Representativeness.requireLevel(level);
        if (most < 1) {
            throw new IllegalArgumentException("most is " + most + "; expected 1 or more");
        }
    }

    /** Five of the first group, at level 0.9. */
    public RepresentativeComments() {
        this("", 0.9, 5);
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
                Representativeness.groupParameter(group),
                Representativeness.levelParameter(level),
                new Parameter("most", most, "the length of the list, 1 or more"));
    }

    /** The items that describe the group, at most {@code most}; none if the tally does not hold the group. */
    public List<Representative> select(GroupedOpinionTally tally) {
        int position = Representativeness.position(group, tally);
        return position < 0 ? List.of() : pick(tally, position).items;
    }

    /** The picked items, and whether the order of the items played a part. */
    private record Selection(List<Representative> items, boolean tieBroken) {}

    private Selection pick(GroupedOpinionTally tally, int position) {
        double quantile = Normal.quantile(level);
        List<GroupStatistic> all = new ArrayList<>();
        for (int i = 0; i < tally.size(); i++) {
            all.add(GroupStatistic.of(tally, i, position));
        }
        GroupStatistic bestToAgree = bestToAgree(all, quantile);
        List<GroupStatistic> backwards = new ArrayList<>(all);
        Collections.reverse(backwards);
        boolean tieBroken = !Objects.equals(bestToAgree, bestToAgree(backwards, quantile));

        List<GroupStatistic> others = all.stream()
                .filter(each -> !each.equals(bestToAgree))
                .filter(each -> each.passes(Side.AGREE, quantile) || each.passes(Side.DISAGREE, quantile))
                .toList();
        List<Representative> picked = new ArrayList<>();
        if (bestToAgree != null) {
            picked.add(new Representative(bestToAgree, bestToAgree.side(), true));
        }
        if (bestToAgree == null && others.isEmpty()) {
            List<GroupStatistic> seen =
                    all.stream().filter(each -> each.seen() > 0).toList();
            tieBroken |= add(picked, seen, RepresentativeComments::largestTest, 1);
        } else {
            tieBroken |= add(picked, others, each -> each.metric(each.side()), most - picked.size());
        }
        // Stable: within a side the order stays.
        picked.sort(Comparator.comparing(Representative::side));
        return new Selection(List.copyOf(picked), tieBroken);
    }

    /** Adds the best, at most so many, and says whether equals had to be put into an order. */
    private static boolean add(
            List<Representative> picked, List<GroupStatistic> from, ToDoubleFunction<GroupStatistic> merit, int most) {
        double[] merits =
                from.stream().mapToDouble(merit).map(each -> each + 0.0).toArray();
        int[] order = Order.descending(merits);
        boolean equals = false;
        for (int i = 0; i < Math.min(most, order.length); i++) {
            GroupStatistic each = from.get(order[i]);
            picked.add(new Representative(each, each.side(), false));
            equals |= i + 1 < order.length && merits[order[i]] == merits[order[i + 1]];
        }
        return equals;
    }

    private static @Nullable GroupStatistic bestToAgree(List<GroupStatistic> all, double quantile) {
        GroupStatistic best = null;
        for (GroupStatistic each : all) {
            best = beats(each, best, quantile) ? each : best;
        }
        return best;
    }

    private static boolean beats(GroupStatistic each, @Nullable GroupStatistic best, double quantile) {
        if (each.counts().decided() == 0) {
            return false;
        }
        if (best == null) {
            return each.test(Side.AGREE) > quantile || (each.ratio(Side.AGREE) > 1 && each.share(Side.AGREE) > 0.5);
        }
        if (best.ratio(Side.AGREE) > 1) {
            return each.metric(Side.AGREE) > best.metric(Side.AGREE);
        }
        return each.share(Side.AGREE) * each.test(Side.AGREE) > best.share(Side.AGREE) * best.test(Side.AGREE);
    }

    private static double largestTest(GroupStatistic statistic) {
        return Math.max(statistic.ratioTest(Side.AGREE), statistic.ratioTest(Side.DISAGREE));
    }

    @Override
    public Ranking rank(GroupedOpinionTally tally) {
        RankingBuilder ranking = new RankingBuilder(this, tally.size());
        int position = Representativeness.position(group, tally);
        if (position < 0) {
            return Representativeness.withoutGroup(ranking, group, tally);
        }
        Selection selection = pick(tally, position);
        List<Representative> picked = selection.items;
        Map<String, Integer> places = new LinkedHashMap<>();
        picked.forEach(each -> places.put(each.item(), places.size()));
        for (int i = 0; i < tally.size(); i++) {
            String item = tally.item(i);
            long seen = tally.counts(i, position).total();
            Integer place = places.get(item);
            if (place == null && seen == 0) {
                ranking.unrated(item, 0);
            } else {
                ranking.rated(item, place == null ? 0 : picked.size() - place, seen);
            }
        }
        if (selection.tieBroken) {
            ranking.tieBroken("Of equally representative items the first in item order was picked.");
        }
        return ranking.build(item -> explain(item, tally, position, places));
    }

    private Explanation explain(RankedItem item, GroupedOpinionTally tally, int position, Map<String, Integer> places) {
        GroupStatistic statistic = GroupStatistic.of(tally, tally.indexOf(item.item()), position);
        List<Term> terms = Representativeness.terms(statistic);
        Integer place = places.get(item.item());
        terms.add(new Term("picked", places.size(), "how many items were picked"));
        terms.add(new Term("place", place == null ? 0 : place + 1, "the place among them, 0 if it was not picked"));
        if (!item.rated()) {
            return Explanation.of(this, item, "No votes of the group yet", terms);
        }
        String facts = Representativeness.words(statistic) + (place == null ? "; not picked" : "; picked");
        return Explanation.of(this, item, facts, terms);
    }
}
