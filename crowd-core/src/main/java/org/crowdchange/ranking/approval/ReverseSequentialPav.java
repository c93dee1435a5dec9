package org.crowdchange.ranking.approval;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.ApprovalTally;

/**
 * Begins with all items and takes them out one by one, each time the one whose loss costs the score of proportional approval
 * voting least, until as many are left as there are seats. In the ranking, items stand in the order of their removal, the
 * last one first; the committee is the first {@code seats} items of it, whatever their number.
 *
 * <p><b>Source.</b> T. N. Thiele, "Om Flerfoldsvalg", <i>Oversigt over det Kongelige Danske Videnskabernes Selskabs
 * Forhandlinger</i> (1895), 415-441; M. Lackner, P. Skowron, <i>Multi-Winner Voting with Approval Preferences</i>,
 * Springer 2023, <a href="https://doi.org/10.1007/978-3-031-09016-5">doi:10.1007/978-3-031-09016-5</a>, section 2.3.
 *
 * <p><b>Variant.</b> In each round the item with the smallest sum of 1 / r over its supporters goes, r being the number of
 * items left of which a supporter approves. Sums are compared exactly. All committees: those of every way of breaking ties.
 *
 * <p><b>Complexity.</b> O(n a) for n items and a approvals on distinct ballots; all committees: times the number of ways to
 * break ties.
 *
 * <p><b>Edge cases.</b> No items or no voters: no committee. Of equal items the tie-break keeps the first, and the
 * ranking says so. What nobody approves of goes first. The seats do not bear on the order, so one more seat never
 * drives an item out.
 *
 * <p><b>Defaults.</b> {@code seats} 10, a shortlist; it does not bear on the ranking. {@code tieBreak} item order.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param seats number of items to elect, 1 or more
 * @param tieBreak which of several equals is picked
 */
public record ReverseSequentialPav(int seats, TieBreak tieBreak) implements CommitteeRule {

    private static final MethodDescription DESCRIPTION = Rules.description(
            "revseqpav",
            "Takes out one by one the item whose loss costs voters least; orders all items.",
            "Thiele 1895; " + Rules.LACKNER_SKOWRON);

    /** @throws IllegalArgumentException if there are no seats */
    public ReverseSequentialPav {
        Rules.requireSeats(seats);
    }

    /** With 10 seats and ties broken by item order. */
    public ReverseSequentialPav() {
        this(Rules.SEATS, TieBreak.ITEM_ORDER);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Committees committee(ApprovalTally tally) {
        return Rules.answer(this, tally, (profile, k) -> {
            List<Round> rounds = new ThieleRemoval(profile, Marginal.PAV).rounds(k);
            Set<String> left = new TreeSet<>(Arrays.asList(profile.names));
            rounds.forEach(round -> left.remove(round.item()));
            return new Committees(k, List.of(List.copyOf(left)), rounds, Optional.empty());
        });
    }

    @Override
    public Committees committees(ApprovalTally tally) {
        return Rules.answer(
                this,
                tally,
                (profile, k) -> Rules.all(profile, k, new ThieleRemoval(profile, Marginal.PAV).committees(k)));
    }

    @Override
    public Ranking rank(ApprovalTally tally) {
        Committees all = new ReverseSequentialPav(1, tieBreak).committee(tally);
        return Projection.byRemoval(this, tally, all);
    }
}
