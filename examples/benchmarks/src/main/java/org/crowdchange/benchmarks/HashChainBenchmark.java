package org.crowdchange.benchmarks;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.HashChain;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.CampaignId;
import org.crowdchange.model.IdGenerator;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.ParticipantId;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Adding the entry of a vote to the journal's chain of hashes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HashChainBenchmark {
    private final Instant now = Instant.parse("2015-01-09T09:00:00Z");
    private final IdGenerator ids = new IdGenerator(() -> now, new Random(1));
    private final CampaignId campaign = ids.campaign();
    private final IdeaId idea = ids.idea();
    private final ParticipantId voter = ids.participant();
    private final SortedMap<String, String> details =
            new TreeMap<>(Map.of("scope", ids.question().toString(), "vote", "agree"));
    private JournalHead head = JournalHead.empty("main");

    /** One entry after the other. */
    @Benchmark
    public JournalEntry link() {
        JournalEntry entry = HashChain.link(head, now, Action.VOTE_CAST, Optional.of(campaign), idea, voter, details);
        head = JournalHead.after(entry);
        return entry;
    }
}
