package org.crowdchange.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.crowdchange.ranking.TieBreak;
import org.crowdchange.ranking.approval.Committees;
import org.crowdchange.ranking.approval.Completion;
import org.crowdchange.ranking.approval.EqualShares;
import org.crowdchange.tally.ApprovalTally;
import org.crowdchange.tally.ApprovalTallyBuilder;
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

/** The method of equal shares on approvals of voters who each have a taste of their own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CommitteeBenchmark {

    /** How many voters there are; each approves of about 12 of 200 candidates. */
    @Param({"3000", "6000", "12000"})
    public int voters;

    private ApprovalTally tally = ApprovalTally.empty();

    /** Draws the ballots. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(1);
        ApprovalTallyBuilder builder = ApprovalTally.builder();
        for (int voter = 0; voter < voters; voter++) {
            int taste = random.nextInt(200);
            List<String> approved = new ArrayList<>();
            for (int candidate = 0; candidate < 200; candidate++) {
                int apart = Math.min(Math.abs(candidate - taste), 200 - Math.abs(candidate - taste));
                if (random.nextDouble() < 0.6 / (1 + apart / 5.0) - 0.02) {
                    approved.add("candidate" + candidate);
                }
            }
            builder.add(approved, 1);
        }
        tally = builder.build();
    }

    /** Twenty seats. */
    @Benchmark
    public Committees equalShares() {
        return new EqualShares(20, TieBreak.ITEM_ORDER, Completion.PHRAGMEN).committee(tally);
    }
}
