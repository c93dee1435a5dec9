package org.crowdchange.ranking.ranked;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items by locking in head-to-head wins, the strongest first, as {@link RankedPairs} does, but only one defeat
 * for each item. What is locked is a tree that runs down from the winner as a river system runs up from the sea.
 *
 * <p><b>Source.</b> J. Heitzig, "Hello again - and a new method for you!", election-methods mailing list (2004);
 * described at <a href="https://electowiki.org/wiki/River">electowiki.org/wiki/River</a>.
 *
 * <p><b>Variant.</b> A win is left out if the loser has a locked defeat already or if it would close a circle. Wins of
 * equal strength can be locked in any order, and all orders count: the winners are the items that win for some order.
 * Pairs that tie head to head are locked last, in either direction. The further tiers come from the same rule, applied
 * again to the items that are left; the score is the number of items in the tiers below.
 *
 * <p><b>Complexity.</b> As for ranked pairs: exponential if many wins are equally strong, given up after 10,000
 * states, and then decided by {@code ties}, which the ranking says.
 *
 * <p><b>Edge cases.</b> No items: an empty ranking. One item: it wins. All equal: one tier. A Condorcet winner stands
 * alone in the first tier. No ballot ranks anything: nothing is rated.
 *
 * <p><b>Defaults.</b> {@code strength} margins; {@code ties} in item order, and needed only for contests with many
 * equal wins.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param strength how strong a win is
 * @param ties which of equal wins is locked first, where not all orders can be looked at: by the winner, then by the loser
 */
public record River(Strength strength, TieBreak ties) implements CondorcetMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "river",
            BallotKind.RANKED,
            "Head-to-head wins locked in from the strongest, one defeat for each item: a tree below the winner.",
            "Heitzig 2004, https://electowiki.org/wiki/River");

    /** By margins, and with ties in item order. */
    public River() {
        this(Strength.MARGINS, TieBreak.ITEM_ORDER);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Schulze.parameter(strength), RankedPairs.parameter(ties));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Where not all orders of equal wins can be looked at, it is the winner for the one by {@code ties}.
     */
    @Override
    public List<String> winners(PairwiseMatrix matrix) {
        return lockingOrders().winners(matrix);
    }

    private LockingOrders lockingOrders() {
        return new LockingOrders(strength, ties, LockedTree.RULE);
    }

    @Override
    public Ranking rank(RankedTally tally) {
        return lockingOrders().rank(this, tally, "Wins as the root of the strongest majorities");
    }
}
