package org.crowdchange.ranking.approval;

import java.util.Arrays;
import org.crowdchange.internal.math.Fraction;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ApprovalTally;

/**
 * The method of equal shares (Rule X): every voter has an equal share of the seats to spend, and items are elected one
 * by one that their supporters can pay for, those first that cost each of them least. Groups of voters who agree get
 * what their numbers deserve, however small they are. In the ranking, items stand in the order of their election; those
 * that are not elected share the last tier.
 *
 * <p><b>Source.</b> D. Peters, P. Skowron, "Proportionality and the limits of welfarism", <i>EC</i> 2020, 793-794, <a
 * href="https://doi.org/10.1145/3391403.3399465">doi:10.1145/3391403.3399465</a>, <a
 * href="https://arxiv.org/abs/1911.11747">arXiv:1911.11747</a>; M. Lackner, P. Skowron, <i>Multi-Winner Voting with Approval
 * Preferences</i>, Springer 2023, rule 11.
 *
 * <p><b>Variant.</b> n voters have the budget k / n each, an item costs 1. The price of an item is the smallest p for
 * which the sum of min(p, budget) over its supporters is 1. The item with the lowest price is elected, and its
 * supporters pay p, or all they have. When nobody can pay for a further item, the {@link Completion} fills the
 * remaining seats: Phragmén's sequential rule begins with the unspent budgets as negative loads ({@code equal-shares});
 * approval voting takes the items with most approvals ({@code equal-shares-with-av-completion}); the increment repeats
 * the whole with budgets of (k + 1) / n, (k + 2) / n and so on until k items are elected ({@code
 * equal-shares-with-increment-completion}), or, if fewer than k items have an approval, elects by approvals; or the
 * seats stay empty ({@code equal-shares-without-completion}). Prices are compared exactly. All committees: those of
 * every way of breaking ties; with the increment, which is not defined for that, the one committee.
 *
 * <p><b>Complexity.</b> At most O(k a) for k seats and a approvals on distinct ballots, mostly far less, because an
 * item is looked at again only when it could be the cheapest. The increment repeats that, n k times at the worst;
 * beyond 10,000 times there is no estimate and a reason. All committees: times the number of ways to break ties.
 *
 * <p><b>Edge cases.</b> No items or no voters: no committee. Equal items: the tie-break elects one, and the ranking
 * says so. Voters who approve of nothing have budgets nobody can use. The committee satisfies extended justified
 * representation (EJR), even EJR+; with the increment that is not certain.
 *
 * <p><b>Defaults.</b> {@code seats} 10, a shortlist. {@code tieBreak} item order. The completion of Phragmén, which
 * belongs to the method as first published.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param seats number of items to elect, 1 or more
 * @param tieBreak which of several equals is picked
 * @param completion how seats are filled for which nobody can pay; it decides the id
 */
public record EqualShares(int seats, TieBreak tieBreak, Completion completion) implements CommitteeRule {

    /** How often budgets are raised before the increment gives up, and there is no estimate. */
    public static final int MOST_INCREMENTS = 10_000;

    private static final String SOURCE = "Peters and Skowron 2020, doi:10.1145/3391403.3399465";

    /** @throws IllegalArgumentException if there are no seats */
    public EqualShares {
        Rules.requireSeats(seats);
    }

    /** With 10 seats, ties broken by item order and the completion of Phragmén. */
    public EqualShares() {
        this(Completion.PHRAGMEN);
    }

    /** With 10 seats and ties broken by item order. */
    public EqualShares(Completion completion) {
        this(Rules.SEATS, TieBreak.ITEM_ORDER, completion);
    }

    @Override
    public MethodDescription description() {
        String first = "Voters have equal budgets and pay for what they approve of; ";
        return switch (completion) {
            case PHRAGMEN ->
                Rules.description("equal-shares", first + "then Phragmen's rule. The best default.", SOURCE);
            case AV -> Rules.description("equal-shares-with-av-completion", first + "then the most approved.", SOURCE);
            case INCREMENT ->
                Rules.description(
                        "equal-shares-with-increment-completion", first + "as large as all seats take.", SOURCE);
            case NONE -> Rules.description("equal-shares-without-completion", first + "seats may stay empty.", SOURCE);
        };
    }

    @Override
    public Committees committee(ApprovalTally tally) {
        return Rules.answer(
                this,
                tally,
                (profile, k) -> completion == Completion.INCREMENT
                        ? incremented(profile, k)
                        : Rules.one(profile, start(profile, k, k)));
    }

    @Override
    public Committees committees(ApprovalTally tally) {
        return completion == Completion.INCREMENT
                ? committee(tally)
                : Rules.answer(this, tally, (profile, k) -> Rules.all(profile, start(profile, k, k)));
    }

    @Override
    public Ranking rank(ApprovalTally tally) {
        return Projection.byElection(this, tally, committee(tally), EqualShares::because);
    }

    private static String because(Round round) {
        return round.kind() == Round.Kind.ELECTED
                ? "each of its supporters paid "
                        + Rules.significant(round.amount().value()) + " or all that was left"
                : "no group could pay for a further item, and it came next by the completion";
    }

    private Election start(Profile profile, int k, long virtualSeats) {
        return new EqualSharesElection(profile, k, completion, Fraction.of(virtualSeats, profile.voters));
    }

    private Committees incremented(Profile profile, int k) {
        long[] approvals = profile.approvals.clone();
        Arrays.sort(approvals);
        long least = approvals[approvals.length - k];
        if (least == 0) {
            return Rules.one(profile, new ApprovalElection(profile, k, new int[0]));
        }
        // Every elected item must be paid for, and at least one of them has no more supporters than these.
        long first = Math.max(k, (profile.voters + least - 1) / least);
        for (int i = 0; i < MOST_INCREMENTS; i++) {
            Committees committees = Rules.one(profile, start(profile, k, first + i));
            if (committees.rounds().size() == k) {
                return committees;
            }
        }
        throw new UndecidedException("The budgets would have to be raised more than " + MOST_INCREMENTS + " times");
    }
}
