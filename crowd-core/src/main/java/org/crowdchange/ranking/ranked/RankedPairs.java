package org.crowdchange.ranking.ranked;

import java.util.List;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.RankedTally;

/**
 * Ranks items by locking in head-to-head wins, the strongest first, and leaving out those that would close a circle.
 * What is locked in the end orders all items.
 *
 * <p><b>Source.</b> T. N. Tideman, "Independence of clones as a criterion for voting rules", <i>Social Choice and
 * Welfare</i> 4 (1987), 185-206, <a href="https://doi.org/10.1007/BF00433944">doi:10.1007/BF00433944</a>; for ties T.
 * M. Zavist and T. N. Tideman, "Complete independence of clones in the ranked pairs rule", <i>Social Choice and
 * Welfare</i> 6 (1989), 167-173, <a href="https://doi.org/10.1007/BF00303170">doi:10.1007/BF00303170</a>; M. Brill and
 * F. Fischer, "The price of neutrality for the ranked pairs method", AAAI 2012.
 *
 * <p><b>Variant.</b> Wins of equal strength can be locked in any order, and all orders count: the winners are the items
 * that win for some order (parallel universes), which treats all items alike. Pairs that tie head to head are locked
 * last, in either direction. The further tiers come from the same rule, applied again to the items that are left, which
 * without ties is the order of the locked wins; the score is the number of items in the tiers below.
 *
 * <p><b>Complexity.</b> Finding all winners takes exponential time if many wins are equally strong, as it must (Brill
 * and Fischer): a search with memory that gives up after 10,000 states, or fewer in large contests. It then locks equal
 * wins in one order, by {@code ties}, and the ranking says that ties were broken. Without equal wins, that of the
 * {@linkplain PairwiseMatrix matrix} and O(n³).
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
public record RankedPairs(Strength strength, TieBreak ties) implements CondorcetMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "ranked-pairs",
            BallotKind.RANKED,
            "Head-to-head wins locked in from the strongest, without closing a circle; clones do not matter.",
            "Tideman 1987, doi:10.1007/BF00433944");

    /** By margins, and with ties in item order. */
    public RankedPairs() {
        this(Strength.MARGINS, TieBreak.ITEM_ORDER);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Schulze.parameter(strength), parameter(ties));
    }

    static Parameter parameter(TieBreak ties) {
        return new Parameter(
                "ties",
                ties,
                "which of equals goes first where not all orders can be looked at: item-order or reverse-item-order");
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
        return new LockingOrders(strength, ties, LockedOrder.RULE);
    }

    @Override
    public Ranking rank(RankedTally tally) {
        return lockingOrders().rank(this, tally, "Wins by locking in the strongest majorities first");
    }
}
