package org.crowdchange.ranking.approval;

import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ApprovalTally;

/**
 * Elects items one by one so that the load of electing them is spread evenly: every elected item is a load of 1, which its
 * supporters carry, and next comes the item that leaves the highest load the lowest. In the ranking, items stand in the
 * order of their election; those that are not elected share the last tier.
 *
 * <p><b>Source.</b> E. Phragmén, "Sur une méthode nouvelle pour réaliser, dans les élections, la représentation
 * proportionnelle des partis", <i>Öfversigt af Kongliga Vetenskaps-Akademiens Förhandlingar</i> 51 (1894), 133-137;
 * M. Brill, R. Freeman, S. Janson, M. Lackner, "Phragmén's voting methods and justified representation",
 * <i>Mathematical Programming</i> 203 (2024), 47-76, <a
 * href="https://doi.org/10.1007/s10107-023-01926-8">doi:10.1007/s10107-023-01926-8</a>.
 *
 * <p><b>Variant.</b> Electing an item gives each of its supporters the load (1 + s) / n, where n is their number and s the
 * sum of their loads before; the item with the smallest such load is elected. Loads are compared exactly. All committees:
 * those of every way of breaking ties.
 *
 * <p><b>Complexity.</b> O(k a) for k seats and a approvals on distinct ballots; all committees: times the number of ways to
 * break ties.
 *
 * <p><b>Edge cases.</b> No items or no voters: no committee. Equal items: the tie-break elects one, and the ranking says
 * so. What nobody approves of is elected last. One more seat never drives an elected item out. The committee satisfies
 * proportional justified representation (PJR), not always the extended kind (EJR).
 *
 * <p><b>Defaults.</b> {@code seats} 10, a shortlist. {@code tieBreak} item order.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param seats number of items to elect, 1 or more
 * @param tieBreak which of several equals is picked
 */
public record SequentialPhragmen(int seats, TieBreak tieBreak) implements CommitteeRule {

    private static final MethodDescription DESCRIPTION = Rules.description(
            "seqphragmen",
            "Elects one by one so that the load of electing is spread evenly over the voters.",
            "Phragmen 1894; Brill, Freeman, Janson and Lackner 2024, doi:10.1007/s10107-023-01926-8");

    /** @throws IllegalArgumentException if there are no seats */
    public SequentialPhragmen {
        Rules.requireSeats(seats);
    }

    /** With 10 seats and ties broken by item order. */
    public SequentialPhragmen() {
        this(Rules.SEATS, TieBreak.ITEM_ORDER);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Committees committee(ApprovalTally tally) {
        return Rules.answer(this, tally, (profile, k) -> Rules.one(profile, new PhragmenElection(profile, k)));
    }

    @Override
    public Committees committees(ApprovalTally tally) {
        return Rules.answer(this, tally, (profile, k) -> Rules.all(profile, new PhragmenElection(profile, k)));
    }

    @Override
    public Ranking rank(ApprovalTally tally) {
        return Projection.byElection(
                this,
                tally,
                committee(tally),
                round -> "its supporters carried a load of "
                        + Rules.rounded(round.amount().value()) + " then");
    }
}
