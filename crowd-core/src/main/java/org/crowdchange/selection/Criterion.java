package org.crowdchange.selection;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.crowdchange.ranking.RankedItem;
import org.crowdchange.ranking.Ranking;

/**
 * One thing by which items are judged: the crowd's support, what experts think of the cost, whether it helps a theme.
 *
 * @param name what it is called
 * @param weight how much it counts, 0 or more, in comparison with the others
 * @param values a number for each item, larger is better; an item without one gets the worst that any item has
 * @param normalisation how the values are made comparable with those of other criteria
 */
public record Criterion(String name, double weight, Map<String, Double> values, Normalisation normalisation) {

    /** @throws IllegalArgumentException if the weight or a value is out of range, or the name is blank */
    public Criterion {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of a criterion is \"" + name + "\"; expected some text");
        }
        if (!(weight >= 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException(
                    "the weight of \"" + name + "\" is " + weight + "; expected 0 or more, finite");
        }
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        values.forEach((item, value) -> {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "\"" + name + "\" of \"" + item + "\" is " + value + "; expected a finite number");
            }
        });
    }

    /** The scores of a ranking as a criterion; items of which the votes say nothing have no value. */
    public static Criterion of(String name, double weight, Ranking ranking, Normalisation normalisation) {
        Map<String, Double> values = new HashMap<>();
        for (RankedItem item : ranking.items()) {
            if (item.rated()) {
                values.put(item.item(), item.score());
            }
        }
        return new Criterion(name, weight, values, normalisation);
    }

    /** The same criterion with another weight. */
    public Criterion withWeight(double other) {
        return new Criterion(name, other, values, normalisation);
    }

    /** Normalised values of these items, in their order. */
    double[] normalised(String[] items) {
        double worst =
                values.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double[] given = new double[items.length];
        for (int i = 0; i < items.length; i++) {
            given[i] = values.getOrDefault(items[i], worst);
        }
        return normalisation.apply(given);
    }
}
