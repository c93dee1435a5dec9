package org.crowdchange.rankinglab.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Collects what is not as a case expects, and counts what was compared: a check that compares nothing has failed. */
final class Differences {
    private final List<String> found = new ArrayList<>();
    private final Tolerance tolerance;
    private int compared;

    Differences(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    /** Compares numbers within the tolerance of the case; "NaN" and "Infinity" may be written as texts. */
    void number(String what, JsonNode expected, double actual) {
        number(what, expected, actual, tolerance);
    }

    /** Compares numbers within a tolerance of their own. */
    void number(String what, JsonNode expected, double actual, Tolerance own) {
        compared++;
        double wanted = number(expected);
        if (!own.accepts(wanted, actual)) {
            found.add(what + " is " + actual + ", expected " + wanted);
        }
    }

    /** Compares a list of numbers with an array of them. */
    void numbers(String what, JsonNode expected, double... actual) {
        equal(what + ": length", expected.size(), actual.length);
        for (int i = 0; i < Math.min(actual.length, expected.size()); i++) {
            number(what + "[" + i + "]", expected.get(i), actual[i]);
        }
    }

    /** Compares values that are equal or not. */
    void equal(String what, Object expected, Object actual) {
        compared++;
        if (!Objects.equals(expected, actual)) {
            found.add(what + " is " + actual + ", expected " + expected);
        }
    }

    /** Says that something is wrong that is no comparison of two values. */
    void add(String difference) {
        compared++;
        found.add(difference);
    }

    List<String> found() {
        return compared > 0 ? List.copyOf(found) : List.of("nothing was compared");
    }

    private static double number(JsonNode node) {
        if (node.isNumber()) {
            return node.asDouble();
        }
        return switch (node.asString("")) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw new IllegalArgumentException("expected a number in the case, found " + node);
        };
    }
}
