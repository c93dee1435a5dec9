package org.crowdchange.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.crowdchange.model.Opinion;
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
    private String[] logItems = {};
    private Opinion[] logVotes = {};
    private final OpinionTally.Builder live = OpinionTally.builder();

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
        List<Opinion> opinions = List.of(Opinion.values());
        logItems = new String[100 * ideas];
        logVotes = new Opinion[100 * ideas];
        for (int i = 0; i < logItems.length; i++) {
            // Texts of their own, as they come out of requests and database rows.
            logItems[i] = new String("idea" + random.nextInt(ideas));
            logVotes[i] = opinions.get(random.nextInt(3));
            live.add(logItems[i], logVotes[i]);
        }
    }

    /** Tiers, intervals and ranges of ranks of all ideas. */
    @Benchmark
    public Ranking wilson() {
        return new Wilson().rank(tally);
    }

    /** Counts a log of votes, as many as there are ideas times 100. */
    @Benchmark
    public OpinionTally count() {
        OpinionTally.Builder builder = OpinionTally.builder();
        for (int i = 0; i < logItems.length; i++) {
            builder.add(logItems[i], logVotes[i]);
        }
        return builder.build();
    }

    /** One more vote of somebody who changed their mind: with the gc profiler, no allocation. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public OpinionTally.Builder oneVoteChanged() {
        return live.remove(logItems[0], logVotes[0]).add(logItems[0], logVotes[0]);
    }
}
