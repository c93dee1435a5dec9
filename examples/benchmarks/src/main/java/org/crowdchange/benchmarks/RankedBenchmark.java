package org.crowdchange.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.ranked.Schulze;
import org.crowdchange.tally.RankedBallot;
import org.crowdchange.tally.RankedTally;
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

/** The Schulze method on ballots that rank ten of the candidates at random, which makes many circles. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RankedBenchmark {

    /** How many candidates there are. */
    @Param({"100", "500", "1000"})
    public int candidates;

    private RankedTally tally = RankedTally.empty();

    /** Draws 2,000 ballots. */
    @Setup
    public void prepare() {
        Random random = new Random(1);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            names.add("candidate" + i);
        }
        RankedTally.Builder builder = RankedTally.builder();
        names.forEach(builder::item);
        for (int i = 0; i < 2000; i++) {
            Collections.shuffle(names, random);
            builder.add(RankedBallot.of(names.subList(0, 10).toArray(new String[0])), 1);
        }
        tally = builder.build();
    }

    /** Pairwise matrix, widest paths, tiers. */
    @Benchmark
    public Ranking schulze() {
        return new Schulze().rank(tally);
    }
}
