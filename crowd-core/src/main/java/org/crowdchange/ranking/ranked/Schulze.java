package org.crowdchange.ranking.ranked;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items by strongest paths of head-to-head wins. Where majorities run in a circle, an item is above another if
 * the chain of wins from it to the other is stronger, at its weakest link, than any chain back.
 *
 * <p><b>Source.</b> M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
 * single-winner election method", <i>Social Choice and Welfare</i> 36 (2011), 267-303, <a
 * href="https://doi.org/10.1007/s00355-010-0475-4">doi:10.1007/s00355-010-0475-4</a>. Also called beat path.
 *
 * <p><b>Variant.</b> Steps of a path are wins of the given {@code strength}; a path is as strong as its weakest step; a
 * defeats b if the strongest path from a to b is stronger than that from b to a. This relation is transitive. The first
 * tier holds the items that nothing defeats, each further tier those that only items of earlier tiers defeat; the score
 * is the number of items in the tiers below.
 *
 * <p><b>Complexity.</b> That of the {@linkplain PairwiseMatrix matrix}, and O(n³).
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. One item: it wins. All equal: one tier. A Condorcet winner stands
 * alone in the first tier, and all winners are in the Smith set. Two items of which neither defeats the other can be in
 * different tiers, if a third one tells them apart. No ballot ranks anything: nothing is rated.
 *
 * <p><b>Defaults.</b> {@code strength} margins, as in most comparisons of methods; Schulze himself prefers winning
 * votes where ballots may leave items out.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param strength how strong a win is
 */
public record Schulze(Strength strength) implements CondorcetMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "schulze",
            BallotKind.RANKED,
            "Strongest paths of head-to-head wins; clones of an item do not matter. The best default for full rankings.",
            "Schulze 2011, doi:10.1007/s00355-010-0475-4");

    /** By margins. */
    public Schulze() {
        this(Strength.MARGINS);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(parameter(strength));
    }

    static Parameter parameter(Strength strength) {
        return new Parameter("strength", strength, "how strong a head-to-head win is: margins or winning-votes");
    }

    /** Which item defeats which, with the strength of the strongest path. */
    public List<Defeat> defeats(PairwiseMatrix matrix) {
        return Defeat.list(matrix, relation(new WidestPaths(matrix, strength)));
    }

    private static Defeat.Relation relation(WidestPaths paths) {
        return (a, b) -> paths.strength(a, b) > paths.strength(b, a) ? paths.strength(a, b) : 0;
    }

    @Override
    public List<String> winners(PairwiseMatrix matrix) {
        return Rounds.of(matrix.size(), relation(new WidestPaths(matrix, strength)))
                .first(matrix);
    }

    @Override
    public Ranking rank(RankedTally tally) {
        Contest contest = Contest.of(tally);
        Defeat.Relation relation = relation(new WidestPaths(contest.matrix(), strength));
        Rounds rounds = Rounds.of(tally.size(), relation);
        return contest.rank(this, rounds.scores(), (position, terms) -> {
            rounds.terms(position, terms);
            return contest.defeats(position, relation, "by strongest paths", terms);
        });
    }
}
