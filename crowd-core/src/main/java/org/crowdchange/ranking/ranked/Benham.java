package org.crowdchange.ranking.ranked;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items by Benham's rule: as long as no item left beats all others left one to one, the items with the fewest first
 * places leave.
 *
 * <p><b>Source.</b> C. Benham; described and compared in J. Green-Armytage, "Four Condorcet-Hare hybrid methods for
 * single-winner elections", <i>Voting Matters</i> 29 (2011), 1-14.
 *
 * <p><b>Variant.</b> All items with the fewest first places leave together; if that were all that are left, they tie for the
 * win. One to one counts every ballot, with unranked items below ranked ones; first places are those among the items left.
 *
 * <p><b>Complexity.</b> O(length of the distinct ballots n + n³) for n items.
 *
 * <p><b>Edge cases.</b> No items or no ballots: no estimate. One item wins. All equal: all win. Ballots that tie items: see
 * {@code equalRanks}.
 *
 * <p><b>Defaults.</b> {@code equalRanks} refuse, as {@link InstantRunoff}. With cut or skip it applies to first places only.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param equalRanks what is done with ballots that tie items
 */
public record Benham(EqualRanks equalRanks) implements EliminationMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "benham",
            BallotKind.RANKED,
            "One winner: instant runoff that stops as soon as one item beats all others left one to one.",
            "Benham; Green-Armytage 2011, Voting Matters 29");

    /** Refuses ballots with ties. */
    public Benham() {
        this(EqualRanks.REFUSE);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(FirstPlaceRules.parameter(equalRanks));
    }

    @Override
    public EliminationReport count(RankedTally tally) {
        StrictBallots ballots = StrictBallots.of(tally, equalRanks);
        EliminationBook book = new EliminationBook(this, tally, ballots.voters);
        Optional<String> obstacle = FirstPlaceRules.obstacle(ballots);
        if (obstacle.isPresent()) {
            return book.none(obstacle.get());
        }
        PairwiseMatrix matrix = PairwiseMatrix.of(tally);
        FirstPlaces first = new FirstPlaces(ballots, ballots.all());
        while (true) {
            int winner = StrictBallots.condorcetWinner(matrix, first.left());
            BitSet lowest = first.with(first.lowest());
            boolean decided = winner >= 0 || lowest.equals(first.left());
            FirstPlaceRules.round(book, first, 0, decided ? new BitSet() : lowest);
            if (decided) {
                return winner >= 0 ? book.won(winner) : book.won(lowest);
            }
            first.remove(lowest);
        }
    }
}
