package org.crowdchange.ranking.opinion;

import java.util.List;
import java.util.Locale;
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
 * Ranks items by how good they could be: the share of agreement plus a bonus for what is not known yet. For choosing what to
 * show next without dice, not for publishing what is best.
 *
 * <p><b>Source.</b> P. Auer, N. Cesa-Bianchi and P. Fischer, "Finite-time analysis of the multiarmed bandit problem",
 * <i>Machine Learning</i> 47 (2002), 235-256, <a
 * href="https://doi.org/10.1023/A:1013689704352">doi:10.1023/A:1013689704352</a>.
 *
 * <p><b>Variant.</b> With u votes in favour out of N for or against and T such votes on all items, the score is u / N +
 * sqrt({@code exploration} ln T / N). The source shows every item once before it computes anything; so the score of an item
 * without votes is 2 + sqrt({@code exploration} ln T), which is above all others. Passes do not count. There is no interval.
 *
 * <p><b>Complexity.</b> O(n) for n items.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items without votes for or against share the first tier. Equal counts
 * tie, exactly. One more agreement can lower a score, as the bonus shrinks.
 *
 * <p><b>Defaults.</b> {@code exploration} 2, as in the source; 0 gives the order of shares.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param exploration how much what is not known yet counts, 0 to 1,000
 */
public record Ucb1(double exploration) implements RankingMethod<OpinionTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "ucb1",
            BallotKind.OPINION,
            "How good an idea could be: shows what few people have judged, without dice.",
            "Auer, Cesa-Bianchi and Fischer 2002, doi:10.1023/A:1013689704352");

    /** @throws IllegalArgumentException if the exploration is out of range */
    public Ucb1 {
        Opinions.require("exploration", exploration, 0, 1_000);
    }

    /** With the constant of the source. */
    public Ucb1() {
        this(2);
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
        return List.of(new Parameter("exploration", exploration, "how much the unknown counts, 0 to 1000"));
    }

    @Override
    public Ranking rank(OpinionTally tally) {
        double all = Opinions.decided(tally);
        double log = Math.log(Math.max(1, all));
        RankingBuilder ranking =
                new RankingBuilder(this, tally.size()).diagnostic("votes", all, "votes for or against on all items");
        for (int i = 0; i < tally.size(); i++) {
            double votes = (double) tally.decided(i);
            double score = votes == 0
                    ? 2 + Math.sqrt(exploration * log)
                    : tally.agree(i) / votes + Math.sqrt(exploration * log / votes);
            ranking.rated(tally.item(i), score, tally.decided(i));
        }
        return ranking.build(item -> explain(item, tally.counts(item.item()), all));
    }

    private Explanation explain(RankedItem item, OpinionCounts counts, double all) {
        List<Term> terms = Opinions.terms(counts);
        terms.add(new Term("votes", all, "votes for or against on all items"));
        terms.add(new Term("exploration", exploration, "how much the unknown counts"));
        terms.add(new Term("bound", item.score(), "share plus bonus for the unknown, the score"));
        String facts = counts.decided() == 0
                ? Opinions.noVotes(counts) + ", so it is shown first"
                : Opinions.agreed(counts) + "; with the bonus for few votes " + rounded(item.score());
        return Explanation.of(this, item, facts, terms);
    }

    private static String rounded(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }
}
