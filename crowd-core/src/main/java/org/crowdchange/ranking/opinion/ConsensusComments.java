package org.crowdchange.ranking.opinion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.crowdchange.internal.math.Normal;
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
 * Finds the items on which the crowd as a whole is of one mind, whatever groups there are in it. {@link #select} gives the
 * short list; the ranking orders all items. Where there are groups, {@link GroupInformedConsensus} says more: a majority
 * here may be one large group.
 *
 * <p><b>Source.</b> C. Small, M. Bjorkegren, T. Erkkilä, L. Shaw and C. Megill, "Polis: Scaling deliberation by mapping
 * high dimensional opinion spaces", <i>Recerca</i> 26 (2021), <a
 * href="https://doi.org/10.6035/recerca.5516">doi:10.6035/recerca.5516</a>; the rules of selection are those of the Polis
 * server, whose published results they reproduce.
 *
 * <p><b>Variant.</b> With A of S votes for the {@code side}, passes counted in S, the share is p = (A + 1) / (S + 2) and its
 * test is z = 2 &radic;(S + 1) ((A + 1) / (S + 1) - 1/2). The score is p z if p is above {@code threshold} and z above the
 * quantile of {@code level}, and 0 otherwise: all items without a consensus share a tier.
 *
 * <p><b>Complexity.</b> O(n) for n items.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items without votes share the last tier. Equal counts tie, exactly; in
 * the short list the first in item order comes first.
 *
 * <p><b>Defaults.</b> {@code side} agree, {@code threshold} 0.5 and {@code level} 0.9, as in Polis, whose lists have 5.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param side whether agreement or disagreement is looked for
 * @param threshold the share that a consensus must exceed, 0 to below 1
 * @param level how sure the test must be, one-sided, 0.5 to below 1
 */
public record ConsensusComments(Side side, double threshold, double level) implements RankingMethod<OpinionTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "polis-consensus-comments",
            BallotKind.OPINION,
            "The items on which the crowd as a whole is clearly of one mind.",
            "Small et al. 2021, doi:10.6035/recerca.5516; share times its test");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public ConsensusComments {
        Representativeness.requireLevel(level);
        if (!(threshold >= 0 && threshold < 1)) {
            throw new IllegalArgumentException("threshold is " + threshold + "; expected 0 to below 1");
        }
    }

    /** Of agreement, for shares above one half, at level 0.9. */
    public ConsensusComments() {
        this(Side.AGREE, 0.5, 0.9);
    }

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
        return List.of(
                new Parameter("side", side, "what is looked for: agree or disagree"),
                new Parameter("threshold", threshold, "the share that a consensus must exceed, 0 to below 1"),
                Representativeness.levelParameter(level));
    }

    /** The items with a consensus, the clearest first, at most so many. */
    public List<ConsensusComment> select(OpinionTally tally, int most) {
        double quantile = Normal.quantile(level);
        List<ConsensusComment> found = new ArrayList<>();
        for (int i = 0; i < tally.size(); i++) {
            ConsensusComment each = new ConsensusComment(tally.item(i), side, tally.counts(i));
            if (qualifies(each, quantile)) {
                found.add(each);
            }
        }
        found.sort(Comparator.comparingDouble(each -> -each.metric()));
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    private boolean qualifies(ConsensusComment comment, double quantile) {
        return comment.trials() > 0 && comment.share() > threshold && comment.test() > quantile;
    }

    @Override
    public Ranking rank(OpinionTally tally) {
        double quantile = Normal.quantile(level);
        RankingBuilder ranking = new RankingBuilder(this, tally.size());
        for (int i = 0; i < tally.size(); i++) {
            ConsensusComment each = new ConsensusComment(tally.item(i), side, tally.counts(i));
            if (each.trials() == 0) {
                ranking.unrated(each.item(), 0);
            } else {
                ranking.rated(each.item(), qualifies(each, quantile) ? each.metric() : 0, each.trials());
            }
        }
        return ranking.build(item -> explain(item, tally.counts(item.item()), quantile));
    }

    private Explanation explain(RankedItem item, OpinionCounts counts, double quantile) {
        ConsensusComment comment = new ConsensusComment(item.item(), side, counts);
        boolean qualifies = qualifies(comment, quantile);
        List<Term> terms = List.of(
                new Term("votes", comment.successes(), "votes for the side"),
                new Term("seen", comment.trials(), "all votes, passes included"),
                new Term("share", comment.share(), "(votes + 1) / (seen + 2)"),
                new Term("test", comment.test(), "standard errors of the share above one half"),
                new Term("qualifies", qualifies ? 1 : 0, "1 if share and test are high enough"));
        if (!item.rated()) {
            return Explanation.of(this, item, "No votes yet", terms);
        }
        String facts = comment.successes() + " of " + comment.trials() + " " + side
                + (qualifies ? ": clearly of one mind" : ": no clear consensus");
        return Explanation.of(this, item, facts, terms);
    }
}
