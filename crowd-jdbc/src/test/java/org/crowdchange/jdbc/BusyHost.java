package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;
import org.crowdchange.Crowd;
import org.crowdchange.contractkit.Recount;
import org.crowdchange.model.Actor;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.IdeaId;
import org.crowdchange.model.Opinion;
import org.crowdchange.model.OverloadedException;
import org.crowdchange.model.Question;
import org.crowdchange.model.StoreException;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.Listing;
import org.crowdchange.store.Range;
import org.crowdchange.store.Store;

/**
 * The threads of a host, of which some vote and the others read, each one call after the other until it is told to stop. What
 * was acknowledged, how calls failed, and how long they took is noted.
 */
final class BusyHost implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Store store;
    private final Crowd crowd;
    private final Question question;
    private final List<IdeaId> ideas;
    private final List<Caller> callers = new ArrayList<>();
    /** Under each key what was acknowledged last, and what was tried since. */
    private final Map<BallotKey, Set<Optional<Opinion>>> possible = new ConcurrentHashMap<>();

    private final Queue<Throwable> unforeseen = new ConcurrentLinkedQueue<>();
    private final AtomicLong longestNanos = new AtomicLong();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean stopped;

    /**
     * Makes a campaign and lets the threads begin.
     *
     * @param store where; closed with the host
     * @param patience how long a vote waits until it is begun
     * @param voters how many threads vote
     * @param readers how many threads read
     */
    BusyHost(Store store, Duration patience, int voters, int readers) {
        this.store = store;
        crowd = Crowd.builder(store)
                .node("busy")
                .clock(InstantSource.fixed(Poll.NOON))
                .patience(patience)
                .build();
        Poll poll = new Poll(crowd, 5);
        question = poll.question;
        ideas = poll.ideas;
        for (int i = 0; i < voters + readers; i++) {
            Actor actor = Actor.of(crowd.participants().join("host:" + i).id());
            callers.add(new Caller(actor, i < voters));
        }
        callers.forEach(caller -> threads.execute(caller::run));
    }

    /** One thread and what became of its calls. */
    private final class Caller {
        private final Actor actor;
        private final boolean votes;
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicInteger overloaded = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();

        Caller(Actor actor, boolean votes) {
            this.actor = actor;
            this.votes = votes;
        }

        void run() {
            for (int number = 0; !stopped; number++) {
                long start = System.nanoTime();
                try {
                    if (votes) {
                        vote(number);
                    } else {
                        read(number);
                    }
                    done.incrementAndGet();
                } catch (OverloadedException e) {
                    overloaded.incrementAndGet();
                } catch (StoreException e) {
                    failed.incrementAndGet();
                } catch (RuntimeException | Error e) {
                    unforeseen.add(e);
                }
                longestNanos.accumulateAndGet(System.nanoTime() - start, Math::max);
            }
        }

        private void vote(int number) {
            IdeaId idea = ideas.get(number % ideas.size());
            Opinion vote = VotingProcess.vote(number / ideas.size());
            BallotKey key = new BallotKey(actor.participant().orElseThrow(), idea);
            possible.computeIfAbsent(key, k -> new HashSet<>(Set.of(Optional.empty())))
                    .add(Optional.of(vote));
            crowd.votes().cast(actor, idea, vote);
            possible.put(key, new HashSet<>(Set.of(Optional.of(vote))));
        }

        private void read(int number) {
            switch (number % 10) {
                case 0 -> store.eachBallot(question.id(), ballot -> {});
                case 1 -> store.list(Listing.IDEAS, Range.oldest(question.id(), 10));
                default -> store.tallies(ideas);
            }
        }

        int troubles() {
            return overloaded.get() + failed.get();
        }
    }

    /** Waits until every thread has been answered once more. */
    void awaitAnswers() {
        awaitMore(callers, caller -> caller.done.get());
    }

    /** Waits until every thread that votes, or every one that reads, has been answered once more. */
    void awaitAnswers(boolean voters) {
        awaitMore(callers(voters), caller -> caller.done.get());
    }

    /** Waits until every thread that votes, or every one that reads, has been refused once more. */
    void awaitTroubles(boolean voters) {
        awaitMore(callers(voters), Caller::troubles);
    }

    private static void awaitMore(List<Caller> callers, ToIntFunction<Caller> count) {
        List<Integer> before = callers.stream().map(count::applyAsInt).toList();
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int i = 0; i < callers.size(); i++) {
            while (count.applyAsInt(callers.get(i)) == before.get(i)) {
                assertThat(System.nanoTime() - end)
                        .as("waiting for thread %d", i)
                        .isNegative();
                LockSupport.parkNanos(10_000_000);
            }
        }
    }

    private List<Caller> callers(boolean voters) {
        return callers.stream().filter(caller -> caller.votes == voters).toList();
    }

    /** How many calls have been refused as there was too much to do: those of voters or those of readers. */
    int overloaded(boolean voters) {
        return callers(voters).stream().mapToInt(c -> c.overloaded.get()).sum();
    }

    /** How many calls have failed in the store: those of voters or those of readers. */
    int failed(boolean voters) {
        return callers(voters).stream().mapToInt(c -> c.failed.get()).sum();
    }

    /** Lets the threads come to their end. */
    void stop() throws InterruptedException {
        stopped = true;
        threads.shutdown();
        assertThat(threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(unforeseen).isEmpty();
    }

    /** How long the longest call took. */
    Duration longest() {
        return Duration.ofNanos(longestNanos.get());
    }

    /** Compares what was acknowledged with what is stored, and the tallies with a recount and with the journal. */
    void assertNothingIsLost() {
        Map<BallotKey, Ballot> stored = store.ballots(possible.keySet());
        possible.forEach((key, votes) -> assertThat(votes)
                .as("what may be stored under %s", key)
                .contains(Optional.ofNullable(stored.get(key)).map(Ballot::vote)));
        assertThat(Recount.ofTallies(store, question.id()))
                .isNotEmpty()
                .isEqualTo(Recount.ofBallots(store, question.id()))
                .isEqualTo(Recount.ofJournal(store));
    }

    @Override
    public void close() {
        stopped = true;
        threads.shutdownNow();
        crowd.close();
        store.close();
    }
}
