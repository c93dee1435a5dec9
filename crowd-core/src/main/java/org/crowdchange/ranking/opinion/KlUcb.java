package org.crowdchange.ranking.opinion;

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
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;

/**
 * Ranks items by how good they could be: the largest share that the votes on an item leave plausible, the more so the more
 * votes there are on others. Sharper than {@link Ucb1} and never above 1. For choosing what to show next without dice, not
 * for publishing what is best.
 *
 * <p><b>Source.</b> A. Garivier and O. Cappé, "The KL-UCB algorithm for bounded stochastic bandits and beyond",
 * <i>Proceedings of the 24th Conference on Learning Theory</i> (2011), 359-376.
 *
 * <p><b>Variant.</b> With u votes in favour out of N for or against and T such votes on all items, the score is the
 * largest q with N kl(u / N, q) &lt;= ln T + {@code c} ln ln T, where kl(p, q) = p ln(p / q) + (1 - p) ln((1 - p) / (1
 * - q)); logarithms below 0 count as 0. Passes do not count. There is no interval.
 *
 * <p><b>Complexity.</b> O(n) for n items, two microseconds for each.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Of an item without votes for or against every share is plausible: its
 * score is 1, and it shares the first tier with those that all agree with. Equal counts tie, exactly. One more agreement can
 * lower a score, as the uncertainty shrinks.
 *
 * <p><b>Defaults.</b> {@code c} 3, for which the source proves its bound; it recommends 0 in practice.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param c how much the second logarithm counts, 0 to 1,000
 */
public record KlUcb(double c) implements RankingMethod<OpinionTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "kl-ucb",
            BallotKind.OPINION,
            "How good an idea could be, by a sharper bound: shows what few people have judged.",
            "Garivier and Cappé 2011, COLT 24, 359-376");

    /** @throws IllegalArgumentException if the parameter is out of range */
    public KlUcb {
        Opinions.require("c", c, 0, 1_000);
    }

    /** With the constant of the source's theorem. */
    public KlUcb() {
        this(3);
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
        return List.of(new Parameter("c", c, "how much the second logarithm counts, 0 to 1000"));
    }

    @Override
    public Ranking rank(OpinionTally tally) {
        double all = Opinions.decided(tally);
        double log = Math.log(Math.max(1, all));
        double budget = log + c * Math.log(Math.max(1, log));
        RankingBuilder ranking = new RankingBuilder(this, tally.size())
                .diagnostic("votes", all, "votes for or against on all items")
                .diagnostic("budget", budget, "divergence, times votes, up to which a share is plausible");
        for (int i = 0; i < tally.size(); i++) {
            double score = tally.decided(i) == 0 ? 1 : bound(tally.agree(i), tally.disagree(i), budget);
            ranking.rated(tally.item(i), score, tally.decided(i));
        }
        return ranking.build(item -> explain(item, tally.counts(item.item()), budget));
    }

    /** The largest share whose divergence from that of the votes is within the budget, by bisection. */
    private static double bound(long agree, long disagree, double budget) {
        double votes = (double) agree + disagree;
        if (disagree == 0) {
            return 1;
        }
        double share = agree / votes;
        double rest = disagree / votes;
        double low = 0;
        double high = rest;
        while (true) {
            double middle = low + (high - low) / 2;
            if (!(middle > low && middle < high)) {
                return share + low;
            }
            // kl(p, p + x), written so that the digits of small x are kept.
            double divergence = -rest * Math.log1p(-middle / rest);
            if (share > 0) {
                divergence -= share * Math.log1p(middle / share);
            }
            if (votes * divergence <= budget) {
                low = middle;
            } else {
                high = middle;
            }
            if (high - low <= 0x1p-53 * share) {
                return share + low;
            }
        }
    }

    private Explanation explain(RankedItem item, OpinionCounts counts, double budget) {
        List<Term> terms = Opinions.terms(counts);
        terms.add(new Term("budget", budget, "divergence, times votes, up to which a share is plausible"));
        terms.add(new Term("bound", item.score(), "the largest plausible share, the score"));
        String facts = counts.decided() == 0
                ? Opinions.noVotes(counts) + ", so any share is possible"
                : Opinions.agreed(counts) + "; up to " + Percent.atMost(item.score()) + " % could";
        return Explanation.of(this, item, facts, terms);
    }
}
