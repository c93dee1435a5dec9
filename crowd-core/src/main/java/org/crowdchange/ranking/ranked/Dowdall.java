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
 * Ranks items by points for places that fall harmonically: one for the first, a half for the second, a third for the
 * third. Used for the parliament of Nauru.
 *
 * <p><b>Source.</b> D. Dowdall (1971), described in J. Fraenkel and B. Grofman, "The Borda count and its real-world
 * alternatives: comparing scoring rules in Nauru and Slovenia", <i>Australian Journal of Political Science</i> 49
 * (2014), 186-205, <a href="https://doi.org/10.1080/10361146.2014.900530">doi:10.1080/10361146.2014.900530</a>.
 *
 * <p><b>Variant.</b> Place r is worth 1/r. Items that share places get what {@code ties} says of these places, and
 * items that are left out share the places below the others or get nothing, as {@code unranked} says. (In Nauru a
 * ballot must rank all.)
 *
 * <p><b>Complexity.</b> O(sum of the lengths of the ballots + n²) for n items, with numbers of as many digits as it
 * takes to add up the fractions exactly.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. One item: it has one point from each ballot. All equal: one tier;
 * sums are exact, so equal ones tie. Blank ballots do not count; if all are, nothing is rated.
 *
 * <p><b>Defaults.</b> Averaged, and tied last, as for {@link Borda}.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param ties what places that several items share are worth
 * @param unranked what happens to items that a ballot leaves out
 */
public record Dowdall(TiedPlaces ties, Unranked unranked) implements RankedMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "dowdall",
            BallotKind.RANKED,
            "Points for places: 1, 1/2, 1/3 and so on; between plurality and Borda.",
            "Fraenkel and Grofman 2014, doi:10.1080/10361146.2014.900530");

    /** Averaged, and tied last. */
    public Dowdall() {
        this(TiedPlaces.AVERAGED, Unranked.TIED_LAST);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Borda.ties(ties), Borda.unranked(unranked));
    }

    /** The points of each item, in item order. */
    public double[] scores(RankedTally tally) {
        return new Standings(tally).points(this::points);
    }

    private Fraction points(Standings.Place place) {
        if (!place.ranked() && unranked == Unranked.ZERO) {
            return Fraction.ZERO;
        }
        return switch (ties) {
            case OPTIMISTIC -> Fraction.of(1, place.above() + 1);
            case PESSIMISTIC -> Fraction.of(1, place.above() + place.tied());
            case AVERAGED -> average(place);
        };
    }

    private static Fraction average(Standings.Place place) {
        Fraction sum = Fraction.ZERO;
        for (int i = 1; i <= place.tied(); i++) {
            sum = sum.plus(Fraction.of(1, place.above() + i));
        }
        return sum.dividedBy(place.tied());
    }

    @Override
    public Ranking rank(RankedTally tally) {
        Standings standings = new Standings(tally);
        double[] scores = standings.points(this::points);
        long[] first = at(standings, 0);
        long[] second = at(standings, 1);
        long[] third = at(standings, 2);
        double[] rest = standings.points(
                place -> alone(place, place.above()) && place.above() <= 2 ? Fraction.ZERO : points(place));
        return Contest.builder(this, tally, scores).build(item -> {
            int i = tally.indexOf(item.item());
            List<Term> terms = List.of(
                    new Term("first", first[i], "ballots that rank it first, untied"),
                    new Term("second", second[i], "ballots that rank it second, untied"),
                    new Term("third", third[i], "ballots that rank it third, untied"),
                    new Term("rest", rest[i], "points from all other ballots"));
            String facts = Borda.item(item.score()) + "; first on " + first[i] + ", second on " + second[i]
                    + ", third on " + third[i] + " ballots";
            return Contest.explain(this, item, facts, terms);
        });
    }

    private static boolean alone(Standings.Place place, int above) {
        return place.ranked() && place.tied() == 1 && place.above() == above;
    }

    private static long[] at(Standings standings, int above) {
        return standings.sums(place -> alone(place, above) ? 1 : 0);
    }
}
