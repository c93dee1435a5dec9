package org.crowdchange.ranking.ranked;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items by points for places: on each ballot as many points as there are items below.
 *
 * <p><b>Source.</b> J.-C. de Borda, "Mémoire sur les élections au scrutin", <i>Histoire de l'Académie royale des
 * sciences</i> (1781, published 1784); for ballots that leave items out Z. Terzopoulou and U. Endriss, "The Borda
 * class: an axiomatic study of the Borda rule on top-truncated preferences", <i>Journal of Mathematical Economics</i>
 * 92 (2021), 31-40, <a href="https://doi.org/10.1016/j.jmateco.2020.11.001">doi:10.1016/j.jmateco.2020.11.001</a>.
 *
 * <p><b>Variant.</b> Of n items the one in place r gets n - r points. Items that share places get what {@code ties}
 * says of these places, and items that are left out share the places below the others or get nothing, as {@code
 * unranked} says. With the defaults the order is that of {@link BordaSymmetric}.
 *
 * <p><b>Complexity.</b> O(sum of the lengths of the ballots + n²) for n items.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. One item: score 0. All equal: one tier. A Condorcet winner need not
 * come first, but a Condorcet loser never does without ties and omissions. Blank ballots do not count; if all are,
 * nothing is rated. Scores are whole or half numbers and exact.
 *
 * <p><b>Defaults.</b> Averaged, and tied last: what the voter has not said is left open. With no points for what is
 * left out, voters who rank few items help these more.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param ties what places that several items share are worth
 * @param unranked what happens to items that a ballot leaves out
 */
public record Borda(TiedPlaces ties, Unranked unranked) implements RankedMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "borda",
            BallotKind.RANKED,
            "Points for places: as many as there are items below, on each ballot.",
            "Borda 1781; Terzopoulou and Endriss 2021, doi:10.1016/j.jmateco.2020.11.001");

    /** Averaged, and tied last. */
    public Borda() {
        this(TiedPlaces.AVERAGED, Unranked.TIED_LAST);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(ties(ties), unranked(unranked));
    }

    static Parameter ties(TiedPlaces ties) {
        return new Parameter(
                "ties", ties, "what places that several items share are worth: averaged, pessimistic or optimistic");
    }

    static Parameter unranked(Unranked unranked) {
        return new Parameter("unranked", unranked, "what items that a ballot leaves out get: tied-last or zero");
    }

    /** The points of each item, in item order. */
    public double[] scores(RankedTally tally) {
        return scores(new Sums(tally));
    }

    private double[] scores(Sums sums) {
        double[] scores = new double[sums.items];
        for (int i = 0; i < scores.length; i++) {
            long points = sums.counted[i] * (sums.items - 1) - sums.above[i];
            scores[i] = points - sums.tied[i] * lostForTie();
        }
        return scores;
    }

    private double lostForTie() {
        return switch (ties) {
            case OPTIMISTIC -> 0;
            case AVERAGED -> 0.5;
            case PESSIMISTIC -> 1;
        };
    }

    @Override
    public Ranking rank(RankedTally tally) {
        Sums sums = new Sums(tally);
        return Contest.builder(this, tally, scores(sums)).build(item -> {
            int i = tally.indexOf(item.item());
            List<Term> terms = List.of(
                    new Term("items", sums.items, "items"),
                    new Term("counted", sums.counted[i], "ballots that give it points"),
                    new Term("above", sums.above[i], "items above it on these ballots, added up"),
                    new Term("tied", sums.tied[i], "other items with which it shares places on them, added up"),
                    new Term("lost", lostForTie(), "points lost for each of these"));
            return Contest.explain(this, item, item(item.score()) + " from " + sums.counted[i] + " ballots", terms);
        });
    }

    static String item(double points) {
        boolean whole = points == Math.rint(points) && Math.abs(points) < 1e15;
        String number = whole ? Long.toString((long) points) : String.format(java.util.Locale.ROOT, "%.2f", points);
        return number + (points == 1 ? " point" : " points");
    }

    /** What the points are made of: whole numbers. */
    private final class Sums {
        private final int items;
        private final long[] counted;
        private final long[] above;
        private final long[] tied;

        Sums(RankedTally tally) {
            Standings standings = new Standings(tally);
            items = tally.size();
            counted = standings.sums(place -> counts(place) ? 1 : 0);
            above = standings.sums(place -> counts(place) ? place.above() : 0);
            tied = standings.sums(place -> counts(place) ? place.tied() - 1 : 0);
        }

        private boolean counts(Standings.Place place) {
            return place.ranked() || unranked == Unranked.TIED_LAST;
        }
    }
}
