package org.crowdchange.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.pairwise.BradleyTerryMle;
import org.crowdchange.ranking.pairwise.IntervalMethod;
import org.crowdchange.ranking.pairwise.TieHandling;
import org.crowdchange.tally.PairOutcome;
import org.crowdchange.tally.PairwiseTally;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Bradley-Terry strengths from comparisons, each drawn from strengths that are normal around 0. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PairwiseBenchmark {

    /** How many items there are; a hundred times as many comparisons. */
    @Param({"250", "500", "1000", "10000"})
    public int items;

    private String[] left = {};
    private String[] right = {};
    private PairOutcome[] outcome = {};
    private PairwiseTally tally = PairwiseTally.empty();

    /** Draws the comparisons. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(1);
        double[] strength = new double[items];
        String[] names = new String[items];
        for (int i = 0; i < items; i++) {
            // The sum of twelve uniform numbers is normal enough.
            for (int k = 0; k < 12; k++) {
                strength[i] += random.nextDouble() - 0.5;
            }
            names[i] = "item" + i;
        }
        int comparisons = 100 * items;
        left = new String[comparisons];
        right = new String[comparisons];
        outcome = new PairOutcome[comparisons];
        for (int k = 0; k < comparisons; k++) {
            int a = random.nextInt(items);
            int b = (a + 1 + random.nextInt(items - 1)) % items;
            left[k] = names[a];
            right[k] = names[b];
            boolean wins = random.nextDouble() < 1 / (1 + Math.exp(strength[b] - strength[a]));
            outcome[k] = wins ? PairOutcome.LEFT : PairOutcome.RIGHT;
        }
        tally = count();
    }

    /** From raw comparisons to the tally. */
    @Benchmark
    public PairwiseTally count() {
        PairwiseTally.Builder builder = PairwiseTally.builder();
        for (int k = 0; k < left.length; k++) {
            builder.add(left[k], right[k], outcome[k]);
        }
        return builder.build();
    }

    /** From raw comparisons to strengths, without intervals. */
    @Benchmark
    public Ranking strengthsFromComparisons() {
        return new BradleyTerryMle(TieHandling.HALF_WINS, false, IntervalMethod.NONE, 0.95).rank(count());
    }

    /** From the tally to strengths with their covariance, intervals and ranges of ranks; not run on 10,000 items. */
    @Benchmark
    public Ranking strengthsWithCovariance() {
        if (items > 1000) {
            throw new UnsupportedOperationException("run with -p items=1000 or fewer");
        }
        return new BradleyTerryMle().rank(tally);
    }
}
