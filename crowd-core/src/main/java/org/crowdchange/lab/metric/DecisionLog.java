package org.crowdchange.lab.metric;

import java.util.Arrays;

/**
 * Decisions that were made with known probabilities, and what came of them: for estimates of what another way to choose, the
 * evaluated policy, would have earned.
 *
 * <p><b>Source.</b> D. G. Horvitz, D. J. Thompson, "A generalization of sampling without replacement from a finite
 * universe", <i>JASA</i> 47 (1952), 663-685 (inverse propensity scores); A. Swaminathan, T. Joachims, "The
 * self-normalized estimator for counterfactual learning", <i>NeurIPS</i> 2015; M. Dudík, J. Langford, L. Li, "Doubly
 * robust policy evaluation and learning", <i>ICML</i> 2011, <a
 * href="https://arxiv.org/abs/1103.4601">arXiv:1103.4601</a>; L. Bottou et al., "Counterfactual reasoning and learning
 * systems", <i>JMLR</i> 14 (2013) (clipping).
 *
 * <p><b>Variant.</b> A decision with reward r, made with probability p, that the evaluated policy would have made with
 * probability q, weighs w = q / p. All estimators are unbiased or consistent only if every decision that the evaluated
 * policy can make could have been made (p &gt; 0 wherever q &gt; 0); clipping trades variance for a bias that is
 * downwards for rewards of 0 or more.
 *
 * <p><b>Edge cases.</b> No decisions: NaN. All weights 0: {@link #selfNormalised} is NaN, for the log says nothing of the
 * evaluated policy; the others are what their formulas give.
 *
 * <p>Immutable and safe for use by many threads; each estimate takes O(n).
 */
public final class DecisionLog {
    private final double[] rewards;
    private final double[] weights;

    private DecisionLog(double[] rewards, double[] weights) {
        this.rewards = rewards;
        this.weights = weights;
    }

    /**
     * A log.
     *
     * @param rewards what came of each decision, finite
     * @param logged the probability with which each was made, above 0 and at most 1
     * @param evaluated the probability with which the evaluated policy would have made it, 0 to 1
     * @throws IllegalArgumentException if the lists differ in length or something is out of range
     */
    public static DecisionLog of(double[] rewards, double[] logged, double[] evaluated) {
        if (rewards.length != logged.length || rewards.length != evaluated.length) {
            throw new IllegalArgumentException(rewards.length + " rewards, " + logged.length + " and "
                    + evaluated.length + " probabilities; expected as many of each");
        }
        Scores.requireNumbers(rewards);
        double[] weights = new double[rewards.length];
        for (int i = 0; i < weights.length; i++) {
            if (!(logged[i] > 0 && logged[i] <= 1) || !(evaluated[i] >= 0 && evaluated[i] <= 1)) {
                throw new IllegalArgumentException("decision " + (i + 1) + " was made with probability " + logged[i]
                        + " and evaluated with " + evaluated[i] + "; expected above 0 to 1, and 0 to 1");
            }
            weights[i] = evaluated[i] / logged[i];
        }
        return new DecisionLog(rewards.clone(), weights);
    }

    /** The number of decisions. */
    public int size() {
        return rewards.length;
    }

    /** The mean reward of the decisions as they were made. */
    public double onPolicy() {
        return Arrays.stream(rewards).average().orElse(Double.NaN);
    }

    /** Inverse propensity scores: the mean of w r. Unbiased; varies much where weights are large. */
    public OffPolicyEstimate inversePropensity() {
        return clipped(Double.POSITIVE_INFINITY);
    }

    /**
     * Inverse propensity scores with bounded weights: the mean of min(w, bound) r.
     *
     * @param bound the largest weight, above 0; infinite for none
     * @throws IllegalArgumentException if the bound is out of range
     */
    public OffPolicyEstimate clipped(double bound) {
        if (!(bound > 0)) {
            throw new IllegalArgumentException("bound is " + bound + "; expected above 0");
        }
        double[] bounded =
                Arrays.stream(weights).map(each -> Math.min(each, bound)).toArray();
        double[] terms = new double[rewards.length];
        Arrays.setAll(terms, i -> bounded[i] * rewards[i]);
        return mean(terms, bounded);
    }

    /**
     * Self-normalised inverse propensity scores: the sum of w r divided by the sum of w. Slightly biased, varies less,
     * and stays between the smallest and the largest reward. The standard error is that of a ratio.
     */
    public OffPolicyEstimate selfNormalised() {
        double total = Arrays.stream(weights).sum();
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * rewards[i];
        }
        double value = total > 0 ? sum / total : Double.NaN;
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            double off = weights[i] * (rewards[i] - value);
            squares += off * off;
        }
        double error = weights.length < 2 ? Double.NaN : Math.sqrt(squares) / total;
        return new OffPolicyEstimate(value, error, effective(weights), weights.length);
    }

    /**
     * Doubly robust: the mean of m + w (r - g), where a model predicts the reward g of the decision that was made and
     * the mean reward m of what the evaluated policy would have decided in its place. Right if either the probabilities
     * or the model are.
     *
     * @param predicted g of each decision
     * @param expected m of each decision
     * @throws IllegalArgumentException if the lists differ in length from the log or hold something that is no finite number
     */
    public OffPolicyEstimate doublyRobust(double[] predicted, double[] expected) {
        Scores.requirePairs(predicted, rewards);
        Scores.requirePairs(expected, rewards);
        double[] terms = new double[rewards.length];
        Arrays.setAll(terms, i -> expected[i] + weights[i] * (rewards[i] - predicted[i]));
        return mean(terms, weights);
    }

    private static OffPolicyEstimate mean(double[] terms, double[] weights) {
        int n = terms.length;
        double mean = Arrays.stream(terms).average().orElse(Double.NaN);
        double squares =
                Arrays.stream(terms).map(each -> (each - mean) * (each - mean)).sum();
        double error = n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1) / n);
        return new OffPolicyEstimate(mean, error, effective(weights), n);
    }

    private static double effective(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        double squares = Arrays.stream(weights).map(each -> each * each).sum();
        return squares == 0 ? 0 : sum / squares * sum;
    }
}
