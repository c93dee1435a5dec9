package org.crowdchange.ranking.ranked;

import java.util.BitSet;
import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items by covering: first those that no other covers. An item covers another if it beats it and nobody beats the
 * one who does not beat the other too; to prefer the other would be hard to defend.
 *
 * <p><b>Source.</b> D. B. Gillies, "Solutions to general non-zero-sum games", <i>Contributions to the Theory of
 * Games</i> 4 (1959), 47-85; N. R. Miller, "A new solution set for tournaments and majority voting", <i>American
 * Journal of Political Science</i> 24 (1980), 68-96, <a href="https://doi.org/10.2307/2110925">doi:10.2307/2110925</a>;
 * the variants are compared in J. Duggan, "Uncovered sets", <i>Social Choice and Welfare</i> 41 (2013), 489-535.
 *
 * <p><b>Variant.</b> That of Gillies: a covers b if a beats b and every item that beats a beats b. The further tiers
 * come from the same rule, applied again to the items that are left; the score of an item is the number of items in the
 * tiers below its own.
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
public record UncoveredSet() implements CondorcetMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "uncovered-set-gillies",
            BallotKind.RANKED,
            "The items that no other item covers: none beats it and loses to nobody whom it does not lose to.",
            "Gillies 1959; Miller 1980, doi:10.2307/2110925; Duggan 2013");

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<String> winners(PairwiseMatrix matrix) {
        return Rounds.names(matrix, uncovered(matrix));
    }

    private static BitSet uncovered(PairwiseMatrix matrix) {
        BitSet[] wins = Reach.wins(matrix);
        BitSet[] beatenBy = new BitSet[wins.length];
        for (int a = 0; a < wins.length; a++) {
            beatenBy[a] = new BitSet(wins.length);
            for (int b = 0; b < wins.length; b++) {
                beatenBy[a].set(b, wins[b].get(a));
            }
        }
        BitSet winners = new BitSet();
        for (int a = 0; a < wins.length; a++) {
            winners.set(a, true);
            for (int b = beatenBy[a].nextSetBit(0); b >= 0 && winners.get(a); b = beatenBy[a].nextSetBit(b + 1)) {
                BitSet onlyOverB = (BitSet) beatenBy[b].clone();
                onlyOverB.andNot(beatenBy[a]);
                winners.set(a, !onlyOverB.isEmpty());
            }
        }
        return winners;
    }

    @Override
    public Ranking rank(RankedTally tally) {
        Contest contest = Contest.of(tally);
        Rounds rounds = Rounds.ofComponents(contest.matrix(), UncoveredSet::uncovered);
        return contest.rank(this, rounds.scores(), (position, terms) -> {
            rounds.terms(position, terms);
            return rounds.wins(position, "Not covered by any item") + "; " + contest.beats(position);
        });
    }
}
