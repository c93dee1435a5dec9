package org.crowdchange.ranking.ranked;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks groups of items: first the smallest group of which each item beats every item outside it, then likewise among
 * the rest. Within a group the majorities run in circles, or tie.
 *
 * <p><b>Source.</b> I. J. Good, "A note on Condorcet sets", <i>Public Choice</i> 10 (1971), 97-101; J. H. Smith,
 * "Aggregation of preferences with variable electorate", <i>Econometrica</i> 41 (1973), 1027-1041, <a
 * href="https://doi.org/10.2307/1914033">doi:10.2307/1914033</a>. Also called top cycle or GETCHA.
 *
 * <p><b>Variant.</b> The Smith set is the smallest non-empty set of items of which each beats, strictly, every item
 * outside it. The further tiers come from the same rule, applied again to the items that are left; the score of an item
 * is the number of items in the tiers below its own.
 *
 * <p><b>Complexity.</b> That of the {@linkplain PairwiseMatrix matrix}, and O(n²).
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. One item: it wins. All equal: one tier. A Condorcet winner stands
 * alone in the first tier. No ballot ranks anything: nothing is rated.
 *
 * <p><b>Defaults.</b> No parameters.
 *
 * <p>Immutable and safe for use by many threads.
 */
public record SmithSet() implements CondorcetMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "smith-set",
            BallotKind.RANKED,
            "The smallest group of items each of which beats every item outside the group.",
            "Good 1971; Smith 1973, doi:10.2307/1914033");

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<String> winners(PairwiseMatrix matrix) {
        return Rounds.names(matrix, Components.smith(matrix));
    }

    @Override
    public Ranking rank(RankedTally tally) {
        Contest contest = Contest.of(tally);
        Rounds rounds = Rounds.ofComponents(contest.matrix(), Components::smith);
        return contest.rank(this, rounds.scores(), (position, terms) -> {
            rounds.terms(position, terms);
            return rounds.wins(position, "In the smallest group that beats all others") + "; "
                    + contest.beats(position);
        });
    }
}
