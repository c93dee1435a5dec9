package org.crowdchange.ranking.ranked;

import java.util.Arrays;
import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items by Borda points, but puts the item that beats every other head to head first, if there is one.
 *
 * <p><b>Source.</b> D. Black, <i>The Theory of Committees and Elections</i> (Cambridge University Press 1958), <a
 * href="https://doi.org/10.1007/978-94-009-4225-7">doi:10.1007/978-94-009-4225-7</a>.
 *
 * <p><b>Variant.</b> The first tier is the Condorcet winner, if there is one, and then or otherwise all items follow in
 * the order of {@link BordaSymmetric}. The score is the number of items in the tiers below.
 *
 * <p><b>Complexity.</b> That of the {@linkplain PairwiseMatrix matrix}, and O(n²).
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. One item: it wins. All equal: one tier. Only the winner is
 * protected: the second place is Borda's. No ballot ranks anything: nothing is rated.
 *
 * <p><b>Defaults.</b> No parameters.
 *
 * <p>Immutable and safe for use by many threads.
 */
public record Black() implements CondorcetMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "black",
            BallotKind.RANKED,
            "The item that beats every other, if there is one, and otherwise Borda's order.",
            "Black 1958, doi:10.1007/978-94-009-4225-7");

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<String> winners(PairwiseMatrix matrix) {
        return rounds(matrix, borda(matrix)).first(matrix);
    }

    /** The sum of the margins, which is the symmetric Borda score. */
    private static long[] borda(PairwiseMatrix matrix) {
        long[] scores = new long[matrix.size()];
        for (int a = 0; a < scores.length; a++) {
            for (int b = 0; b < scores.length; b++) {
                scores[a] += matrix.margin(a, b);
            }
        }
        return scores;
    }

    private static Rounds rounds(PairwiseMatrix matrix, long[] borda) {
        int winner = matrix.condorcet(true);
        long[] order = borda.clone();
        if (winner >= 0) {
            order[winner] = Long.MAX_VALUE;
        }
        long[] distinct = Arrays.stream(order).distinct().sorted().toArray();
        return Rounds.of(Arrays.stream(order)
                .mapToInt(score -> distinct.length - Arrays.binarySearch(distinct, score))
                .toArray());
    }

    @Override
    public Ranking rank(RankedTally tally) {
        Contest contest = Contest.of(tally);
        long[] borda = borda(contest.matrix());
        Rounds rounds = rounds(contest.matrix(), borda);
        return contest.rank(this, rounds.scores(), (position, terms) -> {
            terms.add(new Term("borda", borda[position], "items below it less items above it, on all ballots"));
            rounds.terms(position, terms);
            return CondorcetWinner.capital(contest.beats(position)) + "; preferred " + borda[position]
                    + " times more often to others than others to it";
        });
    }
}
