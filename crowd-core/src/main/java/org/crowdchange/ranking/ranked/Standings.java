package org.crowdchange.ranking.ranked;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.crowdchange.internal.math.Fraction;
import org.crowdchange.tally.RankedTally;

/**
 * How often each item stands at each place: with so many items above it, tied with so many, ranked or left out. Items
 * that a ballot leaves out are tied below those that it ranks. Blank ballots do not count.
 *
 * <p>Made in O(sum of the lengths of the ballots + n²). Points are added up exactly, as fractions.
 */
final class Standings {
    private final int items;
    private final Map<Place, long[]> counts = new HashMap<>();
    // The commonest places, by the items above, without a search.
    private final long[][] alone;
    private final long[][] omitted;

    Standings(RankedTally tally) {
        items = tally.size();
        alone = new long[items][0];
        omitted = new long[items][0];
        for (int ballot = 0; ballot < tally.ballots(); ballot++) {
            if (tally.length(ballot) > 0) {
                ranked(tally, ballot);
                leftOut(tally, ballot);
            }
        }
        for (Map.Entry<Place, long[]> entry : counts.entrySet()) {
            if (!entry.getKey().ranked) {
                long[] left = entry.getValue();
                for (int item = 0; item < items; item++) {
                    left[item] += left[items];
                }
            }
        }
    }

    private void ranked(RankedTally tally, int ballot) {
        int tier = 0;
        for (int k = 0; k < tally.length(ballot); k++) {
            if (tally.endsTier(ballot, k)) {
                long[] here = at(tier, k + 1 - tier, true);
                for (int i = tier; i <= k; i++) {
                    here[tally.position(ballot, i)] += tally.weight(ballot);
                }
                tier = k + 1;
            }
        }
    }

    /** Counts the ballot once for all items, behind the last of them, and takes it back for those that it ranks. */
    private void leftOut(RankedTally tally, int ballot) {
        int length = tally.length(ballot);
        if (length < items) {
            long[] left = at(length, items - length, false);
            left[items] += tally.weight(ballot);
            for (int k = 0; k < length; k++) {
                left[tally.position(ballot, k)] -= tally.weight(ballot);
            }
        }
    }

    private long[] at(int above, int tied, boolean ranked) {
        if (ranked && tied > 1) {
            return counts.computeIfAbsent(new Place(above, tied, true), any -> new long[items]);
        }
        long[][] known = ranked ? alone : omitted;
        if (known[above].length == 0) {
            // Behind the last item, what counts for all of them.
            known[above] = new long[items + 1];
            counts.put(new Place(above, tied, ranked), known[above]);
        }
        return known[above];
    }

    /** The sum of some whole number over the ballots, for each item. */
    long[] sums(Measure measure) {
        long[] sums = new long[items];
        counts.forEach((place, count) -> {
            long value = measure.of(place);
            if (value != 0) {
                for (int item = 0; item < items; item++) {
                    sums[item] += value * count[item];
                }
            }
        });
        return sums;
    }

    /** The points of each item, each computed from the exact sum: equal sums give equal numbers. */
    double[] points(Points points) {
        Map<Place, Fraction> worth = new HashMap<>();
        BigInteger denominator = BigInteger.ONE;
        for (Place place : counts.keySet()) {
            Fraction each = points.of(place);
            if (each.signum() != 0) {
                worth.put(place, each);
                denominator =
                        denominator.divide(denominator.gcd(each.denominator())).multiply(each.denominator());
            }
        }
        BigInteger[] sums = new BigInteger[items];
        Arrays.fill(sums, BigInteger.ZERO);
        for (Map.Entry<Place, Fraction> entry : worth.entrySet()) {
            Fraction each = entry.getValue();
            BigInteger value = each.numerator().multiply(denominator.divide(each.denominator()));
            long[] count = counts.get(entry.getKey());
            for (int item = 0; count != null && item < items; item++) {
                if (count[item] != 0) {
                    sums[item] = sums[item].add(value.multiply(BigInteger.valueOf(count[item])));
                }
            }
        }
        BigDecimal divisor = new BigDecimal(denominator);
        double[] result = new double[items];
        for (int item = 0; item < items; item++) {
            result[item] = new BigDecimal(sums[item])
                    .divide(divisor, new MathContext(25))
                    .doubleValue();
        }
        return result;
    }

    /** Where an item stands on a ballot: so many items above it, so many in its tier with itself, ranked or left out. */
    record Place(int above, int tied, boolean ranked) {}

    /** A whole number for each place. */
    @FunctionalInterface
    interface Measure {
        long of(Place place);
    }

    /** What a place is worth. */
    @FunctionalInterface
    interface Points {
        Fraction of(Place place);
    }
}
