package org.crowdchange.ranking.label;

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
import org.crowdchange.tally.LabelTally;

/**
 * Ranks items by the share of the labels given to them that are the one asked for: how many say spam. {@link #estimate}
 * gives the label of each item that most workers gave, all shares, and how often each worker went with the majority.
 *
 * <p><b>Source.</b> Plain counting; the interval after E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", <i>Journal of the American Statistical Association</i> 22 (1927), 209-212, <a
 * href="https://doi.org/10.1080/01621459.1927.10502953">doi:10.1080/01621459.1927.10502953</a>.
 *
 * <p><b>Variant.</b> The score is y / n for y labels of the kind asked for among n given to the item, every worker counting
 * the same; the interval is Wilson's at {@code level}. The skill of a worker is the share of their labels that are the
 * majority's, their own included.
 *
 * <p><b>Complexity.</b> O(m) for m labels given.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Equal counts tie, exactly. Where two labels of an item are equally
 * frequent, the estimate takes the first in the order of their names; the shares show it. A label that nobody gave has no
 * estimate.
 *
 * <p><b>Defaults.</b> {@code label} empty, the one that was given most often; {@code level} 0.95, which bears on the
 * range of ranks only.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param label the label by whose probability items are ranked; empty for the one that was given most often
 * @param level probability of the two-sided interval, above 0 and below 1
 */
public record MajorityVote(String label, double level) implements RankingMethod<LabelTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "majority-vote",
            BallotKind.LABEL,
            "How many of those who labelled an item gave it this label.",
            "Plain counting; interval after Wilson 1927, doi:10.1080/01621459.1927.10502953");

    /** @throws IllegalArgumentException if the level is out of range */
    public MajorityVote {
        Level.require(level);
    }

    /** By the label that was given most often, with level 0.95. */
    public MajorityVote() {
        this("", 0.95);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Class<LabelTally> tallyType() {
        return LabelTally.class;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Labels.parameter(label), Level.parameter(level));
    }

    /** The label of each item that most workers gave, with all shares and with the workers' skills. */
    public LabelEstimate estimate(LabelTally tally) {
        double[][] shares = shares(tally);
        double[] priors = new double[tally.labels()];
        int[] best = new int[shares.length];
        for (int i = 0; i < shares.length; i++) {
            for (int l = 0; l < priors.length; l++) {
                priors[l] += shares[i][l] / shares.length;
                best[i] = shares[i][l] > shares[i][best[i]] ? l : best[i];
            }
        }
        double[] skills = new double[tally.workers()];
        for (int w = 0; w < skills.length; w++) {
            long right = 0;
            long all = 0;
            for (int i = tally.start(w); i < tally.start(w + 1); i++) {
                right += tally.labelOf(i) == best[tally.itemOf(i)] ? tally.countOf(i) : 0;
                all += tally.countOf(i);
            }
            skills[w] = (double) right / all;
        }
        return LabelEstimate.of(tally, shares, skills, List.of(), priors, 0, true);
    }

    /** For each item the share of each label. */
    static double[][] shares(LabelTally tally) {
        long[][] counts = Labels.counts(tally);
        double[][] shares = new double[counts.length][tally.labels()];
        for (int i = 0; i < counts.length; i++) {
            double all = Labels.sum(counts[i]);
            for (int l = 0; l < shares[i].length; l++) {
                shares[i][l] = counts[i][l] / all;
            }
        }
        return shares;
    }

    @Override
    public Ranking rank(LabelTally tally) {
        RankingBuilder ranking = new RankingBuilder(this, tally.size());
        int position = Labels.position(label, tally);
        if (position < 0) {
            return Labels.withoutLabel(ranking, label, tally);
        }
        double z = Normal.twoSided(level);
        long[][] counts = Labels.counts(tally);
        for (int i = 0; i < counts.length; i++) {
            long yes = counts[i][position];
            long no = Labels.sum(counts[i]) - yes;
            double share = (double) yes / (yes + no);
            ranking.rated(
                    tally.item(i),
                    share,
                    Math.min(share, BinomialInterval.wilsonLower(yes, no, z)),
                    Math.max(share, BinomialInterval.wilsonUpper(yes, no, z)),
                    yes + no);
        }
        return ranking.build(
                item -> explain(item, tally.label(position), counts[tally.indexOf(item.item())], position));
    }

    private Explanation explain(RankedItem item, String name, long[] counts, int position) {
        long all = Labels.sum(counts);
        List<Term> terms = List.of(
                new Term("votes", counts[position], "how many gave the item the label"),
                new Term("labels", all, "how many gave it any"),
                new Term("level", level, "probability of the two-sided interval"));
        return Explanation.of(this, item, counts[position] + " of " + all + " labels say \"" + name + "\"", terms);
    }
}
