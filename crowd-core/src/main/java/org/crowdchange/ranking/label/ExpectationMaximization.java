package org.crowdchange.ranking.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crowdchange.tally.LabelTally;

/** The computation of {@link DawidSkene}, where it is described. Logarithms keep long products from vanishing. */
final class ExpectationMaximization {
    private static final double LEAST = 1e-10;

    private final LabelTally tally;
    private final int labels;
    private double[][] probabilities;
    private final double[] priors;
    /** By worker, then given label, then true label. */
    private final double[][][] errors;

    private int iterations;
    private boolean converged;

    ExpectationMaximization(LabelTally tally) {
        this.tally = tally;
        labels = tally.labels();
        probabilities = MajorityVote.shares(tally);
        priors = new double[labels];
        errors = new double[tally.workers()][labels][labels];
    }

    void run(int most, double tolerance) {
        maximize();
        double bound = Double.NEGATIVE_INFINITY;
        while (!converged && iterations < most && tally.size() > 0) {
            expect();
            maximize();
            double next = bound();
            converged = next - bound < tolerance;
            bound = next;
            iterations++;
        }
    }

    private void maximize() {
        Arrays.fill(priors, 0);
        for (double[] row : probabilities) {
            for (int t = 0; t < labels; t++) {
                priors[t] += row[t];
            }
        }
        for (int t = 0; t < labels; t++) {
            priors[t] = Math.max(LEAST, priors[t] / probabilities.length);
        }
        for (int w = 0; w < errors.length; w++) {
            maximize(w);
        }
    }

    private void maximize(int worker) {
        double[][] error = errors[worker];
        boolean[] used = new boolean[labels];
        for (double[] row : error) {
            Arrays.fill(row, 0);
        }
        for (int i = tally.start(worker); i < tally.start(worker + 1); i++) {
            int given = tally.labelOf(i);
            used[given] = true;
            for (int t = 0; t < labels; t++) {
                error[given][t] += tally.countOf(i) * probabilities[tally.itemOf(i)][t];
            }
        }
        for (int t = 0; t < labels; t++) {
            double all = 0;
            for (int given = 0; given < labels; given++) {
                if (used[given]) {
                    error[given][t] = Math.max(LEAST, error[given][t]);
                    all += error[given][t];
                }
            }
            for (int given = 0; given < labels; given++) {
                error[given][t] /= all;
            }
        }
    }

    private void expect() {
        double[][] logs = new double[tally.size()][labels];
        for (double[] row : logs) {
            for (int t = 0; t < labels; t++) {
                row[t] = Math.log(priors[t]);
            }
        }
        for (int w = 0; w < errors.length; w++) {
            for (int i = tally.start(w); i < tally.start(w + 1); i++) {
                double[] error = errors[w][tally.labelOf(i)];
                for (int t = 0; t < labels; t++) {
                    logs[tally.itemOf(i)][t] += tally.countOf(i) * Math.log(error[t]);
                }
            }
        }
        for (double[] row : logs) {
            double largest = Arrays.stream(row).max().orElse(0);
            double all = 0;
            for (int t = 0; t < labels; t++) {
                row[t] = Math.exp(row[t] - largest);
                all += row[t];
            }
            for (int t = 0; t < labels; t++) {
                row[t] /= all;
            }
        }
        probabilities = logs;
    }

    private double bound() {
        double sum = 0;
        long given = 0;
        for (int w = 0; w < errors.length; w++) {
            for (int i = tally.start(w); i < tally.start(w + 1); i++) {
                double[] error = errors[w][tally.labelOf(i)];
                for (int t = 0; t < labels; t++) {
                    sum += tally.countOf(i)
                            * probabilities[tally.itemOf(i)][t]
                            * (Math.log(error[t]) + Math.log(priors[t]));
                }
                given += tally.countOf(i);
            }
        }
        for (double[] row : probabilities) {
            for (double each : row) {
                double probability = Math.max(LEAST, each);
                sum -= probability * Math.log(probability);
            }
        }
        return sum / given;
    }

    LabelEstimate estimate() {
        double[] skills = new double[errors.length];
        for (int w = 0; w < skills.length; w++) {
            double right = 0;
            double all = 0;
            for (int i = tally.start(w); i < tally.start(w + 1); i++) {
                right += tally.countOf(i) * probabilities[tally.itemOf(i)][tally.labelOf(i)];
                all += tally.countOf(i);
            }
            skills[w] = right / all;
        }
        double[][] kept = new double[probabilities.length][];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = Arrays.stream(probabilities[i])
                    .map(each -> Math.max(LEAST, each))
                    .toArray();
        }
        return LabelEstimate.of(tally, kept, skills, confusion(), priors, iterations, converged);
    }

    private List<List<List<Double>>> confusion() {
        List<List<List<Double>>> workers = new ArrayList<>();
        for (double[][] error : errors) {
            List<List<Double>> rows = new ArrayList<>();
            for (int t = 0; t < labels; t++) {
                double[] row = new double[labels];
                for (int given = 0; given < labels; given++) {
                    row[given] = error[given][t];
                }
                rows.add(LabelEstimate.boxed(row));
            }
            workers.add(List.copyOf(rows));
        }
        return workers;
    }
}
