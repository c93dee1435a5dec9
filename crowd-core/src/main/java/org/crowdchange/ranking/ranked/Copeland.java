package org.crowdchange.ranking.ranked;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items as in a tournament of all against all: by the items that they beat head to head, less those that beat
 * them.
 *
 * <p><b>Source.</b> A. H. Copeland, "A reasonable social welfare function", University of Michigan (1951); described in
 * D. G. Saari and V. R. Merlin, "The Copeland method", <i>Economic Theory</i> 8 (1996), 51-76, <a
 * href="https://doi.org/10.1007/BF01212012">doi:10.1007/BF01212012</a>.
 *
 * <p><b>Variant.</b> The score is {@code win} for each item beaten, {@code tie} for each tie and {@code loss} for each
 * defeat; 1, 0 and -1 by default. 1, ½ and 0 gives the same order.
 *
 * <p><b>Complexity.</b> That of the {@linkplain PairwiseMatrix matrix}, and O(n²).
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. One item: score 0. All equal: one tier. A Condorcet winner stands
 * alone in the first tier. Ties are frequent, because how clear a win is does not count. No ballot ranks anything:
 * nothing is rated.
 *
 * <p><b>Defaults.</b> 1, 0, -1: the definition.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param win points for beating an item
 * @param tie points for a tie, from {@code loss} to {@code win}
 * @param loss points for being beaten
 */
public record Copeland(double win, double tie, double loss) implements CondorcetMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "copeland",
            BallotKind.RANKED,
            "Items beaten head to head less items beaten by: the order of a tournament of all against all.",
            "Copeland 1951; Saari and Merlin 1996, doi:10.1007/BF01212012");

    /** @throws IllegalArgumentException if the points are not finite, not in order or above a million */
    public Copeland {
        if (!(loss <= tie && tie <= win && Math.abs(win) <= 1e6 && Math.abs(loss) <= 1e6)) {
            throw new IllegalArgumentException("win, tie and loss are " + win + ", " + tie + " and " + loss
                    + "; expected falling numbers from 1000000 to -1000000");
        }
    }

    /** With 1, 0 and -1 points. */
    public Copeland() {
        this(1, 0, -1);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("win", win, "points for each item beaten head to head"),
                new Parameter("tie", tie, "points for each tie, from loss to win"),
                new Parameter("loss", loss, "points for each item that beats it"));
    }

    /** The score of each item, in item order. */
    public double[] scores(PairwiseMatrix matrix) {
        double[] scores = new double[matrix.size()];
        for (int i = 0; i < scores.length; i++) {
            int wins = matrix.wins(i);
            int losses = matrix.losses(i);
            scores[i] = wins * win + (scores.length - 1 - wins - losses) * tie + losses * loss;
        }
        return scores;
    }

    @Override
    public List<String> winners(PairwiseMatrix matrix) {
        return Best.of(matrix.items(), scores(matrix));
    }

    @Override
    public Ranking rank(RankedTally tally) {
        Contest contest = Contest.of(tally);
        return contest.rank(this, scores(contest.matrix()), (position, terms) -> {
            terms.add(new Term("win", win, "points for a win"));
            terms.add(new Term("tie", tie, "points for a tie"));
            terms.add(new Term("loss", loss, "points for a loss"));
            return CondorcetWinner.capital(contest.beats(position))
                    + losses(contest.matrix().losses(position));
        });
    }

    static String losses(int losses) {
        return losses == 0 ? " and is beaten by none" : " and is beaten by " + losses;
    }
}
