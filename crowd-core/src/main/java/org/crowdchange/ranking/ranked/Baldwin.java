package org.crowdchange.ranking.ranked;

import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items by Baldwin's rule: the items with the lowest Borda score leave, and the scores are counted anew among those
 * left, until one is left or all have the same.
 *
 * <p><b>Source.</b> J. M. Baldwin, "The technique of the Nanson preferential majority system of election", <i>Proceedings of
 * the Royal Society of Victoria</i> 39 (1926), 42-52.
 *
 * <p><b>Variant.</b> All items with the lowest score leave together. The score is the symmetric one: how often an item is
 * preferred to another one that is left, less how often another one is preferred to it. On complete ballots it orders
 * items as the points n - 1, n - 2, ..., 0 do; it is also defined for ties and for items left out, which stand below
 * those ranked. A Condorcet winner has a score above 0 in every round and so wins.
 *
 * <p><b>Complexity.</b> O(length of the distinct ballots n + n³) for n items.
 *
 * <p><b>Edge cases.</b> No items or no ballots: no estimate. One item wins. All equal: all win.
 *
 * <p><b>Defaults.</b> No parameters.
 *
 * <p>Immutable and safe for use by many threads.
 */
public record Baldwin() implements EliminationMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "baldwin",
            BallotKind.RANKED,
            "One winner: the items with the lowest Borda score leave until one is left; elects a Condorcet winner.",
            "Baldwin 1926");

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public EliminationReport count(RankedTally tally) {
        return BordaRounds.count(this, tally, lowest -> score -> score == lowest);
    }
}
