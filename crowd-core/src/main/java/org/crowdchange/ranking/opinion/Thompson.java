package org.crowdchange.ranking.opinion;

import java.util.List;
import java.util.OptionalLong;
import org.crowdchange.internal.math.Mix;
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
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;

/**
 * Ranks items by chance, in proportion to what could be true: of each item a share is drawn from what its votes leave
 * plausible. Items with few votes come up often enough to be judged, poor ones less and less. For choosing what to show
 * next, not for publishing what is best.
 *
 * <p><b>Source.</b> W. R. Thompson, "On the likelihood that one unknown probability exceeds another in view of the evidence
 * of two samples", <i>Biometrika</i> 25 (1933), 285-294, <a
 * href="https://doi.org/10.1093/biomet/25.3-4.285">doi:10.1093/biomet/25.3-4.285</a>.
 *
 * <p><b>Variant.</b> With u votes in favour, d against and a prior Beta(a, b), the score is a draw from Beta(a + u, b + d).
 * The draw is fixed by {@code seed} and by what the tally knows of the item: u, d and the opening. So it depends neither on
 * names nor on the order of items, and another seed gives another draw. Items of which the tally knows the same get the
 * same draw and tie; known openings keep new items apart. Over all seeds the draws of items that are known to differ are
 * independent. A vote on an item draws anew for that item alone. Passes do not count. There is no interval.
 *
 * <p><b>Complexity.</b> O(n) for n items, one to three microseconds for each.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items without votes take part and draw from the prior; that is the use
 * of it. So all items are rated, with evidence 0 where there are no votes.
 *
 * <p><b>Defaults.</b> {@code seed} 0; who shows lists takes a new one for each. {@code priorAgree} and {@code priorDisagree}
 * 1, the uniform prior.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param seed which draw
 * @param priorAgree a, as if so many had agreed beforehand, 0.01 to 1,000,000
 * @param priorDisagree b, as if so many had disagreed beforehand, 0.01 to 1,000,000
 */
public record Thompson(long seed, double priorAgree, double priorDisagree) implements RankingMethod<OpinionTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "thompson",
            BallotKind.OPINION,
            "By chance, but the better the likelier: shows new ideas to find out which are good.",
            "Thompson 1933, doi:10.1093/biomet/25.3-4.285");

    /** @throws IllegalArgumentException if a parameter is out of range */
    public Thompson {
        BetaPosterior.requirePrior("priorAgree", priorAgree);
        BetaPosterior.requirePrior("priorDisagree", priorDisagree);
    }

    /** With seed 0 and the uniform prior. */
    public Thompson() {
        this(0, 1, 1);
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
                new Parameter("seed", seed, "which draw; any whole number"),
                BetaPosterior.priorAgreeParameter(priorAgree),
                BetaPosterior.priorDisagreeParameter(priorDisagree));
    }

    @Override
    public Ranking rank(OpinionTally tally) {
        SharePosterior prior = new SharePosterior(priorAgree, priorDisagree);
        RankingBuilder ranking = new RankingBuilder(this, tally.size());
        for (int i = 0; i < tally.size(); i++) {
            double chance = chance(tally.agree(i), tally.disagree(i), tally.since(i));
            double draw = prior.after(tally.agree(i), tally.disagree(i)).quantile(chance);
            ranking.rated(tally.item(i), draw, tally.decided(i));
        }
        return ranking.build(item -> explain(item, tally.counts(item.item()), tally.since(item.item())));
    }

    private double chance(long agree, long disagree, OptionalLong since) {
        return Mix.unitOf(seed, agree, disagree, since.orElse(Long.MAX_VALUE));
    }

    private Explanation explain(RankedItem item, OpinionCounts counts, OptionalLong since) {
        List<Term> terms = Opinions.terms(counts);
        terms.add(new Term("priorAgree", priorAgree, "as if so many had agreed beforehand"));
        terms.add(new Term("priorDisagree", priorDisagree, "as if so many had disagreed beforehand"));
        terms.add(new Term(
                "chance",
                chance(counts.agree(), counts.disagree(), since),
                "an even draw from 0 to 1: at which quantile of the posterior the score lies"));
        terms.add(new Term("draw", item.score(), "the share that was drawn, the score"));
        String facts = counts.decided() == 0 ? Opinions.noVotes(counts) : Opinions.agreed(counts);
        return Explanation.of(this, item, facts + "; drawn by chance: " + Percent.about(item.score()) + " %", terms);
    }
}
