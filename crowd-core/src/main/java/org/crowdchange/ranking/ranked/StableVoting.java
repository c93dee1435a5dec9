package org.crowdchange.ranking.ranked;

import java.util.BitSet;
import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.RankingBuilder;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items by whether they would still win without an item that they beat clearly; so an item does not lose because
 * one that it beats joins the contest.
 *
 * <p><b>Source.</b> W. H. Holliday and E. Pacuit, "Stable Voting", <i>Constitutional Political Economy</i> 34 (2023),
 * 421-433, <a href="https://doi.org/10.1007/s10602-022-09383-9">doi:10.1007/s10602-022-09383-9</a>.
 *
 * <p><b>Variant.</b> A single item wins. Otherwise the pairs of an item a that {@link SplitCycle} leaves undefeated and
 * any other item b are ordered by the margin of a over b, and of the first pairs, with one margin, for which a wins
 * without b, all a win. The further tiers come from the same rule, applied again to the items that are left; the score
 * is the number of items in the tiers below.
 *
 * <p><b>Complexity.</b> Exponential in the worst case: contests of parts of the items are remembered, and if more than
 * 10,000 are needed, or they are too large, the ranking is that of Split Cycle, of whose winners Stable Voting takes
 * some, and says so. O(n³) for a tier where Split Cycle has one winner.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. One item: it wins. All equal: one tier. A Condorcet winner stands
 * alone in the first tier. No ballot ranks anything: nothing is rated.
 *
 * <p><b>Defaults.</b> No parameters; wins are measured by margins.
 *
 * <p>Immutable and safe for use by many threads.
 */
public record StableVoting() implements CondorcetMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "stable-voting",
            BallotKind.RANKED,
            "Of the winners of Split Cycle, those who would still win without an item that they beat most clearly.",
            "Holliday and Pacuit 2023, doi:10.1007/s10602-022-09383-9");

    private static final SplitCycle SPLIT_CYCLE = new SplitCycle();

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Those of Split Cycle where the search is given up.
     */
    @Override
    public List<String> winners(PairwiseMatrix matrix) {
        Stability stability = new Stability();
        BitSet winners = stability.winners(matrix);
        return stability.givenUp() ? SPLIT_CYCLE.winners(matrix) : Rounds.names(matrix, winners);
    }

    @Override
    public Ranking rank(RankedTally tally) {
        Contest contest = Contest.of(tally);
        Stability stability = new Stability();
        Rounds stable = Rounds.of(contest.matrix(), stability::winners);
        Rounds rounds = stability.givenUp() ? Rounds.of(tally.size(), SPLIT_CYCLE.relation(contest.matrix())) : stable;
        RankingBuilder builder = Contest.builder(this, tally, rounds.scores());
        if (stability.givenUp()) {
            builder.warning("There are too many parts of the contest to look at; the ranking is that of Split Cycle, of"
                    + " whose winners Stable Voting takes some.");
        }
        return builder.build(item -> contest.explain(this, item, (position, terms) -> {
            rounds.terms(position, terms);
            return rounds.wins(position, "Stays ahead without the item that it beats most clearly") + "; "
                    + contest.beats(position);
        }));
    }
}
