package org.crowdchange.lab.metric;

import java.util.Arrays;

/** How unequally something is spread over items: attention, exposure, votes. */
public final class Concentration {

    private Concentration() {}

    /**
     * The Gini coefficient: half the mean distance of two amounts, divided by the mean (C. Gini 1912). 0 if all have
     * the same, (n - 1) / n if one has all.
     *
     * @param amounts 0 or more each
     * @return NaN if there are none, or all are 0
     * @throws IllegalArgumentException if an amount is negative or no finite number
     */
    public static double gini(double[] amounts) {
        double total = require(amounts);
        if (total == 0) {
            return Double.NaN;
        }
        double[] sorted = amounts.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += (2.0 * i + 1 - sorted.length) * (sorted[i] / total);
        }
        return Math.max(0, sum / sorted.length);
    }

    /**
     * The entropy of the shares in bits: 0 if one item has all, log<sub>2</sub> n if all have the same (C. E. Shannon 1948).
     *
     * @param amounts 0 or more each
     * @return NaN if there are none, or all are 0
     * @throws IllegalArgumentException if an amount is negative or no finite number
     */
    public static double entropy(double[] amounts) {
        double total = require(amounts);
        if (total == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (double amount : amounts) {
            double share = amount / total;
            sum -= share > 0 ? share * Math.log(share) : 0;
        }
        return Math.max(0, sum / Math.log(2));
    }

    private static double require(double[] amounts) {
        double total = 0;
        for (double amount : amounts) {
            if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("an amount is " + amount + "; expected 0 or more, finite");
            }
            total += amount;
        }
        return total;
    }
}
