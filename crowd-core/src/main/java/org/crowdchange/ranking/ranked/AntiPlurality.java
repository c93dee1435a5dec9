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
 * Ranks items by how few ballots put them last. Also called veto.
 *
 * <p><b>Source.</b> Plain counting; studied as a positional rule in D. G. Saari, <i>Basic Geometry of Voting</i>
 * (Springer 1995), <a href="https://doi.org/10.1007/978-3-642-57748-2">doi:10.1007/978-3-642-57748-2</a>.
 *
 * <p><b>Variant.</b> The score is minus the number of last places. Items that a ballot leaves out share its last place,
 * and a ballot on which several items share the last place counts as {@code ties} says. A ballot that ties all items
 * puts none of them last.
 *
 * <p><b>Complexity.</b> O(sum of the lengths of the ballots + n²) for n items.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. One item: score 0. All equal: one tier. Blank ballots do not count;
 * if all are, nothing is rated.
 *
 * <p><b>Defaults.</b> {@code ties} shared, so that every ballot counts as much as every other.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param ties what a ballot counts on which several items share the last place
 */
public record AntiPlurality(SharedPlace ties) implements RankedMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "anti-plurality",
            BallotKind.RANKED,
            "As few last places as possible: what hardly anybody objects to.",
            "Plain counting; Saari 1995, doi:10.1007/978-3-642-57748-2");

    /** Last places are shared. */
    public AntiPlurality() {
        this(SharedPlace.SHARED);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(ties.parameter("last"));
    }

    /** Minus the last places of each item, in item order. */
    public double[] scores(RankedTally tally) {
        double[] scores = new Standings(tally).points(place -> points(place, tally.size()));
        for (int i = 0; i < scores.length; i++) {
            scores[i] = 0.0 - scores[i];
        }
        return scores;
    }

    private static boolean last(Standings.Place place, int items) {
        return place.above() > 0 && place.above() + place.tied() == items;
    }

    private Fraction points(Standings.Place place, int items) {
        return last(place, items) ? ties.votes(place.tied()) : Fraction.ZERO;
    }

    @Override
    public Ranking rank(RankedTally tally) {
        int items = tally.size();
        Standings standings = new Standings(tally);
        double[] scores = scores(tally);
        long[] alone = standings.sums(place -> last(place, items) && place.tied() == 1 ? 1 : 0);
        long[] tied = standings.sums(place -> last(place, items) && place.tied() > 1 ? 1 : 0);
        long voters = Contest.voters(tally);
        return Contest.builder(this, tally, scores).build(item -> {
            int i = tally.indexOf(item.item());
            List<Term> terms = List.of(
                    new Term("ballots", voters, "ballots that rank anything"),
                    new Term("alone", alone[i], "ballots on which it stands last alone"),
                    new Term("tied", tied[i], "ballots on which it shares the last place"),
                    new Term("shares", -scores[i] - alone[i], "what these count together"));
            return Contest.explain(
                    this,
                    item,
                    "Last on " + alone[i] + " of " + voters + " ballots, and tied for it on " + tied[i],
                    terms);
        });
    }
}
