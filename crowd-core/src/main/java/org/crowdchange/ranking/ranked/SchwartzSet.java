package org.crowdchange.ranking.ranked;

import java.util.BitSet;
import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks groups of items: first those that reach, by a chain of head-to-head wins, every item from which such a chain
 * leads to them.
 *
 * <p><b>Source.</b> T. Schwartz, "Rationality and the myth of the maximum", <i>Noûs</i> 6 (1972), 97-117. Also called
 * GOCHA.
 *
 * <p><b>Variant.</b> The Schwartz set is the union of the smallest non-empty sets that no item outside beats. It lies
 * within the {@linkplain SmithSet Smith set}, and is the same if no two items tie. The further tiers come from the same
 * rule, applied again to the items that are left; the score of an item is the number of items in the tiers below its
 * own.
 *
 * <p><b>Complexity.</b> That of the {@linkplain PairwiseMatrix matrix}, and for each tier O(m³ / 64) for a Smith
 * component of m items.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. One item: it wins. All equal: one tier. A Condorcet winner stands
 * alone in the first tier. No ballot ranks anything: nothing is rated.
 *
 * <p><b>Defaults.</b> No parameters.
 *
 * <p>Immutable and safe for use by many threads.
 */
public record SchwartzSet() implements CondorcetMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "schwartz-set",
            BallotKind.RANKED,
            "The items that reach by majorities whatever reaches them: a Smith set in which ties do not bind.",
            "Schwartz 1972, Noûs 6, 97-117");

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<String> winners(PairwiseMatrix matrix) {
        return Rounds.names(matrix, undominated(matrix));
    }

    private static BitSet undominated(PairwiseMatrix matrix) {
        BitSet[] reach = Reach.of(matrix);
        BitSet winners = new BitSet();
        for (int a = 0; a < reach.length; a++) {
            boolean undominated = true;
            for (int b = 0; b < reach.length && undominated; b++) {
                undominated = a == b || !reach[b].get(a) || reach[a].get(b);
            }
            winners.set(a, undominated);
        }
        return winners;
    }

    @Override
    public Ranking rank(RankedTally tally) {
        Contest contest = Contest.of(tally);
        Rounds rounds = Rounds.ofComponents(contest.matrix(), SchwartzSet::undominated);
        return contest.rank(this, rounds.scores(), (position, terms) -> {
            rounds.terms(position, terms);
            return rounds.wins(position, "Reaches by majorities whatever reaches it") + "; " + contest.beats(position);
        });
    }
}
