package org.crowdchange.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.opinion.Wilson;
import org.crowdchange.tally.OpinionCounts;
import org.crowdchange.tally.OpinionTally;
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

/** Ranking ideas by their opinions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OpinionBenchmark {

    /** How many ideas there are. */
    @Param({"10000", "20000", "40000"})
    public int ideas;

    private OpinionTally tally = OpinionTally.empty();

    /** Ideas with up to 300 votes, most of them with few. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(1);
        OpinionTally.Builder builder = OpinionTally.builder();
        for (int i = 0; i < ideas; i++) {
            int most = 1 + random.nextInt(1 + random.nextInt(150));
            builder.add(
                    "idea" + i, new OpinionCounts(random.nextInt(most), random.nextInt(most), random.nextInt(most)));
        }
        tally = builder.build();
    }

    /** Tiers, intervals and ranges of ranks of all ideas. */
    @Benchmark
    public Ranking wilson() {
        return new Wilson().rank(tally);
    }
}
