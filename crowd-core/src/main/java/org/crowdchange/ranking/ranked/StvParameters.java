package org.crowdchange.ranking.ranked;

import org.crowdchange.ranking.Parameter;
import org.crowdchange.ranking.TieBreak;

/** The parameters that the rules of the single transferable vote share. */
final class StvParameters {
    static final int MOST_SEATS = 1_000_000;

    private StvParameters() {}

    static void requireSeats(int seats) {
        if (seats < 1 || seats > MOST_SEATS) {
            throw new IllegalArgumentException("seats is " + seats + "; expected 1 to " + MOST_SEATS);
        }
    }

    static void requireDecimals(int decimals) {
        if (decimals < 1 || decimals > Grains.MAXIMUM_DECIMALS) {
            throw new IllegalArgumentException(
                    "decimals is " + decimals + "; expected 1 to " + Grains.MAXIMUM_DECIMALS);
        }
    }

    static void requirePrecision(double precision) {
        if (!(precision >= 1e-12 && precision <= 1e-3)) {
            throw new IllegalArgumentException("precision is " + precision + "; expected 1e-12 to 0.001");
        }
    }

    static Parameter seats(int seats) {
        return new Parameter("seats", seats, "the number of items to elect, 1 or more");
    }

    static Parameter decimals(int decimals) {
        return new Parameter(
                "decimals",
                decimals,
                "the decimals to which the value of a transferred ballot is rounded down, 1 to "
                        + Grains.MAXIMUM_DECIMALS);
    }

    static Parameter precision(double precision) {
        return new Parameter(
                "precision", precision, "how exactly elected items are brought down to the quota, 1e-12 to 0.001");
    }

    static Parameter tieBreak(TieBreak tieBreak) {
        return new Parameter(
                "tieBreak",
                tieBreak,
                "who is preferred among equals, so is excluded last and elected first: the first in item-order or in"
                        + " reverse-item-order");
    }
}
