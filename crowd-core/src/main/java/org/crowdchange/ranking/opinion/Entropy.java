package org.crowdchange.ranking.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.gamma.Digamma;
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
 * Ranks items by how little the crowd is of one mind, passes included: first those of which as many agree as disagree
 * as pass. It finds statements that people are torn over or do not understand.
 *
 * <p><b>Source.</b> C. E. Shannon, "A mathematical theory of communication", <i>Bell System Technical Journal</i> 27 (1948),
 * 379-423; its expectation under a Dirichlet posterior: D. H. Wolpert and D. R. Wolf, "Estimating functions of probability
 * distributions from a finite set of samples", <i>Physical Review E</i> 52 (1995), 6841-6854, <a
 * href="https://doi.org/10.1103/PhysRevE.52.6841">doi:10.1103/PhysRevE.52.6841</a>.
 *
 * <p><b>Variant.</b> With {@code prior} added to each of the three counts, which then are A, D and P with the sum S,
 * the score is the expected entropy [psi(S + 1) - sum over X in {A, D, P} of X psi(X + 1) / S] / log 3: 0 where all are
 * certainly of one mind, 1 where all three answers are certainly equally frequent. The entropy of the bare shares would
 * put one vote of each kind first. There is no interval.
 *
 * <p><b>Complexity.</b> O(n) for n items.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items without any vote, pass or not, share the last tier. Exchanging the
 * three counts among themselves changes nothing, exactly.
 *
 * <p><b>Defaults.</b> {@code prior} 1, the uniform prior over the three shares.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param prior votes of each kind that every item gets beforehand, 0.01 to 1,000,000
 */
public record Entropy(double prior) implements RankingMethod<OpinionTally> {

    private static final double LOG_3 = Math.log(3);

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "entropy",
            BallotKind.OPINION,
            "What the crowd is least of one mind about, where a pass is an answer too.",
            "Shannon 1948; Wolpert and Wolf 1995, doi:10.1103/PhysRevE.52.6841");

    /** @throws IllegalArgumentException if the prior is out of range */
    public Entropy {
        Opinions.require("prior", prior, 0.01, 1_000_000);
    }

    /** With the uniform prior. */
    public Entropy() {
        this(1);
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
        return List.of(new Parameter("prior", prior, "votes of each kind that every item gets, 0.01 to 1000000"));
    }

    @Override
    public Ranking rank(OpinionTally tally) {
        RankingBuilder ranking = new RankingBuilder(this, tally.size());
        for (int i = 0; i < tally.size(); i++) {
            double score = score(tally.agree(i), tally.disagree(i), tally.pass(i));
            long votes = tally.decided(i) + tally.pass(i);
            if (votes == 0) {
                ranking.unrated(tally.item(i), score);
            } else {
                ranking.rated(tally.item(i), score, votes);
            }
        }
        return ranking.build(item -> explain(item, tally.counts(item.item())));
    }

    private double score(long... counts) {
        // In order of size, so that exchanging them makes no difference to the last bit.
        Arrays.sort(counts);
        double sum = 0;
        for (long count : counts) {
            sum += count + prior;
        }
        double entropy = Digamma.value(sum + 1);
        for (long count : counts) {
            entropy -= (count + prior) / sum * Digamma.value(count + prior + 1);
        }
        return Math.max(0, Math.min(1, entropy / LOG_3));
    }

    private Explanation explain(RankedItem item, OpinionCounts counts) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term("agree", counts.agree(), "votes in favour"));
        terms.add(new Term("disagree", counts.disagree(), "votes against"));
        terms.add(new Term("pass", counts.pass(), "passes"));
        terms.add(new Term("prior", prior, "votes of each kind that every item gets"));
        terms.add(new Term("entropy", item.score(), "expected entropy in units of the greatest, the score"));
        String facts = item.rated()
                ? Opinions.bothSides(counts) + ", " + counts.pass() + " passed: " + Percent.about(item.score())
                        + " % of the greatest possible disunity"
                : "No votes yet";
        return Explanation.of(this, item, facts, terms);
    }
}
