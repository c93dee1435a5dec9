package org.crowdchange.ranking.opinion;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.Level;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.OpinionTally;

/**
 * Ranks items by the share of people who agree, counted cautiously: by the lower end of one of the known intervals for a
 * share. The intervals differ little where votes are many; {@link Wilson} is the default, and these are for those whose
 * rules or reviewers ask for another: {@code wilson-continuity}, {@code agresti-coull}, {@code clopper-pearson} and {@code
 * jeffreys}.
 *
 * <p><b>Source.</b> See {@link ShareInterval} for each; compared by R. G. Newcombe (1998) and by L. D. Brown, T. T. Cai
 * and A. DasGupta, "Interval estimation for a binomial proportion", <i>Statistical Science</i> 16 (2001), 101-133, <a
 * href="https://doi.org/10.1214/ss/1009213286">doi:10.1214/ss/1009213286</a>.
 *
 * <p><b>Variant.</b> The score is the lower end of the two-sided interval at {@code level}; the interval is that interval.
 * Formulas stand at {@link ShareInterval}. Passes do not count.
 *
 * <p><b>Complexity.</b> O(n) for n items; the interval is computed once for each different pair of counts. {@code
 * clopper-pearson} and {@code jeffreys} need some microseconds for each.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items without votes for or against have score 0 and share the last tier.
 * Equal counts tie, exactly, and so do all items without a single agreement. One more agreement never lowers a score, one
 * more disagreement never raises it; for {@code clopper-pearson} and {@code jeffreys} as far as the quantile can tell, which
 * is up to some millions of votes on an item.
 *
 * <p><b>Defaults.</b> {@code level} 0.95, as in {@link Wilson}.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param interval which interval; it decides the id
 * @param level probability of the two-sided interval, above 0 and below 1
 */
public record LowerBound(ShareInterval interval, double level) implements RankingMethod<OpinionTally> {

    /** @throws IllegalArgumentException if the level is out of range */
    public LowerBound {
        Level.require(level);
    }

    /** With level 0.95. */
    public LowerBound(ShareInterval interval) {
        this(interval, 0.95);
    }

    /** The exact interval with level 0.95. */
    public LowerBound() {
        this(ShareInterval.CLOPPER_PEARSON);
    }

    @Override
    public MethodDescription description() {
        return new MethodDescription(
                interval.id(),
                BallotKind.OPINION,
                "The share of people who agree, counted cautiously, by another interval than Wilson's.",
                interval.source());
    }

    @Override
    public Class<OpinionTally> tallyType() {
        return OpinionTally.class;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Level.parameter(level));
    }

    @Override
    public Ranking rank(OpinionTally tally) {
        List<Term> terms = List.of(new Term("level", level, "probability of the two-sided interval"));
        return new LowerEnds(this, (agree, disagree) -> interval.of(agree, disagree, level), 0, terms).rank(tally);
    }
}
