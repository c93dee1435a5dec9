package org.crowdchange.ranking.ranked;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items by instant runoff, but an item that beats all others one to one wins.
 *
 * <p><b>Source.</b> Condorcet's principle with Hare's rule as the way out of cycles: J. Green-Armytage, "Four
 * Condorcet-Hare hybrid methods for single-winner elections", <i>Voting Matters</i> 29 (2011), 1-14, and pref_voting,
 * "Condorcet IRV".
 *
 * <p><b>Variant.</b> A Condorcet winner is the one winner; the other items stand in the order of the number of items
 * that they beat. Without one it is {@link InstantRunoff} ({@code irv}). One to one counts every ballot, with unranked
 * items below ranked ones.
 *
 * <p><b>Complexity.</b> O(length of the distinct ballots n + n²) for n items.
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
public record CondorcetRunoff(EqualRanks equalRanks) implements EliminationMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "condorcet-irv",
            BallotKind.RANKED,
            "One winner: who beats all others one to one, else instant runoff.",
            "Green-Armytage 2011, Voting Matters 29");

    /** Refuses ballots with ties. */
    public CondorcetRunoff() {
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
        BitSet all = ballots.all();
        int winner = matrix.condorcet(true);
        book.round("items beaten one to one", all, matrix::wins, ballots.items - 1, 0, new BitSet());
        return winner >= 0 ? book.won(winner) : FirstPlaceRules.instantRunoff(book, ballots, all, false);
    }
}
