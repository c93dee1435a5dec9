package org.crowdchange.rankinglab.golden;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How far a number may be from the one expected: {@code max(abs, rel * |expected|)}, and never less than what twelve
 * significant digits can say, with which the files are written.
 *
 * @param abs 0 or more
 * @param rel 0 or more
 */
record Tolerance(double abs, double rel) {
    private static final double TWELVE_DIGITS = 6e-12;

    static final Tolerance EXACT = new Tolerance(0, 0);

    /** The tolerance of a case; exact if it names none. */
    static Tolerance of(Optional<JsonNode> json) {
        return json.map(node -> new Tolerance(
                        node.path("abs").asDouble(0), node.path("rel").asDouble(0)))
                .orElse(EXACT);
    }

    boolean accepts(double expected, double actual) {
        if (Double.isNaN(expected) || Double.isInfinite(expected)) {
            return Double.compare(expected, actual) == 0;
        }
        double distance = Math.abs(actual - expected);
        return distance <= Math.max(abs, Math.max(rel, TWELVE_DIGITS) * Math.abs(expected)) + Double.MIN_NORMAL;
    }
}
