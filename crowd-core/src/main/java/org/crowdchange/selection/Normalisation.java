package org.crowdchange.selection;

import java.util.Arrays;

/** How the values of one criterion are made comparable with those of others. */
public enum Normalisation {
    /** Not at all: the values have a common scale already, as grades from 0 to 10 have. */
    AS_GIVEN,
    /** To 0 for the lowest and 1 for the highest value; 0 for all if they are equal. One outlier squeezes all others. */
    MIN_MAX,
    /** The share of the other items that an item is above, equal ones counting half: 0 to 1, indifferent to outliers. */
    RANK,
    /** The distance from the mean in standard deviations; 0 for all if they are equal. */
    STANDARD;

    /** The normalised values, in the order of the given. */
    double[] apply(double[] values) {
        return switch (this) {
            case AS_GIVEN -> values.clone();
            case MIN_MAX -> {
                double low = Arrays.stream(values).min().orElse(0);
                double high = Arrays.stream(values).max().orElse(0);
                yield scaled(values, low, high - low);
            }
            case RANK -> ranks(values);
            case STANDARD -> {
                double mean = Arrays.stream(values).average().orElse(0);
                double squares = Arrays.stream(values)
                        .map(each -> (each - mean) * (each - mean))
                        .sum();
                boolean equal = Arrays.stream(values).allMatch(each -> each == values[0]);
                yield scaled(values, mean, equal ? 0 : Math.sqrt(squares / values.length));
            }
        };
    }

    private static double[] scaled(double[] values, double zero, double unit) {
        return Arrays.stream(values)
                .map(each -> unit == 0 ? 0 : (each - zero) / unit)
                .toArray();
    }

    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] shares = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int below = first(sorted, values[i], false);
            int equal = first(sorted, values[i], true) - below;
            shares[i] = values.length == 1 ? 0.5 : (below + (equal - 1) / 2.0) / (values.length - 1);
        }
        return shares;
    }

    /** The first place whose value is at least, or above, the given one. */
    private static int first(double[] sorted, double value, boolean above) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < value || (above && sorted[middle] == value)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
