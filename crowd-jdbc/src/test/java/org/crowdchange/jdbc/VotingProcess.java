package org.crowdchange.jdbc;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.crowdchange.contractkit.Changes;
import org.crowdchange.contractkit.Recount;
import org.crowdchange.contractkit.Samples;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.Participant;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.Question;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.GroupCommit;
import org.crowdchange.store.Kind;

/**
 * A program that votes until it is killed: many threads, each for voters of its own, through the group commit. It prints a
 * line for each vote that was acknowledged, and only then: the key, and the how-many-eth vote under this key it is.
 */
final class VotingProcess {
    static final int THREADS = 16;
    static final int VOTERS_EACH = 4;
    static final String NODE = "killed";

    private static final List<Opinion> CYCLE = List.of(Opinion.AGREE, Opinion.DISAGREE, Opinion.PASS);

    private VotingProcess() {}

    /** The same people and ideas in every run. */
    static final class World {
        final Samples samples = new Samples(9);
        final Question question = samples.question(samples.campaign().id());
        final List<Idea> ideas = new ArrayList<>();
        final List<Participant> voters = new ArrayList<>();

        World() {
            for (int i = 0; i < 5; i++) {
                ideas.add(samples.idea(question, samples.participant().id()));
            }
            for (int i = 0; i < THREADS * VOTERS_EACH; i++) {
                voters.add(samples.participant());
            }
        }
    }

    /** What the vote of that number under a key says, counted from 1. */
    static Opinion vote(int number) {
        return CYCLE.get(number % 3);
    }

    /** How many votes were written under each key, as the journal tells. */
    static Map<BallotKey, Integer> counts(List<JournalEntry> journal, World world) {
        Map<BallotKey, Integer> counts = new HashMap<>();
        for (JournalEntry entry : journal) {
            for (Idea idea : world.ideas) {
                if (idea.id().equals(entry.subject())) {
                    counts.merge(new BallotKey(entry.actor(), idea.id()), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    /** @param args the folder of the store, and a number that the order of votes depends on */
    public static void main(String[] args) {
        World world = new World();
        // Not closed: somebody will pull the plug.
        JdbcStore store = JdbcStore.h2(Path.of(args[0]));
        if (store.tallies(List.of(world.ideas.get(0).id())).isEmpty()) {
            Changes changes = new Changes();
            world.ideas.forEach(idea -> changes.insert(Kind.IDEA, idea).open(idea.id(), world.question.id()));
            changes.commitTo(store);
        }
        Map<BallotKey, Integer> counts = counts(Recount.journal(store, NODE), world);
        GroupCommit writes = new GroupCommit(store, NODE, Instant::now);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("ready");
        for (int thread = 0; thread < THREADS; thread++) {
            List<Participant> own = world.voters.subList(thread * VOTERS_EACH, (thread + 1) * VOTERS_EACH);
            Random random = new Random(Long.parseLong(args[1]) * THREADS + thread);
            new Thread(() -> voteForEver(writes, world, own, counts, random, out)).start();
        }
    }

    private static void voteForEver(
            GroupCommit writes,
            World world,
            List<Participant> voters,
            Map<BallotKey, Integer> before,
            Random random,
            PrintStream out) {
        Map<BallotKey, Integer> counts = new HashMap<>(before);
        while (true) {
            Idea idea = world.ideas.get(random.nextInt(world.ideas.size()));
            ParticipantId voter = voters.get(random.nextInt(voters.size())).id();
            BallotKey key = new BallotKey(voter, idea.id());
            int number = counts.merge(key, 1, Integer::sum);
            writes.submit(work -> {
                Optional<Ballot> was = work.ballot(key);
                work.cast(new Ballot(voter, idea.id(), vote(number), work.now()));
                if (was.isPresent()) {
                    work.record(
                            Action.VOTE_CHANGED,
                            Optional.of(idea.campaign()),
                            idea.id(),
                            voter,
                            "vote",
                            vote(number),
                            "was",
                            was.get().vote());
                } else {
                    work.record(Action.VOTE_CAST, Optional.of(idea.campaign()), idea.id(), voter, "vote", vote(number));
                }
                return number;
            });
            // One call, so that lines of several threads do not mix.
            out.println("voted " + voter + " " + idea.id() + " " + number);
        }
    }
}
