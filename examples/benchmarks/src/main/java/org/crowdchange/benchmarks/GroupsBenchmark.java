package org.crowdchange.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.crowdchange.insight.OpinionMap;
import org.crowdchange.model.Opinion;
import org.crowdchange.ranking.Ranking;
import org.crowdchange.ranking.opinion.BridgingFactorization;
import org.crowdchange.tally.OpinionMatrix;
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

/** Methods that look at who voted what, on a conversation as large as the largest of the shared ones: 2,031 people, 896 items,
 * about 225,000 votes of three camps. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GroupsBenchmark {

    private OpinionMatrix matrix = OpinionMatrix.empty();

    /** Draws the votes. */
    @Setup
    public void prepare() {
        matrix = conversation(2031, 896, 225_524);
    }

    /** Principal components, groups of participants, their number chosen by silhouette. */
    @Benchmark
    public OpinionMap opinionMap() {
        return OpinionMap.of(matrix);
    }

    /** The bridging factorisation. */
    @Benchmark
    public Ranking bridging() {
        return new BridgingFactorization().rank(matrix);
    }

    private static OpinionMatrix conversation(int participants, int items, int votes) {
        SplittableRandom random = new SplittableRandom(1);
        OpinionMatrix.Builder builder = OpinionMatrix.builder();
        for (int participant = 0; participant < participants; participant++) {
            int camp = random.nextInt(3);
            int own = 1 + random.nextInt(2 * votes / participants);
            int first = random.nextInt(items);
            for (int k = 0; k < Math.min(own, items); k++) {
                int item = (first + k * 7) % items;
                double draw = random.nextDouble();
                Opinion opinion = draw < 0.2
                        ? Opinion.PASS
                        : (item % 3 == camp) == (draw < 0.85) ? Opinion.AGREE : Opinion.DISAGREE;
                builder.add("p" + participant, "c" + item, opinion);
            }
        }
        return builder.build();
    }
}
