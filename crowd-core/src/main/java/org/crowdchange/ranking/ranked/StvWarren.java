package org.crowdchange.ranking.ranked;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.crowdchange.internal.math.Order;
import org.crowdchange.ranking.BallotKind;
import org.crowdchange.ranking.MethodDescription;
import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.tally.RankedTally;

/**
 * Elects items to several seats by Warren's single transferable vote: all who support an elected item pay the same price
 * for it, or all they have left, just as much as brings it to the quota.
 *
 * <p><b>Source.</b> C. H. E. Warren, "Counting in STV elections", <i>Voting Matters</i> 1 (1994), 12-13; I. D. Hill and
 * C. H. E. Warren, "Meek versus Warren", <i>Voting Matters</i> 20 (2005), 1-5.
 *
 * <p><b>Variant.</b> As {@link StvMeek}, but an elected item with the price p takes min(p, r) of a vote of which r is left
 * when it gets there. One after the other in item order, those whose votes are more than {@code precision} from the quota
 * get the price at which they would have it, the others' prices being given, at most 1; repeated until no price changes by
 * more than {@code precision}, 2,000 times at most.
 *
 * <p><b>Complexity.</b> O(n k s (length of the distinct ballots + b log b)) for n items, s seats, b distinct ballots and k
 * repetitions in a round.
 *
 * <p><b>Edge cases.</b> As {@link StvMeek}.
 *
 * <p><b>Defaults.</b> {@code seats} 3; {@code precision} 10<sup>-10</sup>, {@code tieBreak} item-order, as pref_voting.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param seats the number of items to elect
 * @param precision how exactly elected items are brought down to the quota, 1e-12 to 0.001
 * @param tieBreak who is preferred among equals
 */
public record StvWarren(int seats, double precision, TieBreak tieBreak) implements StvMethod {

    private static final MethodDescription DESCRIPTION = new MethodDescription(
            "stv-warren",
            BallotKind.RANKED,
            "Several winners in proportion to the groups of voters, at one price for all supporters of a winner.",
            "Warren 1994; Hill, Warren 2005, Voting Matters 20");

    /** @throws IllegalArgumentException if the seats or precision are out of range */
    public StvWarren {
        StvParameters.requireSeats(seats);
        StvParameters.requirePrecision(precision);
    }

    /** With precision 1e-10 and ties broken in item order. */
    public StvWarren(int seats) {
        this(seats, 1e-10, TieBreak.ITEM_ORDER);
    }

    /** For three seats. */
    public StvWarren() {
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
        private final double[] price;
        private final KeptFlow flow;

        Count(StvBook book, RankedTally tally, long voters) {
            super(book, tally.total(), voters, seats, StvWarren.this.precision);
            price = new double[tally.size()];
            // Who is in the running takes all that is left.
            Arrays.fill(price, Double.POSITIVE_INFINITY);
            flow = new Flow(tally, active, price);
        }

        @Override
        KeptFlow flow() {
            return flow;
        }

        @Override
        boolean adjust(List<Integer> elected, double quota) {
            boolean changed = false;
            for (int item : elected.stream().sorted().toList()) {
                if (Math.abs(flow.votes[item] - quota) > precision) {
                    double adjusted = priceFor(item, quota);
                    changed |= Math.abs(adjusted - price[item]) > precision;
                    price[item] = adjusted;
                }
            }
            return changed;
        }

        @Override
        void elected(int item, double quota) {
            price[item] = flow.votes[item] > quota + precision ? priceFor(item, quota) : 1;
        }

        @Override
        double kept(int item) {
            return price[item];
        }

        /** The price at which the shares that reach an item, each cut down to it, add up to the quota. */
        private double priceFor(int item, double quota) {
            int ballots = flow.tally.ballots();
            double[] reach = new double[ballots];
            double all = 0;
            double supporters = 0;
            for (int b = 0; b < ballots; b++) {
                reach[b] = flow.walk(b, item);
                all += reach[b] * flow.tally.weight(b);
                supporters += reach[b] > 0 ? flow.tally.weight(b) : 0;
            }
            if (quota >= all - precision) {
                return 1;
            }
            // The largest shares first: those above the price pay it, those below pay themselves.
            int[] order = Order.descending(reach);
            double below = all;
            double above = 0;
            for (int k = 0; k < ballots && reach[order[k]] > 0; k++) {
                double weight = flow.tally.weight(order[k]);
                below -= reach[order[k]] * weight;
                above += weight;
                double following = k + 1 < ballots ? reach[order[k + 1]] : 0;
                double candidate = (quota - below) / above;
                if (candidate >= following) {
                    return Math.min(candidate, reach[order[k]]);
                }
            }
            return quota / supporters;
        }
    }

    private static final class Flow extends KeptFlow {
        private final double[] price;

        Flow(RankedTally tally, BitSet active, double[] price) {
            super(tally, active);
            this.price = price;
        }

        @Override
        double takes(int item, double share) {
            return Math.min(share, price[item]);
        }

        @Override
        double passes(int item, double share) {
            return share - Math.min(share, price[item]);
        }
    }
}
