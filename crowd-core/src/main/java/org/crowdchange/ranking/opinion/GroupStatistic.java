package org.crowdchange.ranking.opinion;

import org.crowdchange.tally.GroupedOpinionTally;
import org.crowdchange.tally.OpinionCounts;

/**
 * How one group voted on one item, and how that differs from how all other groups voted on it.
 *
 * <p><b>Source.</b> C. Small, M. Bjorkegren, T. Erkkilä, L. Shaw and C. Megill, "Polis: Scaling deliberation by mapping
 * high dimensional opinion spaces", <i>Recerca</i> 26 (2021), <a
 * href="https://doi.org/10.6035/recerca.5516">doi:10.6035/recerca.5516</a>.
 *
 * <p><b>Variant.</b> With A of S votes of the group for a side, passes counted in S, and A' of S' votes of all others: the
 * share is (A + 1) / (S + 2), the mean of its posterior under a uniform prior; its test is 2 &radic;(S + 1) ((A + 1) / (S +
 * 1) - 1/2), how many standard errors it is from one half. The ratio is the share divided by that of the others, and its
 * test is the z of two proportions, (A + 1) / (S + 1) against (A' + 1) / (S' + 1), with pooled variance; 0 where the pooled
 * proportion is 1. Every count is thus taken one higher than it is, which keeps everything finite.
 *
 * @param item the item
 * @param group the group
 * @param counts the votes of the group on the item
 * @param others the votes of all other groups on it
 */
public record GroupStatistic(String item, String group, OpinionCounts counts, OpinionCounts others) {

    /** The statistic of an item and a group, both by position. */
    public static GroupStatistic of(GroupedOpinionTally tally, int item, int group) {
        OpinionCounts counts = tally.counts(item, group);
        return new GroupStatistic(
                tally.item(item), tally.group(group), counts, tally.counts(item).minus(counts));
    }

    /** The votes of the group for the side. */
    public long votes(Side side) {
        return votes(side, counts);
    }

    /** The votes of the group, passes included. */
    public long seen() {
        return counts.total();
    }

    /** The share of the group that is for the side: {@code pa} and {@code pd} in Polis. */
    public double share(Side side) {
        return share(votes(side, counts), counts.total());
    }

    /** How many standard errors that share is above one half: {@code pat} and {@code pdt} in Polis. */
    public double test(Side side) {
        return test(votes(side, counts), counts.total());
    }

    /** The share of the group divided by that of the others: {@code ra} and {@code rd} in Polis. */
    public double ratio(Side side) {
        return share(side) / share(votes(side, others), others.total());
    }

    /** How many standard errors the share is above that of the others: {@code rat} and {@code rdt} in Polis. */
    public double ratioTest(Side side) {
        double own = votes(side, counts) + 1.0;
        double all = counts.total() + 1.0;
        double ownOthers = votes(side, others) + 1.0;
        double allOthers = others.total() + 1.0;
        double pooled = (own + ownOthers) / (all + allOthers);
        if (pooled >= 1) {
            return 0;
        }
        return (own / all - ownOthers / allOthers) / Math.sqrt(pooled * (1 - pooled) * (1 / all + 1 / allOthers));
    }

    /** The side that the item stands for in this group: the one whose ratio has the larger test, disagreement if equal. */
    public Side side() {
        return ratioTest(Side.AGREE) > ratioTest(Side.DISAGREE) ? Side.AGREE : Side.DISAGREE;
    }

    /** How representative of the group it is to be for the side: share, ratio and their tests multiplied. */
    public double metric(Side side) {
        return ratio(side) * ratioTest(side) * share(side) * test(side);
    }

    /**
     * Whether the group has votes on the item, and both tests of the side are above this quantile of the normal
     * distribution.
     */
    public boolean passes(Side side, double quantile) {
        return seen() > 0 && ratioTest(side) > quantile && test(side) > quantile;
    }

    static double share(long votes, long seen) {
        return (votes + 1.0) / (seen + 2.0);
    }

    static double test(long votes, long seen) {
        return 2 * Math.sqrt(seen + 1.0) * ((votes + 1.0) / (seen + 1.0) - 0.5);
    }

    static long votes(Side side, OpinionCounts counts) {
        return side == Side.AGREE ? counts.agree() : counts.disagree();
    }
}
