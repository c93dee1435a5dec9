package org.crowdchange.ranking.ranked;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.RankedTally;
import org.jspecify.annotations.Nullable;

/**
 * Elects items to one or several seats by the rules of ranked choice voting in the United States, as the tabulator RCTab
 * counts them: in each round either somebody is elected or somebody is excluded.
 *
 * <p><b>Source.</b> RCTab (Ranked Choice Voting Resource Center and Bright Spots), user guide, "Winning rules" and "Voter
 * error rules", checked against its published reports; for several seats Minneapolis code of ordinances, title 8.5, chapter
 * 167.
 *
 * <p><b>Variant.</b>
 *
 * <ul>
 *   <li>{@code majority}: one seat. In each round the threshold is ⌊votes of those in the running / 2⌋ + 1.
 *   <li>{@code several-per-round}: all who have the threshold, ⌊first votes / (s + 1)⌋ + 1, are elected, and all their
 *       surpluses go on at once: the part surplus / votes is rounded down to {@code decimals}, then the value of each ballot
 *       times that part is rounded down. What rounding leaves is lost. When as many are left as seats, they are elected.
 *   <li>{@code one-per-round}: the same, but of those with the threshold only the one with the most votes is elected.
 *   <li>{@code bottoms-up}: nobody is elected before as many are left as seats.
 * </ul>
 *
 * <p>Without somebody to elect, {@code writeIns} is excluded if it has votes; else the lowest, of several the last in
 * the order of the tie-break; with {@code batch} and the mode {@code majority} all of the lowest who together have
 * fewer votes than the next. A ballot that ties items is divided among them; what becomes of overvotes and skipped
 * ranks is decided when the ballots are read.
 *
 * <p><b>Complexity.</b> O(length of the distinct ballots r + n²) for n items and r the number of times a ballot moves.
 *
 * <p><b>Edge cases.</b> No items or no ballots: no estimate. No more items than seats: all are elected. All equal: the
 * tie-break decides, and the ranking says so.
 *
 * <p><b>Defaults.</b> {@code mode} several-per-round, {@code seats} 3, {@code decimals} 4, {@code batch} false, no {@code
 * writeIns}, {@code tieBreak} item-order: of those tied the last is excluded, as by RCTab's "use candidate order".
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param mode how winners are found
 * @param seats the number of items to elect; 1 in the mode {@code majority}
 * @param decimals the decimals of the value of a ballot
 * @param batch whether those are excluded together who cannot catch up
 * @param writeIns the item that stands for write-ins whom nobody has declared, excluded first; empty if there is none
 * @param tieBreak who is preferred among equals
 */
