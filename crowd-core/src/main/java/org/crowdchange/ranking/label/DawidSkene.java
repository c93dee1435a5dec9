package org.crowdchange.ranking.label;

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
import org.crowdchange.tally.LabelTally;

/**
 * Ranks items by the probability that the label asked for is their true one, when workers err in ways of their own. It
 * learns from the labels alone who can be trusted with which label: somebody who calls everything spam says little, and
 * somebody who always gets it wrong says as much as somebody who always gets it right. {@link #estimate} gives all
 * probabilities, the workers' skills and their confusion.
 *
 * <p><b>Source.</b> A. P. Dawid and A. M. Skene, "Maximum likelihood estimation of observer error-rates using the EM
 * algorithm", <i>Journal of the Royal Statistical Society, Series C</i> 28 (1979), 20-28, <a
 * href="https://doi.org/10.2307/2346806">doi:10.2307/2346806</a>.
 *
 * <p><b>Variant.</b> The probabilities start as the shares of {@link MajorityVote}. Then, in turn: the prior of a label is
 * the mean of its probability over the items; the confusion of a worker, how probable it is that a label is given where
 * another is true, is the sum of the probabilities of the true label over the items to which the worker gave it, in
 * proportion; and the probability of a label for an item is the prior times the product of the confusions of the labels
 * given to it, in proportion. Confusions and priors are kept at 10<sup>-10</sup> or above, and so are the probabilities in
 * the end; a confusion is estimated only for labels the worker has used. It stops when the expected log-likelihood of the
 * labels and priors, plus the entropy of the probabilities, divided by the number of labels given, grows by less than
 * {@code tolerance}. The skill of a worker is the mean probability of the labels given.
 *
 * <p><b>Complexity.</b> O(m k) in each iteration for m labels given and k kinds of them.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. The likelihood has several maxima; starting from the majority, it is the
 * one nearest to that. Probabilities that differ by less than 10<sup>-9</sup> tie. A label that nobody gave has no estimate.
 * With one worker the majority's shares are all there is, and stay.
 *
 * <p><b>Defaults.</b> {@code label} empty, the one that was given most often; {@code iterations} 100 and {@code tolerance}
 * 10<sup>-5</sup>, which crowd-kit has too.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param label the label by whose probability items are ranked; empty for the one that was given most often
 * @param iterations how many iterations at most, 1 or more
 * @param tolerance what an iteration must gain for another to follow, 0 or more
 */
public record DawidSkene(String label, int iterations, double tolerance) implements RankingMethod<LabelTally> {

    private static final double RESOLUTION = 1e-9;

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "dawid-skene",
            BallotKind.LABEL,
            "How probable the label is, when it is learnt from the labels whom to trust with which.",
            "Dawid and Skene 1979, doi:10.2307/2346806");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public DawidSkene {
        if (iterations < 1) {
            throw new IllegalArgumentException("iterations is " + iterations + "; expected 1 or more");
        }
        if (!(tolerance >= 0 && Double.isFinite(tolerance))) {
            throw new IllegalArgumentException("tolerance is " + tolerance + "; expected 0 or more");
        }
    }

    /** By the label that was given most often, with at most 100 iterations and a tolerance of 0.00001. */
    public DawidSkene() {
        this("", 100, 1e-5);
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
        return List.of(
                Labels.parameter(label),
                new Parameter("iterations", iterations, "how many iterations at most, 1 or more"),
                new Parameter("tolerance", tolerance, "what an iteration must gain for another to follow, 0 or more"));
    }

    /** The probabilities of all labels for all items, with the workers' skills and confusions. */
    public LabelEstimate estimate(LabelTally tally) {
        ExpectationMaximization em = new ExpectationMaximization(tally);
        em.run(iterations, tolerance);
        return em.estimate();
    }

    @Override
    public Ranking rank(LabelTally tally) {
        RankingBuilder ranking = new RankingBuilder(this, tally.size()).resolution(RESOLUTION);
        int position = Labels.position(label, tally);
        if (position < 0) {
            return Labels.withoutLabel(ranking, label, tally);
        }
        LabelEstimate estimate = estimate(tally);
        long[][] counts = Labels.counts(tally);
        String name = tally.label(position);
        for (int i = 0; i < counts.length; i++) {
            String item = tally.item(i);
            ranking.rated(item, estimate.probability(item, name), Labels.sum(counts[i]));
        }
        ranking.diagnostic("iterations", estimate.iterations(), "how many iterations it took");
        ranking.diagnostic("converged", estimate.converged() ? 1 : 0, "1 if the last gained less than the tolerance");
        if (!estimate.converged()) {
            ranking.warning(
                    "After " + iterations + " iterations the estimate still gained more than " + tolerance + ".");
        }
        return ranking.build(item -> explain(item, estimate, name, counts[tally.indexOf(item.item())], position));
    }

    private Explanation explain(RankedItem item, LabelEstimate estimate, String name, long[] counts, int position) {
        List<Term> terms = List.of(
                new Term("votes", counts[position], "how many gave the item the label"),
                new Term("labels", Labels.sum(counts), "how many gave it any"),
                new Term("prior", estimate.priors().get(position), "how probable the label is for any item"),
                new Term("probability", estimate.probability(item.item(), name), "how probable it is for this one"));
        String facts = counts[position] + " of " + Labels.sum(counts) + " labels say \"" + name
                + "\"; by what their givers are worth it is so with about "
                + Percent.about(Math.min(1, item.score())) + " %";
        return Explanation.of(this, item, facts, terms);
    }
}
