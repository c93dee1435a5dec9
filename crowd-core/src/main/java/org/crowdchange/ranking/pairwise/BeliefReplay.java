package org.crowdchange.ranking.pairwise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crowdchange.tally.ComparisonLog;
import org.crowdchange.tally.PairOutcome;

/**
 * Replays a log for methods that keep a normal belief of each item. Comparisons of one moment are simultaneous: each sees
 * the beliefs before all of them, and what they say of an item is added up and then applied at once. Not thread-safe.
 */
abstract class BeliefReplay {
    /** What is believed of each item before the moment. */
    final double[] mean;

    /** How uncertain it is, with what the passing of time adds. */
    final double[] variance;

    /** Two sums of what the comparisons of the moment say of an item. */
    final double[] first;

    final double[] second;

    private final boolean[] active;
    private final double drift;

    /** @param drift the variance that is added to an item in each moment in which it is compared */
    BeliefReplay(int items, Belief initial, double drift) {
        mean = new double[items];
        variance = new double[items];
        first = new double[items];
        second = new double[items];
        active = new boolean[items];
        this.drift = drift;
        Arrays.fill(mean, initial.mean());
        Arrays.fill(variance, initial.deviation() * initial.deviation());
    }

    /** Adds to the sums of an item what its comparisons with another say; the score is 1, 0.5 or 0. */
    abstract void compare(int item, int other, double score, double times);

    /** Turns the sums of an item into its new belief. */
    abstract void settle(int item);

    List<Belief> run(ComparisonLog log) {
        for (int from = 0; from < log.entries(); ) {
            int to = log.endOfMoment(from);
            for (int e = from; e < to; e++) {
                activate(log.left(e));
                activate(log.right(e));
            }
            for (int e = from; e < to; e++) {
                int left = log.left(e);
                int right = log.right(e);
                compare(left, right, Results.score(log.outcome(e), PairOutcome.LEFT), (double) log.count(e));
                compare(right, left, Results.score(log.outcome(e), PairOutcome.RIGHT), (double) log.count(e));
            }
            for (int e = from; e < to; e++) {
                deactivate(log.left(e));
                deactivate(log.right(e));
            }
            from = to;
        }
        List<Belief> beliefs = new ArrayList<>(mean.length);
        for (int i = 0; i < mean.length; i++) {
            beliefs.add(new Belief(mean[i], Math.sqrt(variance[i])));
        }
        return beliefs;
    }

    private void activate(int item) {
        if (!active[item]) {
            active[item] = true;
            variance[item] += drift;
            first[item] = 0;
            second[item] = 0;
        }
    }

    private void deactivate(int item) {
        if (active[item]) {
            active[item] = false;
            settle(item);
        }
    }
}
