package org.crowdchange.ranking.ranked;

import java.util.List;
import org.crowdchange.internal.math.Fraction;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items by the number of ballots on which they stand first; what else a ballot says does not count.
 *
 * <p><b>Source.</b> Plain counting; its history and faults in J.-F. Laslier, "And the loser is... plurality voting", in
 * <i>Electoral Systems</i> (Springer 2012), 327-351.
 *
 * <p><b>Variant.</b> One point for the first place. A ballot on which several items share it counts as {@code ties}
 * says.
 *
 * <p><b>Complexity.</b> O(sum of the lengths of the ballots) and O(n) for n items.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. One item: it has all ballots. All equal: one tier. Items that
 * nobody ranks first have score 0 and share the last tier. Blank ballots do not count; if all are, nothing is rated.
 * Similar items take votes from each other, and a Condorcet loser can win.
 *
 * <p><b>Defaults.</b> {@code ties} ignored, as election law treats overvotes.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param ties what a ballot counts on which several items share the first place
 */
public record Plurality(SharedPlace ties) implements RankedMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "plurality",
            BallotKind.RANKED,
            "First places alone; to show what the other methods add to it.",
            "Plain counting; Laslier 2012");

    /** Overvotes are ignored. */
    public Plurality() {
        this(SharedPlace.IGNORED);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(ties.parameter("first"));
    }

    /** The votes of each item, in item order. */
    public double[] scores(RankedTally tally) {
        return new Standings(tally).points(this::points);
    }

    private Fraction points(Standings.Place place) {
        return place.above() == 0 && place.ranked() ? ties.votes(place.tied()) : Fraction.ZERO;
    }

    @Override
    public Ranking rank(RankedTally tally) {
        Standings standings = new Standings(tally);
        double[] scores = standings.points(this::points);
        long[] alone = standings.sums(place -> place.above() == 0 && place.ranked() && place.tied() == 1 ? 1 : 0);
        long[] tied = standings.sums(place -> place.above() == 0 && place.ranked() && place.tied() > 1 ? 1 : 0);
        long voters = Contest.voters(tally);
        return Contest.builder(this, tally, scores).build(item -> {
            int i = tally.indexOf(item.item());
            List<Term> terms = List.of(
                    new Term("ballots", voters, "ballots that rank anything"),
                    new Term("alone", alone[i], "ballots on which it stands first alone"),
                    new Term("tied", tied[i], "ballots on which it shares the first place"),
                    new Term("shares", scores[i] - alone[i], "what these count together"));
            return Contest.explain(this, item, "First on " + alone[i] + " of " + voters + " ballots", terms);
        });
    }
}
