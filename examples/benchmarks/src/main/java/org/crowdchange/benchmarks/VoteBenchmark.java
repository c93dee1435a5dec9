package org.crowdchange.benchmarks;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.crowdchange.Crowd;
import org.crowdchange.campaign.NewCampaign;
import org.crowdchange.campaign.NewIdea;
import org.crowdchange.campaign.Votes;
import org.crowdchange.model.Activity;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Campaign;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.Phase;
import org.crowdchange.model.Question;
import org.crowdchange.model.Role;
import org.crowdchange.store.memory.MemoryStore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One caller votes, in memory: what the core itself costs, without any database. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class VoteBenchmark {
    private static final int IDEAS = 1000;

    private Crowd crowd = Crowd.builder(new MemoryStore()).build();
    private Actor voter = Actor.visitor();
    private IdeaId[] ideas = {};
    private int next;

    /** Anew for each iteration, as the journal in memory grows with each vote. */
    @Setup(Level.Iteration)
    public void prepare() {
        crowd = Crowd.builder(new MemoryStore()).build();
        voter = Actor.of(crowd.participants().join("host:voter").id(), Role.ORGANISER);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Phase phase = Phase.of("ideas", "Ideas", today.minusDays(1), today.plusDays(1), Activity.values());
        Campaign campaign =
                crowd.campaigns().create(voter, new NewCampaign("load", "Load", "", ZoneOffset.UTC, List.of(phase)));
        Question question = crowd.campaigns().addQuestion(voter, campaign.id(), "question", "What helps?", "");
        ideas = new IdeaId[IDEAS];
        for (int i = 0; i < IDEAS; i++) {
            ideas[i] = crowd.ideas()
                    .propose(voter, NewIdea.of(question.id(), "Idea " + i, ""))
                    .idea()
                    .id();
        }
    }

    /** Each vote is another one than the last on that idea, so each is written. */
    @Benchmark
    public Votes.Receipt cast() {
        int number = next++ & Integer.MAX_VALUE;
        Opinion vote = number / IDEAS % 2 == 0 ? Opinion.AGREE : Opinion.DISAGREE;
        return crowd.votes().cast(voter, ideas[number % IDEAS], vote);
    }
}
