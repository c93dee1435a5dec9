package org.crowdchange.ranking.ranked;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items by instant runoff within the Smith set, the smallest set of items of which each beats every item outside one
 * to one.
 *
 * <p><b>Source.</b> J. H. Smith, "Aggregation of preferences with variable electorate", <i>Econometrica</i> 41 (1973),
 * 1027-1041, <a href="https://doi.org/10.2307/1914033">doi:10.2307/1914033</a>; with instant runoff: J. Green-Armytage,
 * "Four Condorcet-Hare hybrid methods for single-winner elections", <i>Voting Matters</i> 29 (2011), 1-14.
 *
 * <p><b>Variant.</b> Items outside the Smith set leave at once, and then {@link InstantRunoff} ({@code irv}) decides. Also
 * called Smith-AV. One to one counts every ballot, with unranked items below ranked ones.
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
public record SmithRunoff(EqualRanks equalRanks) implements EliminationMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "smith-irv",
            BallotKind.RANKED,
            "One winner: instant runoff among the items of the Smith set.",
            "Smith 1973, doi:10.2307/1914033; Green-Armytage 2011, Voting Matters 29");

    /** Refuses ballots with ties. */
    public SmithRunoff() {
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
        BitSet smith = Components.smith(PairwiseMatrix.of(tally));
        BitSet outside = ballots.all();
        outside.andNot(smith);
        if (!outside.isEmpty()) {
            FirstPlaces first = new FirstPlaces(ballots, ballots.all());
            FirstPlaceRules.round(book, first, 0, outside);
        }
        return FirstPlaceRules.instantRunoff(book, ballots, smith, false);
    }
}
