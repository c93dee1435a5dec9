package org.crowdchange.jdbc;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crowdchange.contractkit.Changes;
import org.crowdchange.contractkit.Samples;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.model.Idea;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.Participant;
import org.crowdchange.model.Question;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.GroupCommit;
import org.crowdchange.store.Kind;

/**
 * A program that votes until it is killed: many threads, each for voters of its own, through the group commit. It prints a
 * line for each vote that was acknowledged, and only then: the key, and the how-many-eth vote under this key it is.
 */
final class VotingProcess {
    static final int THREADS = 32;
    static final int VOTERS_EACH = 2;
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

    /**
     * Opens the store in a folder, or on a server, and makes what is voted on unless it is there.
     *
     * @param where the folder of H2, or a JDBC URL
     * @param user the user of the server; not used for a folder
     */
    static JdbcStore open(String where, String user, World world) {
        JdbcStore store = where.startsWith("jdbc:")
                ? JdbcStore.open(new UrlDataSource(where, user), SchemaMode.CREATE)
                : JdbcStore.h2(Path.of(where));
        prepare(store, world);
        return store;
    }

    static void prepare(JdbcStore store, World world) {
        if (store.tallies(List.of(world.ideas.get(0).id())).isEmpty()) {
            Changes changes = new Changes();
            world.ideas.forEach(idea -> changes.insert(Kind.IDEA, idea).open(idea.id(), world.question.id()));
            changes.commitTo(store);
        }
    }

    /** @param args as {@link #open}, and a number that the order of votes depends on */
    public static void main(String[] args) {
        World world = new World();
        // Not closed: somebody will pull the plug.
        JdbcStore store = open(args[0], args[1], world);
        VoteLedger ledger = new VoteLedger(world);
        ledger.learn(store);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("ready");
        new Voting(world, new GroupCommit(store, NODE, Instant::now), ledger, Long.parseLong(args[2])) {
            @Override
            void acknowledged(BallotKey key, int number) {
                // One call, so that lines of several threads do not mix.
                out.println("voted " + key.voter() + " " + key.subject() + " " + number);
            }
        };
    }
}
