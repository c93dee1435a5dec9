package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.crowdchange.Crowd;
import org.crowdchange.campaign.Votes;
import org.crowdchange.contractkit.Race;
import org.crowdchange.contractkit.Recount;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.JournalAudit;
import org.crowdchange.store.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Requests to vote and to take votes back, each with an idempotency key, are delivered one to five times, in any order, to two
 * nodes, and sometimes to both at the same moment. Each has its effect once, where it came first. How many requests: the
 * system property {@code crowd.requests}, two thousand if there is none.
 */
@Tag("slow")
class RepeatedDeliveryTest {
    private static final int REQUESTS = Integer.getInteger("crowd.requests", 2000);
    private static final int MOST_DELIVERIES = 5;
    private static final int THREADS = 32;
    private static final int PART = 1000;
    private static final int VOTERS = 4 * THREADS;
    private static final int IDEAS = 3;

    private final Map<BallotKey, Expected> expected = new ConcurrentHashMap<>();
    private final long begin = System.nanoTime();
    private List<Crowd> nodes = List.of();
    private final ExecutorService twins = Executors.newCachedThreadPool();

    @TempDir
    Path folder;

    /**
     * A request.
     *
     * @param key by which it is recognised
     * @param voter who wants it
     * @param idea on what
     * @param vote the vote, or nothing to take it back
     */
    private record Request(String key, Actor voter, IdeaId idea, Optional<Opinion> vote) {
        BallotKey ballot() {
            return new BallotKey(voter.participant().orElseThrow(), idea);
        }

        Optional<Opinion> sendTo(Crowd node) {
            Votes votes = node.votes();
            return (vote.isPresent()
                            ? votes.cast(voter, idea, vote.get(), Optional.of(key))
                            : votes.withdraw(voter, idea, Optional.of(key)))
                    .myVote();
        }
    }

    /** What must be stored under a key; one thread sends all that concerns it. */
    private static final class Expected {
        private Optional<Opinion> vote = Optional.empty();
        private int changes;

        void become(Optional<Opinion> next) {
            changes += vote.equals(next) ? 0 : 1;
            vote = next;
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachRequestHasItsEffectOnce(Product product) throws Exception {
        product.use(folder, this::deliverAll);
    }

    private void deliverAll(DataSource database) throws Exception {
        try (Store one = JdbcStore.open(database, SchemaMode.CREATE);
                Store other = JdbcStore.open(database, SchemaMode.VALIDATE)) {
            nodes = List.of(node(one, "one"), node(other, "other"));
            Poll poll = new Poll(nodes.get(0), IDEAS);
            List<List<Request>> deliveries = deliveries(poll);
            List<Set<String>> came = new ArrayList<>();
            deliveries.forEach(list -> came.add(new HashSet<>()));
            int most = deliveries.stream().mapToInt(List::size).max().orElse(0);
            // Part by part, as a race has to end within a minute.
            for (int from = 0; from < most; from += PART) {
                int start = from;
                Race.values(Race.run(THREADS, thread -> {
                    List<Request> own = deliveries.get(thread);
                    int end = Math.min(start + PART, own.size());
                    deliver(own.subList(Math.min(start, end), end), came.get(thread));
                    return thread;
                }));
            }
            assertEffects(one, poll);
        } finally {
            twins.shutdownNow();
        }
    }

    /** Its clock goes on, as ids have only so much room in a millisecond. */
    private Crowd node(Store store, String name) {
        return Crowd.builder(store)
                .node(name)
                .clock(() -> Poll.NOON.plusNanos(System.nanoTime() - begin))
                .build();
    }

    /** For each thread what it delivers: all that concerns some of the voters, in no order. */
    private List<List<Request>> deliveries(Poll poll) {
        List<Actor> voters = Poll.voters(nodes.get(0), VOTERS);
        Random random = new Random(REQUESTS);
        List<List<Request>> deliveries = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            deliveries.add(new ArrayList<>());
        }
        for (int i = 0; i < REQUESTS; i++) {
            int voter = random.nextInt(VOTERS);
            int vote = random.nextInt(4);
            Request request = new Request(
                    "request-" + i,
                    voters.get(voter),
                    poll.ideas.get(random.nextInt(IDEAS)),
                    vote == 3 ? Optional.empty() : Optional.of(Opinion.of(vote - 1)));
            deliveries.get(voter % THREADS).addAll(Collections.nCopies(1 + random.nextInt(MOST_DELIVERIES), request));
        }
        deliveries.forEach(list -> Collections.shuffle(list, random));
        return deliveries;
    }

    private void deliver(List<Request> requests, Set<String> came) {
        Random random = new Random(came.size());
        for (Request request : requests) {
            if (came.add(request.key())) {
                expected.computeIfAbsent(request.ballot(), key -> new Expected())
                        .become(request.vote());
            }
            int node = random.nextInt(2);
            Optional<CompletableFuture<Optional<Opinion>>> twin = random.nextInt(4) == 0
                    ? Optional.of(CompletableFuture.supplyAsync(() -> request.sendTo(nodes.get(1 - node)), twins))
                    : Optional.empty();
            assertThat(request.sendTo(nodes.get(node))).isEqualTo(request.vote());
            if (twin.isPresent()) {
                assertThat(twin.get().join()).isEqualTo(request.vote());
            }
        }
    }

    private void assertEffects(Store store, Poll poll) {
        Map<BallotKey, Optional<Opinion>> votes = new HashMap<>();
        Map<BallotKey, Integer> changes = new HashMap<>();
        expected.forEach((key, is) -> {
            votes.put(key, is.vote);
            changes.put(key, is.changes);
        });
        Map<BallotKey, Ballot> stored = store.ballots(expected.keySet());
        Map<BallotKey, Optional<Opinion>> found = new HashMap<>();
        expected.keySet()
                .forEach(key ->
                        found.put(key, Optional.ofNullable(stored.get(key)).map(Ballot::vote)));
        assertThat(found).isEqualTo(votes);

        Map<BallotKey, Integer> journalled = new HashMap<>();
        expected.keySet().forEach(key -> journalled.put(key, 0));
        ParticipantId organiser = poll.organiser.participant().orElseThrow();
        for (String node : store.journalHeads().keySet()) {
            for (JournalEntry entry : Recount.journal(store, node)) {
                poll.ideas.stream()
                        .filter(idea ->
                                idea.equals(entry.subject()) && !entry.actor().equals(organiser))
                        .forEach(idea -> journalled.merge(new BallotKey(entry.actor(), idea), 1, Integer::sum));
            }
        }
        assertThat(journalled).as("changes in the journal").isEqualTo(changes);
        assertThat(Recount.ofTallies(store, poll.question.id()))
                .isEqualTo(Recount.ofBallots(store, poll.question.id()))
                .isEqualTo(Recount.ofJournal(store));
        assertThat(JournalAudit.verify(store, store.journalHeads().values())).isEmpty();
    }
}
