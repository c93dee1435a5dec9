package org.crowdchange.ranking.ranked;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.ranking.Term;
import org.crowdchange.tally.RankedTally;

/**
 * Puts the item that beats every other head to head first, the one that every other beats last, and all others between
 * them. Often there is neither, and then all items tie: to rank them in any case choose another method of this package,
 * nearly all of which put the same item first when there is one.
 *
 * <p><b>Source.</b> Marquis de Condorcet, <i>Essai sur l'application de l'analyse à la probabilité des décisions
 * rendues à la pluralité des voix</i> (1785).
 *
 * <p><b>Variant.</b> a beats b if more ballots prefer a to b than b to a; see {@link PairwiseMatrix} for ties and for
 * items that a ballot leaves out. The score is 1, 0 or -1.
 *
 * <p><b>Complexity.</b> That of the matrix.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. One item: it is winner and loser at once, with score 0. All equal:
 * one tier. No ballot ranks anything: nothing is rated.
 *
 * <p><b>Defaults.</b> No parameters.
 *
 * <p>Immutable and safe for use by many threads.
 */
public record CondorcetWinner() implements CondorcetMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "condorcet-winner",
            BallotKind.RANKED,
            "The item that beats every other head to head, if there is one, and the one that every other beats.",
            "Condorcet 1785");

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<String> winners(PairwiseMatrix matrix) {
        return matrix.condorcetWinner().map(List::of).orElseGet(() -> {
            int loser = matrix.condorcet(false);
            return matrix.items().stream()
                    .filter(item -> loser < 0 || !item.equals(matrix.item(loser)))
                    .toList();
        });
    }

    @Override
    public Ranking rank(RankedTally tally) {
        Contest contest = Contest.of(tally);
        int winner = contest.matrix().condorcet(true);
        int loser = contest.matrix().condorcet(false);
        double[] scores = new double[tally.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (i == winner ? 1 : 0) - (i == loser ? 1 : 0);
        }
        RankingBuilder builder = Contest.builder(this, tally, scores);
        if (winner < 0 && tally.size() > 0 && contest.voters() > 0) {
            builder.warning("No item beats every other head to head.");
        }
        return builder.build(item -> contest.explain(this, item, (position, terms) -> {
            terms.add(new Term("winner", position == winner ? 1 : 0, "1 if it beats every other, otherwise 0"));
            terms.add(new Term("loser", position == loser ? 1 : 0, "1 if every other beats it, otherwise 0"));
            return capital(contest.beats(position));
        }));
    }

    static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
