package org.crowdchange.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.crowdchange.model.Opinion;
import org.crowdchange.ranking.bootstrap.Bootstrap;
import org.crowdchange.ranking.bootstrap.BootstrapRanking;
import org.crowdchange.ranking.opinion.Wilson;
import org.crowdchange.tally.OpinionTally;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** 200 rounds of the bootstrap over 3,000 voters with 30 votes each on 300 ideas: on one thread, and on all cores. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class BootstrapBenchmark {

    private final List<OpinionTally> voters = new ArrayList<>();

    /** Draws the votes. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(1);
        for (int voter = 0; voter < 3000; voter++) {
            OpinionTally.Builder builder = OpinionTally.builder();
            for (int k = 0; k < 30; k++) {
                builder.add("idea" + random.nextInt(300), random.nextInt(3) == 0 ? Opinion.DISAGREE : Opinion.AGREE);
            }
            voters.add(builder.build());
        }
    }

    /** The yardstick: one thread. */
    @Benchmark
    public BootstrapRanking onOneThread() {
        return new Bootstrap(1).run(new Wilson(), voters);
    }

    /** All cores. */
    @Benchmark
    public BootstrapRanking onAllCores() {
        return new Bootstrap(1).run(new Wilson(), voters, ForkJoinPool.commonPool());
    }
}