public record StvRctab(Mode mode, int seats, int decimals, boolean batch, String writeIns, TieBreak tieBreak)
        implements StvMethod {

    /** How winners are found. */
    public enum Mode {
        /** One seat: more than half of the votes that still count. */
        MAJORITY,
        /** Several seats: all who reach the threshold in a round are elected. */
        SEVERAL_PER_ROUND,
        /** Several seats: of those who reach the threshold in a round the first is elected. */
        ONE_PER_ROUND,
        /** Several seats: the lowest are excluded until as many are left as seats. */
        BOTTOMS_UP
    }

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "stv-rctab",
            BallotKind.RANKED,
            "One or several winners by ranked choice voting as counted in cities of the United States.",
            "RCTab user guide, Ranked Choice Voting Resource Center");

    /** @throws IllegalArgumentException if the seats or decimals are out of range */
    public StvRctab {
        StvParameters.requireSeats(seats);
        StvParameters.requireDecimals(decimals);
        if (mode == Mode.MAJORITY && seats != 1) {
            throw new IllegalArgumentException("seats is " + seats + "; expected 1 in the mode majority");
        }
    }

    /** With four decimals, without batches and write-ins, and with ties broken in item order. */
    public StvRctab(Mode mode, int seats) {
        this(mode, seats, 4, false, "", TieBreak.ITEM_ORDER);
    }

    /** For three seats, all who reach the threshold in a round being elected. */
    public StvRctab() {
        this(Mode.SEVERAL_PER_ROUND, 3);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "mode",
                        mode,
                        "how winners are found: majority, several-per-round, one-per-round or bottoms-up"),
                StvParameters.seats(seats),
                StvParameters.decimals(decimals),
                new Parameter("batch", batch, "whether those are excluded together who cannot catch up; for one seat"),
                new Parameter(
                        "writeIns",
                        writeIns,
                        "the item for undeclared write-ins, excluded first; empty if there is none"),
                StvParameters.tieBreak(tieBreak));
    }

    @Override
    public StvReport count(RankedTally tally) {
        StvBook book = new StvBook(this, tally, tieBreak);
        long voters = Contest.voters(tally);
        Optional<StvReport> missing = book.missing(voters);
        return missing.isPresent() ? missing.get() : new Count(book, tally, voters).report();
    }

    private final class Count {
        private final StvBook book;
        private final GregoryCount piles;
        private final BigInteger fixed;
        private final BigInteger resolution = Grains.resolution(decimals);
        private final int undeclared;

        Count(StvBook book, RankedTally tally, long voters) {
            this.book = book;
            this.piles = new GregoryCount(tally, book.continuing());
            this.fixed = Grains.quota(StvQuota.DROOP, voters, seats);
            this.undeclared = tally.indexOf(writeIns);
        }

        StvReport report() {
            while (round()) {
                book.close();
            }
            book.close();
            return book.report();
        }

        /** One round; whether the count goes on. */
        private boolean round() {
            BigInteger[] votes = piles.votes();
            BigInteger threshold = threshold();
            book.open(threshold, votes, piles.exhausted(), piles.lost());
            if (book.full()) {
                return false; // only shows where the last surplus has gone
            }
            List<Integer> winners = winners(threshold);
            winners.forEach(item -> book.elect(item, StvEvent.Kind.ELECTED));
            if (book.continuing().cardinality() <= book.seatsLeft()) {
                book.fill(votes);
            }
            if (book.full() && mode == Mode.MAJORITY) {
                return false;
            }
            boolean moved = false;
            for (int item : winners) {
                moved |= transferred(item, threshold);
            }
            if (book.full()) {
                return moved;
            }
            if (winners.isEmpty()) {
                List<Integer> leaving = leaving();
                leaving.forEach(book.continuing()::clear);
                leaving.forEach(item -> book.event(StvEvent.Kind.EXCLUDED, item, piles.exclude(item)));
            }
            return true;
        }

        private BigInteger threshold() {
            if (mode != Mode.MAJORITY) {
                return fixed;
            }
            BigInteger running =
                    book.continuing().stream().mapToObj(i -> piles.votes()[i]).reduce(BigInteger.ZERO, BigInteger::add);
            return Grains.truncate(running.shiftRight(1), 0).add(Grains.VOTE);
        }

        private List<Integer> winners(BigInteger threshold) {
            if (mode == Mode.BOTTOMS_UP) {
                return List.of();
            }
            List<Integer> reaching = List.copyOf(book.reaching(piles.votes(), threshold, resolution));
            if (mode != Mode.ONE_PER_ROUND || reaching.size() < 2) {
                return reaching;
            }
            BigInteger most = piles.votes()[reaching.get(0)].subtract(resolution);
            return List.of(book.pick(
                    "election",
                    reaching.stream()
                            .filter(i -> piles.votes()[i].compareTo(most) >= 0)
                            .toList()));
        }

        private boolean transferred(int item, BigInteger threshold) {
            if (piles.votes()[item].compareTo(threshold) <= 0) {
                return false;
            }
            @Nullable StvFlow flow = piles.surplus(item, threshold, decimals, true);
            flow = flow == null ? new StvFlow(0) : flow;
            flow.lost = flow.lost.add(piles.writeOff(item, threshold));
            book.event(StvEvent.Kind.SURPLUS, item, flow);
            return true;
        }

        /** Who is excluded for want of a winner. */
        private List<Integer> leaving() {
            BigInteger[] votes = piles.votes();
            if (undeclared >= 0 && book.continuing().get(undeclared) && votes[undeclared].signum() > 0) {
                return List.of(undeclared);
            }
            if (batch && mode == Mode.MAJORITY) {
                List<Integer> order =
                        new ArrayList<>(book.continuing().stream().boxed().toList());
                order.sort(Comparator.comparing(i -> votes[i]));
                BigInteger together = BigInteger.ZERO;
                int surely = 0;
                for (int i = 0; i + 1 < order.size(); i++) {
                    together = together.add(votes[order.get(i)]);
                    if (together.compareTo(votes[order.get(i + 1)]) < 0) {
                        surely = i + 1;
                    }
                }
                if (surely > 0) {
                    return order.subList(0, surely);
                }
            }
            return List.of(book.lowest(votes, resolution));
        }
    }
}
