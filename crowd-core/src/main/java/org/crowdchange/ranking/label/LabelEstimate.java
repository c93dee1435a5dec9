package org.crowdchange.ranking.label;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crowdchange.tally.LabelTally;

/**
 * What the labels of several workers say together.
 *
 * @param labels all labels, in the order of their names
 * @param probabilities for each item the probability of each label, in the order of {@code labels}
 * @param skills for each worker the probability that a label of theirs is the true one
 * @param confusion for each worker, by true label and then by given label, how probable it is that the worker gives the
 *     latter; empty where the method does not estimate it
 * @param priors how probable each label is before anything is known of an item, in the order of {@code labels}
 * @param iterations how many iterations it took; 0 without iterating
 * @param converged whether the estimate stood still in the end
 */
public record LabelEstimate(
        List<String> labels,
        SortedMap<String, List<Double>> probabilities,
        SortedMap<String, Double> skills,
        Map<String, List<List<Double>>> confusion,
        List<Double> priors,
        int iterations,
        boolean converged) {

    // Two labels whose probabilities differ by rounding only are equally probable.
    private static final double ROUNDING = 1e-12;

    /** Copies everything. */
    public LabelEstimate {
        labels = List.copyOf(labels);
        probabilities = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(probabilities));
        skills = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(skills));
        confusion = java.util.Collections.unmodifiableMap(new TreeMap<>(confusion));
        priors = List.copyOf(priors);
    }

    /**
     * The most probable label of an item; of several the first in the order of their names.
     *
     * @throws IllegalArgumentException if nobody has labelled the item
     */
    public String label(String item) {
        return labels.get(best(row(item)));
    }

    /**
     * The probability that the label is the true one of the item; 0 for a label that nobody has given to anything.
     *
     * @throws IllegalArgumentException if nobody has labelled the item
     */
    public double probability(String item, String label) {
        int position = labels.indexOf(label);
        List<Double> row = row(item);
        return position < 0 ? 0 : row.get(position);
    }

    private List<Double> row(String item) {
        List<Double> row = probabilities.get(item);
        if (row == null) {
            throw new IllegalArgumentException("nobody has labelled \"" + item + "\"");
        }
        return row;
    }

    private static int best(List<Double> row) {
        int best = 0;
        for (int i = 1; i < row.size(); i++) {
            best = row.get(i) > row.get(best) + ROUNDING ? i : best;
        }
        return best;
    }

    /** The estimate in numbers, by the positions of the tally. */
    static LabelEstimate of(
            LabelTally tally,
            double[][] probabilities,
            double[] skills,
            List<List<List<Double>>> confusion,
            double[] priors,
            int iterations,
            boolean converged) {
        List<String> labels = java.util.stream.IntStream.range(0, tally.labels())
                .mapToObj(tally::label)
                .toList();
        SortedMap<String, List<Double>> rows = new TreeMap<>();
        for (int i = 0; i < tally.size(); i++) {
            rows.put(tally.item(i), boxed(probabilities[i]));
        }
        SortedMap<String, Double> skillOf = new TreeMap<>();
        Map<String, List<List<Double>>> confusionOf = new TreeMap<>();
        for (int w = 0; w < tally.workers(); w++) {
            skillOf.put(tally.worker(w), skills[w]);
            if (!confusion.isEmpty()) {
                confusionOf.put(tally.worker(w), confusion.get(w));
            }
        }
        return new LabelEstimate(labels, rows, skillOf, confusionOf, boxed(priors), iterations, converged);
    }

    static List<Double> boxed(double[] numbers) {
        return java.util.Arrays.stream(numbers).boxed().toList();
    }
}
