package org.crowdchange.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the totals of items cross when the weight of one criterion moves and the others stay: the difference of two
 * totals is linear in it. Not thread-safe.
 */
final class Crossings {
    private final String criterion;
    private final double weight;
    private final double[] totals;
    private final double[] values;
    private final double resolution;
    private double low = 0;
    private double high = Double.POSITIVE_INFINITY;

    Crossings(String criterion, double weight, double[] totals, double[] values, double resolution) {
        this.criterion = criterion;
        this.weight = weight;
        this.totals = totals;
        this.values = values;
        this.resolution = resolution;
    }

    /** What is left of the weights. */
    WeightRange range() {
        return new WeightRange(criterion, weight, low, high);
    }

    /** No room at all. */
    WeightRange none() {
        return new WeightRange(criterion, weight, weight, weight);
    }

    /** Leaves only weights with which the first item has the larger total. */
    void keepAbove(int above, int below) {
        double crossing = crossing(above, below);
        if (crossing > weight) {
            high = Math.min(high, crossing);
        } else if (crossing < weight) {
            low = Math.max(low, crossing);
        }
    }

    /** Leaves only weights with which both totals are equal, as they are now. */
    void keepEqual(int one, int other) {
        if (values[one] != values[other]) {
            low = weight;
            high = weight;
        }
    }

    /** The weight with which both totals are equal; NaN if it would be negative or there is none. */
    private double crossing(int one, int other) {
        double slope = values[one] - values[other];
        double difference = totals[one] - totals[other];
        double at = weight - difference / slope;
        return slope == 0 || Math.abs(difference) <= resolution || at < 0 ? Double.NaN : at;
    }

    /** The weights with which an item stays on its side of the cut behind the first {@code size} items. */
    WeightRange whileOneSide(int subject, int size) {
        low = move(subject, size, false);
        high = move(subject, size, true);
        return range();
    }

    private double move(int subject, int size, boolean up) {
        int above = 0;
        int tiedAbove = 0;
        List<Double> places = new ArrayList<>();
        List<Integer> steps = new ArrayList<>();
        for (int i = 0; i < totals.length; i++) {
            double crossing = i == subject ? Double.NaN : crossing(subject, i);
            boolean isAbove = totals[i] > totals[subject];
            boolean isTied = i != subject && totals[i] == totals[subject];
            above += isAbove ? 1 : 0;
            // An equal item parts from this one at once.
            boolean parts = isTied && (up ? values[i] > values[subject] : values[i] < values[subject]);
            tiedAbove += parts ? 1 : 0;
            if (up ? crossing > weight : crossing < weight) {
                places.add(crossing);
                steps.add(isAbove ? -1 : 1);
            }
        }
        boolean in = above < size;
        above += tiedAbove;
        if ((above < size) != in) {
            return weight;
        }
        List<Integer> sequence = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            sequence.add(i);
        }
        sequence.sort(Comparator.comparingDouble(i -> Math.abs(places.get(i) - weight)));
        for (int i : sequence) {
            above += steps.get(i);
            if ((above < size) != in) {
                return places.get(i);
            }
        }
        return up ? Double.POSITIVE_INFINITY : 0;
    }
}
