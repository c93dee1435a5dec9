package org.crowdchange.ranking.ranked;

import java.util.List;
import java.util.Optional;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items by instant runoff: each ballot counts for the best item left on it, and the items with the fewest ballots
 * leave until one has a majority. Also called the alternative vote, Hare's rule or ranked choice voting.
 *
 * <p><b>Source.</b> W. R. Ware (1871) after T. Hare, <i>The Election of Representatives</i> (1859); in the form that
 * removes tied items together: W. H. Holliday and E. Pacuit, pref_voting, "Instant Runoff". Properties: N. Tideman,
 * <i>Collective Decisions and Voting</i> (2006), chapter 13.
 *
 * <p><b>Variant.</b> All items that share the smallest number of first places leave together; if that were all that are
 * left, they tie for the win. {@code irv} asks for more than half of all voters who rank anything and otherwise counts
 * until one item is left; {@code irv-truncated} asks in each round for more than half of those whose ballots still rank
 * somebody. Both elect the same: who has a majority of the ballots that still count never has the fewest. They differ in
 * how soon they stop, and so in the order of those who did not win.
 *
 * <p><b>Complexity.</b> O(length of the distinct ballots + n²) for n items.
 *
 * <p><b>Edge cases.</b> No items or no ballots: no estimate. One item wins in the first round. All equal: all win. A ballot
 * of which no item is left is exhausted and no longer counts. Ballots that tie items: see {@code equalRanks}.
 *
 * <p><b>Defaults.</b> {@code equalRanks} refuse: instant runoff is not defined for tied ranks, and election laws differ in
 * what they do with an overvote. cut is the rule of Burlington (Vermont) and Maine, skip that of Minneapolis.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param continuing whether a majority is one of the ballots that still rank somebody; it decides the id
 * @param equalRanks what is done with ballots that tie items
 */
public record InstantRunoff(boolean continuing, EqualRanks equalRanks) implements EliminationMethod {

    private static final String SOURCE = "Ware 1871 after Hare 1859; tied losers leave together as in pref_voting";

    private static final MethodDescription OF_ALL = new MethodDescription(
            "irv",
            BallotKind.RANKED,
            "One winner: the items with the fewest first places leave until one has more than half of all ballots.",
            SOURCE);

    private static final MethodDescription OF_CONTINUING = new MethodDescription(
            "irv-truncated",
            BallotKind.RANKED,
            "One winner: as irv, but more than half of the ballots that still rank somebody are enough.",
            SOURCE);

    /** {@code irv} or {@code irv-truncated}, which refuse ballots with ties. */
    public InstantRunoff(boolean continuing) {
        this(continuing, EqualRanks.REFUSE);
    }

    /** {@code irv}, which refuses ballots with ties. */
    public InstantRunoff() {
        this(false);
    }

    @Override
    public MethodDescription description() {
        return continuing ? OF_CONTINUING : OF_ALL;
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
        return obstacle.isPresent()
                ? book.none(obstacle.get())
                : FirstPlaceRules.instantRunoff(book, ballots, ballots.all(), continuing);
    }
}
