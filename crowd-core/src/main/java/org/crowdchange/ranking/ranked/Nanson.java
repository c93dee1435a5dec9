package org.crowdchange.ranking.ranked;

import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items by Nanson's rule: the items whose Borda score is below the mean leave, and the scores are counted anew among
 * those left, until nobody is below it.
 *
 * <p><b>Source.</b> E. J. Nanson, "Methods of election", <i>Transactions and Proceedings of the Royal Society of
 * Victoria</i> 19 (1883), 197-240; the two readings of it: E. M. S. Niou, "A note on Nanson's rule", <i>Public Choice</i>
 * 54 (1987), 191-193, <a href="https://doi.org/10.1007/BF00123006">doi:10.1007/BF00123006</a>.
 *
 * <p><b>Variant.</b> Strict: items at the mean stay. The scores are those of {@link Baldwin}, of which the mean is 0, so
 * ties and items left out are allowed. A Condorcet winner is above the mean in every round and so wins.
 *
 * <p><b>Complexity.</b> O(length of the distinct ballots n + n³) for n items.
 *
 * <p><b>Edge cases.</b> No items or no ballots: no estimate. One item wins. All equal: all win.
 *
 * <p><b>Defaults.</b> No parameters.
 *
 * <p>Immutable and safe for use by many threads.
 */
public record Nanson() implements EliminationMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "nanson-strict",
            BallotKind.RANKED,
            "One winner: the items below the mean Borda score leave until none is; elects a Condorcet winner.",
            "Nanson 1883; Niou 1987, doi:10.1007/BF00123006");

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public EliminationReport count(RankedTally tally) {
        return BordaRounds.count(this, tally, lowest -> score -> score < 0);
    }
}
