package org.crowdchange.ranking.ranked;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items by how much more often an item is preferred to another than another to it, over all others and all
 * ballots together: the sum of its margins.
 *
 * <p><b>Source.</b> J.-C. de Borda, "Mémoire sur les élections au scrutin" (1781); in this form P. Young, "An
 * axiomatization of Borda's rule", <i>Journal of Economic Theory</i> 9 (1974), 43-52, <a
 * href="https://doi.org/10.1016/0022-0531(74)90073-8">doi:10.1016/0022-0531(74)90073-8</a>.
 *
 * <p><b>Variant.</b> On each ballot an item gets a point for each item below it and loses one for each item above it;
 * items that are left out stand tied below the others. The order is that of {@link Borda} with its defaults; the scores
 * of all items add up to 0.
 *
 * <p><b>Complexity.</b> O(sum of the lengths of the ballots + n²) for n items.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. One item: score 0. All equal: one tier. Blank ballots do not count;
 * if all are, nothing is rated.
 *
 * <p><b>Defaults.</b> No parameters.
 *
 * <p>Immutable and safe for use by many threads.
 */
public record BordaSymmetric() implements RankedMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "borda-symmetric",
            BallotKind.RANKED,
            "Items below less items above, on each ballot: Borda's order with scores around zero.",
            "Borda 1781; Young 1974, doi:10.1016/0022-0531(74)90073-8");

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    /** The score of each item, in item order. */
    public long[] scores(RankedTally tally) {
        int n = tally.size();
        return new Standings(tally).sums(place -> n - 2L * place.above() - place.tied());
    }

    @Override
    public Ranking rank(RankedTally tally) {
        int n = tally.size();
        Standings standings = new Standings(tally);
        long[] above = standings.sums(Standings.Place::above);
        long[] below = standings.sums(place -> n - place.above() - place.tied());
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            scores[i] = below[i] - above[i];
        }
        return Contest.builder(this, tally, scores).build(item -> {
            int i = tally.indexOf(item.item());
            List<Term> terms = List.of(
                    new Term("below", below[i], "items below it on all ballots, added up"),
                    new Term("above", above[i], "items above it on all ballots, added up"));
            return Contest.explain(
                    this,
                    item,
                    "Preferred to another " + below[i] + " times, another to it " + above[i] + " times",
                    terms);
        });
    }
}
