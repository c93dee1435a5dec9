package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.crowdchange.contractkit.Changes;
import org.crowdchange.contractkit.Race;
import org.crowdchange.contractkit.Recount;
import org.crowdchange.contractkit.Samples;
import org.crowdchange.journal.Action;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Idea;
import org.crowdchange.model.OverloadedException;
import org.crowdchange.model.Participant;
import org.crowdchange.model.Question;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.Command;
import org.crowdchange.store.GroupCommit;
import org.crowdchange.store.JournalAudit;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixty-four threads on two nodes vote as the same few people on the same few ideas. For each person and idea there is one order
 * of the votes in which each replaces the one before, that fits the time at which they were asked for and answered, and that
 * ends with the ballot which is stored.
 */
@Tag("slow")
class LinearizableVotesTest {
    private static final int THREADS = 64;
    private static final int VOTES = Integer.getInteger("crowd.linearizable", 25);

    private static final int ATTEMPTS = 30;

    @TempDir
    Path folder;

    private final Samples samples = new Samples(64);
    private final Question question = samples.question(samples.campaign().id());
    private final List<Idea> ideas = new ArrayList<>();
    private final List<Participant> voters = new ArrayList<>();
    private final AtomicLong time = new AtomicLong();

    /** A vote that was answered; the vote itself carries a number of its own, by the time it was cast at. */
    private record Operation(long asked, long answered) {}

    @Test
    void onH2() throws Exception {
        DataSource database = new UrlDataSource("jdbc:h2:async:" + folder.resolve("crowd"));
        // Keeps the database open between the connections of the stores.
        try (Connection open = database.getConnection()) {
            assertThat(open.isValid(1)).isTrue();
            assertThatVotesAreLinearizable(database);
        }
    }

    @Test
    void onPostgres() throws Exception {
        String name = PostgresServer.create();
        assertThatVotesAreLinearizable(PostgresServer.dataSource(name));
        PostgresServer.drop(name);
    }

    @Test
    void onMariaDb() throws Exception {
        assertThatVotesAreLinearizable(MariaDbServer.newDatabase());
    }

    private void assertThatVotesAreLinearizable(DataSource database) throws Exception {
        try (Store one = JdbcStore.open(database, SchemaMode.CREATE);
                Store other = JdbcStore.open(database, SchemaMode.VALIDATE)) {
            Changes opening = new Changes();
            for (int i = 0; i < 3; i++) {
                Idea idea = samples.idea(question, samples.participant().id());
                ideas.add(idea);
                voters.add(samples.participant());
                opening.insert(Kind.IDEA, idea).open(idea.id(), question.id());
            }
            opening.commitTo(one);
            List<GroupCommit> nodes =
                    List.of(new GroupCommit(one, "one", Instant::now), new GroupCommit(other, "other", Instant::now));
            List<Map<Long, Operation>> answered = Race.values(Race.run(THREADS, thread -> vote(nodes, thread)));
            Map<Long, Operation> operations = new HashMap<>();
            answered.forEach(operations::putAll);
            assertThat(operations).hasSize(THREADS * VOTES);

            List<JournalEntry> journal = new ArrayList<>(Recount.journal(one, "one"));
            journal.addAll(Recount.journal(one, "other"));
            assertThat(journal).hasSize(THREADS * VOTES);
            for (Participant voter : voters) {
                for (Idea idea : ideas) {
                    BallotKey key = new BallotKey(voter.id(), idea.id());
                    assertOneOrder(
                            entries(journal, key),
                            operations,
                            Optional.ofNullable(one.ballots(List.of(key)).get(key)));
                }
            }
            assertThat(Recount.ofTallies(one, question.id())).isEqualTo(Recount.ofBallots(one, question.id()));
            assertThat(JournalAudit.verify(one, one.journalHeads().values())).isEmpty();
        }
    }

    private Map<Long, Operation> vote(List<GroupCommit> nodes, int thread) {
        Map<Long, Operation> answered = new HashMap<>();
        Random random = new Random(thread);
        for (int i = 0; i < VOTES; i++) {
            BallotKey key = new BallotKey(
                    voters.get(random.nextInt(voters.size())).id(),
                    ideas.get(random.nextInt(ideas.size())).id());
            long number = (long) thread * VOTES + i + 1;
            long asked = time.incrementAndGet();
            submit(nodes.get(thread % 2), work -> {
                Optional<Ballot> before = work.ballot(key);
                Ballot ballot = new Ballot(
                        key.voter(), key.subject(), VotingProcess.vote((int) number), Samples.TIME.plusMillis(number));
                work.cast(ballot);
                work.record(
                        before.isPresent() ? Action.VOTE_CHANGED : Action.VOTE_CAST,
                        Optional.empty(),
                        key.subject(),
                        key.voter(),
                        "number",
                        number,
                        "was",
                        before.map(LinearizableVotesTest::number).orElse(0L));
                return number;
            });
            answered.put(number, new Operation(asked, time.incrementAndGet()));
        }
        return answered;
    }

    /** As a caller should: whoever is told that too much waits, and that nothing of this is written, comes again later. */
    private static <T> void submit(GroupCommit node, Command<T> command) {
        for (int attempt = 1; ; attempt++) {
            try {
                node.submit(command);
                return;
            } catch (OverloadedException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(e.retryAfter().toNanos());
            }
        }
    }

    private static long number(Ballot ballot) {
        return ballot.at().toEpochMilli() - Samples.TIME.toEpochMilli();
    }

    private static long number(JournalEntry entry, String detail) {
        return Long.parseLong(entry.details().get(detail));
    }

    private static List<JournalEntry> entries(List<JournalEntry> journal, BallotKey key) {
        return journal.stream()
                .filter(e -> e.actor().equals(key.voter()) && e.subject().equals(key.subject()))
                .toList();
    }

    /** Follows the votes from the first on, each to the one that replaced it. */
    private static void assertOneOrder(
            List<JournalEntry> entries, Map<Long, Operation> operations, Optional<Ballot> stored) {
        Map<Long, Long> next = new HashMap<>();
        for (JournalEntry entry : entries) {
            assertThat(next.put(number(entry, "was"), number(entry, "number")))
                    .as("two votes replace the same one")
                    .isNull();
        }
        List<Long> order = new ArrayList<>();
        for (Long vote = next.get(0L); vote != null; vote = next.get(vote)) {
            order.add(vote);
        }
        assertThat(order).as("every vote is in the order").hasSize(entries.size());
        assertThat(stored.map(LinearizableVotesTest::number))
                .isEqualTo(order.isEmpty() ? Optional.empty() : Optional.of(order.get(order.size() - 1)));
        long latestAsked = 0;
        for (long vote : order) {
            Operation operation = operations.get(vote);
            assertThat(operation.answered())
                    .as("vote %d is answered before one was asked for that comes earlier", vote)
                    .isGreaterThan(latestAsked);
            latestAsked = Math.max(latestAsked, operation.asked());
        }
    }
}
