package org.crowdchange.ranking.approval;

import java.util.Optional;
import org.crowdchange.internal.math.Fraction;

/**
 * A number that decided a round: a gain, a load, a price.
 *
 * @param value the number, rounded to a double
 * @param fraction the number exactly, as in "3/7"; empty where the rule could tell its candidates apart without it
 */
public record Amount(double value, Optional<String> fraction) {

    static Amount of(Fraction exact) {
        return new Amount(exact.toDouble(), Optional.of(exact.toString()));
    }

    static Amount of(long whole) {
        return new Amount(whole, Optional.of(Long.toString(whole)));
    }

    static Amount about(double value) {
        return new Amount(value, Optional.empty());
    }

    /** The exact number if it is known and short, otherwise the rounded one. */
    @Override
    public String toString() {
        return fraction.filter(text -> text.length() <= 15).orElseGet(() -> Double.toString(value));
    }
}
