package org.crowdchange.ranking.ranked;

import org.crowdchange.internal.math.Fraction;
import org.crowdchange.ranking.Parameter;

/** What a ballot counts on which several items share the one place that a rule looks at. */
public enum SharedPlace {
    /** Nothing. */
    IGNORED,
    /** One vote, divided equally among them. */
    SHARED,
    /** One vote for each of them. */
    EACH;

    Fraction votes(int items) {
        return items == 1 || this == EACH ? Fraction.ONE : this == SHARED ? Fraction.of(1, items) : Fraction.ZERO;
    }

    Parameter parameter(String place) {
        return new Parameter(
                "ties",
                this,
                "what a ballot counts on which several items share the " + place + " place: ignored, shared or each");
    }
}
