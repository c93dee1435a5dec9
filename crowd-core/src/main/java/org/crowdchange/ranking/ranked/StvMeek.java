package org.crowdchange.ranking.ranked;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.RankedTally;

/**
 * Elects items to several seats by Meek's single transferable vote: every elected item keeps the same share of each vote
 * that reaches it, just as much as brings it to the quota, and ballots run anew from the top after each exclusion.
 *
 * <p><b>Source.</b> B. L. Meek (1969), "A new approach to the single transferable vote", reprinted in <i>Voting
 * Matters</i> 1 (1994); I. D. Hill, B. A. Wichmann, D. R. Woodall, "Algorithm 123: Single transferable vote by Meek's
 * method", <i>The Computer Journal</i> 30 (1987), 277-281, <a
 * href="https://doi.org/10.1093/comjnl/30.3.277">doi:10.1093/comjnl/30.3.277</a>.
 *
 * <p><b>Variant.</b> The quota is what is not exhausted, divided by s + 1, and sinks as ballots are exhausted. Elected
 * items keep w of what reaches them, adjusted together to w times quota / votes, at most 1, until no w changes by more
 * than {@code precision}, 2,000 times at most. Items with the quota are elected, the most votes first where seats are
 * few; else the lowest is excluded. When as many are left as seats, they are elected. A ballot that ties items is
 * divided among those that are active, and what they let pass goes on to the next rank. In floating point; votes that
 * differ by no more than {@code precision} times the number of voters tie. Transfers have no events of their own in the
 * report: the next round shows them, and it shows every w.
 *
 * <p><b>Complexity.</b> O(n k length of the distinct ballots) for n items and k adjustments in a round, some dozens.
 *
 * <p><b>Edge cases.</b> No items or no ballots: no estimate. No more items than seats: all are elected. All equal: the
 * tie-break decides, and the ranking says so. Not converged: a warning.
 *
 * <p><b>Defaults.</b> {@code seats} 3; {@code precision} 10<sup>-10</sup>, {@code tieBreak} item-order, as pref_voting.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param seats the number of items to elect
 * @param precision how exactly elected items are brought down to the quota, 1e-12 to 0.001
 * @param tieBreak who is preferred among equals
 */
public record StvMeek(int seats, double precision, TieBreak tieBreak) implements StvMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "stv-meek",
            BallotKind.RANKED,
            "Several winners in proportion to the groups of voters, with all transfers exact; counted by computer.",
            "Meek 1969; Hill, Wichmann, Woodall 1987, doi:10.1093/comjnl/30.3.277");

    /** @throws IllegalArgumentException if the seats or precision are out of range */
    public StvMeek {
        StvParameters.requireSeats(seats);
        StvParameters.requirePrecision(precision);
    }

    /** With precision 1e-10 and ties broken in item order. */
    public StvMeek(int seats) {
        this(seats, 1e-10, TieBreak.ITEM_ORDER);
    }

    /** For three seats. */
    public StvMeek() {
        this(3);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                StvParameters.seats(seats), StvParameters.precision(precision), StvParameters.tieBreak(tieBreak));
    }

    @Override
    public StvReport count(RankedTally tally) {
        StvBook book = new StvBook(this, tally, tieBreak);
        long voters = Contest.voters(tally);
        Optional<StvReport> missing = book.missing(voters);
        return missing.isPresent() ? missing.get() : new Count(book, tally, voters).report();
    }

    private final class Count extends KeptCount {
        private final double[] keep;
        private final KeptFlow flow;

        Count(StvBook book, RankedTally tally, long voters) {
            super(book, tally.total(), voters, seats, StvMeek.this.precision);
            keep = new double[tally.size()];
            Arrays.fill(keep, 1);
            flow = new Flow(tally, active, keep);
        }

        @Override
        KeptFlow flow() {
            return flow;
        }

        @Override
        boolean adjust(List<Integer> elected, double quota) {
            boolean changed = false;
            for (int item : elected) {
                double votes = flow.votes[item];
                if (votes > precision && keep[item] > 0) {
                    double adjusted = Math.min(1, keep[item] * quota / votes);
                    if (Math.abs(adjusted - keep[item]) > precision) {
                        keep[item] = adjusted;
                        changed = true;
                    }
                }
            }
            return changed;
        }

        @Override
        void elected(int item, double quota) {
            keep[item] = flow.votes[item] > quota + precision ? quota / flow.votes[item] : 1;
        }

        @Override
        double kept(int item) {
            return keep[item];
        }
    }

    private static final class Flow extends KeptFlow {
        private final double[] keep;

        Flow(RankedTally tally, BitSet active, double[] keep) {
            super(tally, active);
            this.keep = keep;
        }

        @Override
        double takes(int item, double share) {
            return keep[item] * share;
        }

        @Override
        double passes(int item, double share) {
            return (1 - keep[item]) * share;
        }
    }
}
