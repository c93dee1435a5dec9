package org.crowdchange.ranking.score;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingMethod;
import org.crowdchange.tally.ScoreBallot;
import org.crowdchange.tally.ScoreBallotTally;

/**
 * Ranks items by votes that voters buy from a budget, of which k votes on one item cost k²: quadratic voting. It lets people
 * say how much they care, and makes it dear to shout.
 *
 * <p><b>Source.</b> S. P. Lalley and E. G. Weyl, "Quadratic voting: how mechanism design can radicalize democracy", <i>AEA
 * Papers and Proceedings</i> 108 (2018), 33-37, <a
 * href="https://doi.org/10.1257/pandp.20181002">doi:10.1257/pandp.20181002</a>.
 *
 * <p><b>Variant.</b> Scores on a ballot are votes, negative ones against the item. The score is their sum. A ballot
 * whose sum of squares is more than {@code credits} is spoilt: it is not counted, and a warning says how many there
 * were. {@link #accepts} tells beforehand. There is no interval.
 *
 * <p><b>Complexity.</b> O(size of the ballots).
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items that no counted ballot names have score 0 and share the last tier,
 * behind negative sums. Equal sums tie, exactly. A vote more from anybody who can pay for it never lowers a place.
 *
 * <p><b>Defaults.</b> {@code credits} 100: ten votes for one item, or five for each of four.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param credits what each voter has to spend, 1 to 1,000,000,000
 */
public record Quadratic(int credits) implements RankingMethod<ScoreBallotTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "quadratic",
            BallotKind.SCORE,
            "Votes from a budget, where k votes on one item cost k²: people say how much they care.",
            "Lalley and Weyl 2018, doi:10.1257/pandp.20181002");

    /** @throws IllegalArgumentException if the credits are out of range */
    public Quadratic {
        ScoreText.require("credits", credits, 1, 1_000_000_000);
    }

    /** With 100 credits. */
    public Quadratic() {
        this(100);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Class<ScoreBallotTally> tallyType() {
        return ScoreBallotTally.class;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("credits", credits, "what each voter has to spend, 1 to 1000000000"));
    }

    /** Whether a ballot counts: its votes cost no more than every voter has. */
    public boolean accepts(ScoreBallot ballot) {
        return ballot.squares() <= credits;
    }

    @Override
    public Ranking rank(ScoreBallotTally tally) {
        return new PointSum(this, this::accepts, "cost more than " + credits + " credits").rank(tally);
    }
}
