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
 * Elects items to several seats by the single transferable vote with the weighted inclusive Gregory method: of an item that
 * has more than the quota, every ballot goes on with the same part of its value.
 *
 * <p><b>Source.</b> J. B. Gregory (1880), weighted and inclusive as in N. Tideman, "The single transferable vote",
 * <i>Journal of Economic Perspectives</i> 9 (1995), 27-38, <a
 * href="https://doi.org/10.1257/jep.9.1.27">doi:10.1257/jep.9.1.27</a>; D. M. Farrell and I. McAllister, "The 1983
 * change in surplus vote transfer procedures for the Australian Senate and its consequences for the single transferable
 * vote", <i>Australian Journal of Political Science</i> 38 (2003), 479-491.
 *
 * <p><b>Variant.</b> Whoever reaches the quota is elected, the most votes first where seats are few. Then their surpluses go
 * on, one in a round, the largest first, and only then is looked who else has the quota: each ballot of the pile goes on at
 * its value times surplus / votes, to the next item on it that is in the running, or to nobody. Without a surplus the lowest
 * is excluded, and its ballots go on at their value. When as many are left as seats, they are elected. A ballot that ties
 * items is divided among them, and its parts go on to the next rank. This is how pref_voting counts.
 *
 * <p>With the first two quotas and ballots without ties the elected include at least k members of every set of k or more
 * items that voters with k quotas, not rounded ones with more than k, rank above all others (proportionality for solid
 * coalitions: D. R. Woodall, "Properties of preferential election rules", <i>Voting Matters</i> 3, 1994).
 *
 * <p><b>Complexity.</b> O(length of the distinct ballots r + n²) for n items and r the number of times a ballot moves.
 *
 * <p><b>Edge cases.</b> No items or no ballots: no estimate. No more items than seats: all are elected. All equal: the
 * tie-break decides, and the ranking says so: the last in its order is excluded.
 *
 * <p><b>Defaults.</b> {@code seats} 3; {@code decimals} 30, so that rounding decides nothing: votes that differ by less
 * than 10<sup>-12</sup> tie. With 12 decimals or fewer rounding is part of the rule, and only equal votes tie. {@code
 * tieBreak} item-order.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param quota with how many votes an item is elected; it decides the id
 * @param seats the number of items to elect
 * @param decimals the decimals of the value of a ballot
 * @param tieBreak who is preferred among equals
 */
public record StvWig(StvQuota quota, int seats, int decimals, TieBreak tieBreak) implements StvMethod {

    private static final String SOURCE = "Gregory 1880; Tideman 1995, doi:10.1257/jep.9.1.27";

    /** @throws IllegalArgumentException if the seats or decimals are out of range */
    public StvWig {
        StvParameters.requireSeats(seats);
        StvParameters.requireDecimals(decimals);
    }

    /** With values exact to 30 decimals and ties broken in item order. */
    public StvWig(StvQuota quota, int seats) {
        this(quota, seats, 30, TieBreak.ITEM_ORDER);
    }

    /** For three seats with the Droop quota. */
    public StvWig() {
        this(StvQuota.DROOP, 3);
    }

    @Override
    public MethodDescription description() {
        return switch (quota) {
            case DROOP -> described("stv-wig-droop", "the Droop quota");
            case NEWLAND_BRITTON -> described("stv-wig-nb", "the Newland-Britton quota, which is not rounded");
            case HARE -> described("stv-wig-hare", "the Hare quota, which favours small groups");
        };
    }

    private static MethodDescription described(String id, String quota) {
        return new MethodDescription(
                id,
                BallotKind.RANKED,
                "Several winners in proportion to the groups of voters: weighted inclusive Gregory transfers with "
                        + quota + ".",
                SOURCE);
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
        return missing.isPresent()
                ? missing.get()
                : new Count(book, tally, Grains.quota(quota, voters, seats)).report();
    }

    private final class Count {
        private final StvBook book;
        private final GregoryCount piles;
        private final BigInteger needed;
        private final BigInteger resolution = Grains.resolution(decimals);
        // Elected items whose surplus is still to be transferred.
        private final List<Integer> surpluses = new ArrayList<>();

        Count(StvBook book, RankedTally tally, BigInteger needed) {
            this.book = book;
            this.piles = new GregoryCount(tally, book.continuing());
            this.needed = needed;
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
            book.open(needed, votes, piles.exhausted(), piles.lost());
            if (surpluses.isEmpty()) {
                surpluses.addAll(book.reaching(votes, needed, resolution));
                surpluses.forEach(item -> book.elect(item, StvEvent.Kind.ELECTED));
                surpluses.removeIf(item -> votes[item].subtract(needed).compareTo(resolution) <= 0);
            }
            if (book.full()) {
                return false;
            }
            if (book.continuing().cardinality() <= book.seatsLeft()) {
                book.fill(votes);
                return false;
            }
            // A surplus that came to nothing may have kept others waiting who have the quota by now.
            if (!transferred() && book.reaching(votes, needed, resolution).isEmpty()) {
                int lowest = book.lowest(votes, resolution);
                book.continuing().clear(lowest);
                book.event(StvEvent.Kind.EXCLUDED, lowest, piles.exclude(lowest));
            }
            return true;
        }

        /** Whether a surplus could be transferred: the largest, or of equal ones any, for they do not touch each other. */
        private boolean transferred() {
            BigInteger[] votes = piles.votes();
            while (!surpluses.isEmpty()) {
                Integer item = surpluses.stream()
                        .max(Comparator.comparing(i -> votes[i]))
                        .orElseThrow();
                surpluses.remove(item);
                @Nullable StvFlow flow = piles.surplus(item, needed, decimals, false);
                if (flow != null) {
                    flow.lost = flow.lost.add(piles.writeOff(item, needed));
                    book.event(StvEvent.Kind.SURPLUS, item, flow);
                    return true;
                }
            }
            return false;
        }
    }
}
