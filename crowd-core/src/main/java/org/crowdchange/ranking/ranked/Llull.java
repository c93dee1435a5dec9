package org.crowdchange.ranking.ranked;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items by the number of others that do not beat them head to head: a tie counts as much as a win.
 *
 * <p><b>Source.</b> Ramon Llull, <i>De arte electionis</i> (1299), in G. Hägele and F. Pukelsheim, "Llull's writings on
 * electoral systems", <i>Studia Lulliana</i> 41 (2001), 3-38; as a rule with this treatment of ties in P. Faliszewski,
 * E. Hemaspaandra, L. Hemaspaandra and J. Rothe, "Llull and Copeland voting computationally resist bribery and
 * constructive control", <i>JAIR</i> 35 (2009), 275-341, <a
 * href="https://doi.org/10.1613/jair.2697">doi:10.1613/jair.2697</a>.
 *
 * <p><b>Variant.</b> The score is the number of items beaten or tied with.
 *
 * <p><b>Complexity.</b> That of the {@linkplain PairwiseMatrix matrix}, and O(n²).
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. One item: score 0. All equal: one tier. A Condorcet winner stands
 * alone in the first tier. No ballot ranks anything: nothing is rated.
 *
 * <p><b>Defaults.</b> No parameters.
 *
 * <p>Immutable and safe for use by many threads.
 */
public record Llull() implements CondorcetMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "llull",
            BallotKind.RANKED,
            "Items beaten or tied with head to head: a tie counts as much as a win.",
            "Llull 1299; Faliszewski et al. 2009, doi:10.1613/jair.2697");

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    /** The score of each item, in item order. */
    public double[] scores(PairwiseMatrix matrix) {
        double[] scores = new double[matrix.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = scores.length - 1 - matrix.losses(i);
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
            int unbeaten = tally.size() - 1 - contest.matrix().losses(position);
            return tally.size() == 1
                    ? "The only item"
                    : "Beats or ties with " + unbeaten + " of " + (tally.size() - 1) + " others head to head";
        });
    }
}
