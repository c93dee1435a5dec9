package org.crowdchange.ranking.ranked;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items by the head-to-head wins that no circle of majorities puts in doubt: in each circle the weakest wins are
 * dropped, and what is left counts as a defeat.
 *
 * <p><b>Source.</b> W. H. Holliday and E. Pacuit, "Split Cycle: a new Condorcet-consistent voting method independent of
 * clones and immune to spoilers", <i>Public Choice</i> 197 (2023), 1-62, <a
 * href="https://doi.org/10.1007/s11127-023-01042-3">doi:10.1007/s11127-023-01042-3</a>.
 *
 * <p><b>Variant.</b> a defeats b if a beats b and the win is stronger, by the given {@code strength}, than the
 * strongest path of wins from b back to a. Defeats make no circle. The first tier holds the items that nothing defeats,
 * each further tier those that only items of earlier tiers defeat; the score is the number of items in the tiers below.
 *
 * <p><b>Complexity.</b> That of the {@linkplain PairwiseMatrix matrix}, and O(n³).
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. One item: it wins. All equal: one tier. A Condorcet winner stands
 * alone in the first tier; otherwise there can be several winners even without a tie, which {@link StableVoting} tells
 * apart. No ballot ranks anything: nothing is rated.
 *
 * <p><b>Defaults.</b> {@code strength} margins: the definition.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param strength how strong a win is
 */
public record SplitCycle(Strength strength) implements CondorcetMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "split-cycle",
            BallotKind.RANKED,
            "Head-to-head wins that are not the weakest of any circle; new items spoil nothing for others.",
            "Holliday and Pacuit 2023, doi:10.1007/s11127-023-01042-3");

    /** By margins. */
    public SplitCycle() {
        this(Strength.MARGINS);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Schulze.parameter(strength));
    }

    /** Which item defeats which, with the strength of the win. */
    public List<Defeat> defeats(PairwiseMatrix matrix) {
        return Defeat.list(matrix, relation(matrix));
    }

    Defeat.Relation relation(PairwiseMatrix matrix) {
        WidestPaths paths = new WidestPaths(matrix, strength);
        return (a, b) -> {
            long win = strength.of(matrix, a, b);
            return win > paths.strength(b, a) ? win : 0;
        };
    }

    @Override
    public List<String> winners(PairwiseMatrix matrix) {
        return Rounds.of(matrix.size(), relation(matrix)).first(matrix);
    }

    @Override
    public Ranking rank(RankedTally tally) {
        Contest contest = Contest.of(tally);
        Defeat.Relation relation = relation(contest.matrix());
        Rounds rounds = Rounds.of(tally.size(), relation);
        return contest.rank(this, rounds.scores(), (position, terms) -> {
            rounds.terms(position, terms);
            return contest.defeats(position, relation, "beyond any circle of majorities", terms);
        });
    }
}
