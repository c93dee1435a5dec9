package org.crowdchange.ranking.ranked;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items by their worst defeat: the item of which the clearest defeat is the least clear comes first.
 *
 * <p><b>Source.</b> P. B. Simpson, "On defining areas of voter choice", <i>Quarterly Journal of Economics</i> 83
 * (1969), 478-490, <a href="https://doi.org/10.2307/1880533">doi:10.2307/1880533</a>; G. H. Kramer, "A dynamical model
 * of political equilibrium", <i>Journal of Economic Theory</i> 16 (1977), 310-334, <a
 * href="https://doi.org/10.1016/0022-0531(77)90011-4">doi:10.1016/0022-0531(77)90011-4</a>.
 *
 * <p><b>Variant.</b> The score is minus the size of the worst defeat, as {@link Defeated} measures it. The three
 * variants are methods of their own and differ only where ballots tie items or leave them out: {@code minimax-margins},
 * {@code minimax-winning-votes} and {@code minimax-pairwise-opposition}.
 *
 * <p><b>Complexity.</b> That of the {@linkplain PairwiseMatrix matrix}, and O(n²).
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. One item: score 0. All equal: one tier. By margins and by winning
 * votes a Condorcet winner stands alone in the first tier; by pairwise opposition it need not. A Condorcet loser can
 * win. No ballot ranks anything: nothing is rated.
 *
 * <p><b>Defaults.</b> Margins, the usual measure.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param defeated how a defeat is measured; it decides the id
 */
public record Minimax(Defeated defeated) implements CondorcetMethod {

    /** How a defeat is measured. */
    public enum Defeated {
        /** By how many more ballots prefer the other, where more do; otherwise 0. */
        MARGINS("minimax-margins", "the clearest margin"),
        /** By how many ballots prefer the other, where more do than not; otherwise 0. */
        WINNING_VOTES("minimax-winning-votes", "the most ballots of a majority"),
        /** By how many ballots prefer the other, whether they are more or not. */
        PAIRWISE_OPPOSITION("minimax-pairwise-opposition", "the most ballots");

        private final String id;
        private final String what;

        Defeated(String id, String what) {
            this.id = id;
            this.what = what;
        }

        private long size(PairwiseMatrix matrix, int winner, int loser) {
            if (this != PAIRWISE_OPPOSITION && !matrix.beats(winner, loser)) {
                return 0;
            }
            return this == MARGINS ? matrix.margin(winner, loser) : matrix.support(winner, loser);
        }
    }

    /** By margins. */
    public Minimax() {
        this(Defeated.MARGINS);
    }

    @Override
    public MethodDescription description() {
        return new MethodDescription(
                defeated.id,
                BallotKind.RANKED,
                "The item whose worst defeat is the least: " + defeated.what + " against it.",
                "Simpson 1969, doi:10.2307/1880533; Kramer 1977, doi:10.1016/0022-0531(77)90011-4");
    }

    /** The score of each item, in item order: minus its worst defeat. */
    public double[] scores(PairwiseMatrix matrix) {
        double[] scores = new double[matrix.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = -defeated.size(matrix, worst(matrix, i), i);
        }
        return scores;
    }

    /** The position of the first item by which the defeat is worst. */
    private int worst(PairwiseMatrix matrix, int loser) {
        int worst = loser;
        for (int other = 0; other < matrix.size(); other++) {
            if (defeated.size(matrix, other, loser) > defeated.size(matrix, worst, loser)) {
                worst = other;
            }
        }
        return worst;
    }

    @Override
    public List<String> winners(PairwiseMatrix matrix) {
        return Best.of(matrix.items(), scores(matrix));
    }

    @Override
    public Ranking rank(RankedTally tally) {
        Contest contest = Contest.of(tally);
        PairwiseMatrix matrix = contest.matrix();
        return contest.rank(this, scores(matrix), (position, terms) -> {
            int worst = worst(matrix, position);
            terms.add(new Term("worst", defeated.size(matrix, worst, position), defeated.what + " against it"));
            terms.add(new Term("for", matrix.support(position, worst), "ballots that prefer it to that item"));
            terms.add(new Term("against", matrix.support(worst, position), "ballots that prefer that item to it"));
            return worst == position
                    ? tally.size() == 1 ? "The only item" : "Beaten by none"
                    : "At worst " + matrix.support(worst, position) + " ballots preferred another to it, and "
                            + matrix.support(position, worst) + " the other way round";
        });
    }
}
