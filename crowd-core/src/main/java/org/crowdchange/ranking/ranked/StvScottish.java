package org.crowdchange.ranking.ranked;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
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
 * Elects items to several seats by the single transferable vote as Scottish councils are elected: votes above the quota go
 * on at a part of their value, with five decimals, and the item with the fewest votes is excluded.
 *
 * <p><b>Source.</b> The Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 46 to 52, <a
 * href="https://www.legislation.gov.uk/ssi/2007/42">legislation.gov.uk/ssi/2007/42</a>.
 *
 * <p><b>Variant.</b> Quota ⌊V / (s + 1)⌋ + 1 of the V ballots that rank anything. Surpluses go first, the largest of
 * those waiting first: each ballot of the pile goes on at its value times surplus / votes of the item, rounded down to
 * {@code decimals}; ballots that rank nobody else take their part of the surplus with them. Only then is the lowest
 * excluded, and its ballots go on at their value. After each step whoever has the quota is elected. When as many are
 * left as seats, they are elected. Ties go by the latest stage at which the votes were unequal (rules 49 and 51), then
 * by {@code tieBreak} in place of the lot: the last in its order is excluded. The value of a ballot is the one that it
 * has, where the order says the one that it had when it was received; the two differ only if rounding down leaves so
 * much that a surplus is transferred twice. So does pref_voting. Once a transfer takes less than a hundredth of the
 * surplus with it, what is left stays.
 *
 * <p><b>Complexity.</b> O(length of the distinct ballots r + n²) for n items and r the number of times a ballot moves, at
 * most n.
 *
 * <p><b>Edge cases.</b> No items or no ballots: no estimate. No more items than seats: all are elected. All equal: the
 * tie-break decides, and the ranking says so. Ballots that tie items: no estimate, for the order knows none; {@link StvWig}
 * divides them.
 *
 * <p><b>Defaults.</b> {@code seats} 3, {@code decimals} 5 (rule 48), {@code tieBreak} item-order.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param seats the number of items to elect
 * @param decimals the decimals of the value of a ballot
 * @param tieBreak who is preferred among equals
 */
public record StvScottish(int seats, int decimals, TieBreak tieBreak) implements StvMethod {

    private static final BigInteger LEAST_PART = BigInteger.valueOf(100);

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "stv-scottish",
            BallotKind.RANKED,
            "Several winners in proportion to the groups of voters, as Scottish councils are elected.",
            "Scottish Local Government Elections Order 2007, SSI 2007/42");

    /** @throws IllegalArgumentException if the seats or decimals are out of range */
    public StvScottish {
        StvParameters.requireSeats(seats);
        StvParameters.requireDecimals(decimals);
    }

    /** With five decimals and ties broken in item order. */
    public StvScottish(int seats) {
        this(seats, 5, TieBreak.ITEM_ORDER);
    }

    /** For three seats. */
    public StvScottish() {
        this(3);
    }

    @Override
    public MethodDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(StvParameters.seats(seats), StvParameters.decimals(decimals), StvParameters.tieBreak(tieBreak));
    }

    @Override
    public StvReport count(RankedTally tally) {
        StvBook book = new StvBook(this, tally, tieBreak);
        long voters = Contest.voters(tally);
        Optional<StvReport> missing = book.missing(voters);
        if (missing.isPresent()) {
            return missing.get();
        }
        if (!tally.isStrict()) {
            return book.none("Some ballots give several items the same rank, for which this rule is not defined");
        }
        return new Count(book, tally, Grains.quota(StvQuota.DROOP, voters, seats)).report();
    }

    private final class Count {
        private final StvBook book;
        private final GregoryCount piles;
        private final BigInteger quota;
        private final BigInteger resolution = Grains.resolution(decimals);
        // What everybody had after each stage.
        private final List<BigInteger[]> history = new ArrayList<>();
        // Elected items whose surplus is too small for the decimals, or hardly gets smaller.
        private final BitSet done = new BitSet();

        Count(StvBook book, RankedTally tally, BigInteger quota) {
            this.book = book;
            this.piles = new GregoryCount(tally, book.continuing());
            this.quota = quota;
        }

        StvReport report() {
            while (stage()) {
                book.close();
            }
            book.close();
            return book.report();
        }

        /** One stage; whether the count goes on. */
        private boolean stage() {
            BigInteger[] votes = piles.votes();
            history.add(votes.clone());
            book.open(quota, votes, piles.exhausted(), piles.lost());
            book.reaching(votes, quota, resolution).forEach(item -> book.elect(item, StvEvent.Kind.ELECTED));
            if (book.full()) {
                return false;
            }
            if (book.continuing().cardinality() <= book.seatsLeft()) {
                book.fill(votes);
                return false;
            }
            if (!transferred()) {
                int lowest = lowest();
                book.continuing().clear(lowest);
                book.event(StvEvent.Kind.EXCLUDED, lowest, piles.exclude(lowest));
            }
            return true;
        }

        /** Whether a surplus could be transferred. */
        private boolean transferred() {
            while (true) {
                List<Integer> waiting = book.elected().stream()
                        .filter(i ->
                                !done.get(i) && piles.votes()[i].subtract(quota).compareTo(resolution) > 0)
                        .toList();
                if (waiting.isEmpty()) {
                    return false;
                }
                BigInteger most = waiting.stream()
                        .map(i -> piles.votes()[i])
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .subtract(resolution);
                List<Integer> tied = waiting.stream()
                        .filter(i -> piles.votes()[i].compareTo(most) >= 0)
                        .toList();
                int item = book.pick("the first surplus", byHistory(tied, Comparator.reverseOrder()));
                BigInteger before = piles.votes()[item].subtract(quota);
                @Nullable StvFlow flow = piles.surplus(item, quota, decimals, false);
                BigInteger left = piles.votes()[item].subtract(quota);
                // What goes on may be next to nothing each time: of a billion ballots, the few that are worth most.
                if (flow == null || before.subtract(left).multiply(LEAST_PART).compareTo(before) < 0) {
                    done.set(item);
                }
                if (flow != null) {
                    book.event(StvEvent.Kind.SURPLUS, item, flow);
                    return true;
                }
            }
        }

        private int lowest() {
            List<Integer> tied = book.lowestTied(piles.votes(), resolution);
            return book.pickLast("exclusion", byHistory(tied, Comparator.naturalOrder()));
        }

        /** Those who come first by the votes of the latest stage that tells them apart, and then of those before it. */
        private List<Integer> byHistory(List<Integer> tied, Comparator<BigInteger> order) {
            List<Integer> left = tied;
            for (int stage = history.size() - 1; stage >= 0 && left.size() > 1; stage--) {
                BigInteger[] votes = history.get(stage);
                BigInteger first = left.stream().map(i -> votes[i]).min(order).orElseThrow();
                left = left.stream()
                        .filter(i -> votes[i].subtract(first).abs().compareTo(resolution) <= 0)
                        .toList();
            }
            return left;
        }
    }
}
