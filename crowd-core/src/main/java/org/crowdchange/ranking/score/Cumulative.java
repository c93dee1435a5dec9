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
 * Ranks items by points of which every voter has so many to distribute: cumulative voting. Who cares for one item can
 * give it everything.
 *
 * <p><b>Source.</b> L. J. Gerber, R. B. Morton and T. A. Rietz, "Minority representation in multimember districts",
 * <i>American Political Science Review</i> 92 (1998), 127-144, <a
 * href="https://doi.org/10.2307/2585933">doi:10.2307/2585933</a>; as "dotmocracy" in workshops.
 *
 * <p><b>Variant.</b> The score is the sum of points. A ballot that gives more than {@code points} in all, or negative
 * points to any item, is spoilt: it is not counted, and a warning says how many there were. Who gives less than that
 * lets the rest lapse. {@link #accepts} tells beforehand. There is no interval.
 *
 * <p><b>Complexity.</b> O(size of the ballots).
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. Items that no counted ballot names have score 0 and share the last tier.
 * Equal sums tie, exactly. More points from anybody never lower a place.
 *
 * <p><b>Defaults.</b> {@code points} 10.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param points how many points each voter has, 1 to 1,000,000
 */
public record Cumulative(int points) implements RankingMethod<ScoreBallotTally> {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "cumulative",
            BallotKind.SCORE,
            "Points that every voter distributes: who cares for one item can give it all.",
            "Gerber, Morton and Rietz 1998, doi:10.2307/2585933");

    /** @throws IllegalArgumentException if the points are out of range */
    public Cumulative {
        ScoreText.require("points", points, 1, 1_000_000);
    }

    /** With 10 points. */
    public Cumulative() {
        this(10);
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
        return List.of(new Parameter("points", points, "how many points each voter has, 1 to 1000000"));
    }

    /** Whether a ballot counts: no negative points, and no more than every voter has. */
    public boolean accepts(ScoreBallot ballot) {
        return ballot.points() <= points && ballot.scores().values().stream().allMatch(each -> each >= 0);
    }

    @Override
    public Ranking rank(ScoreBallotTally tally) {
        return new PointSum(this, this::accepts, "give more than " + points + " points or negative ones").rank(tally);
    }
}
