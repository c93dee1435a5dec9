package org.crowdchange.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.crowdchange.journal.Action;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Idea;
import org.crowdchange.model.OverloadedException;
import org.crowdchange.model.Participant;
import org.crowdchange.model.StoreException;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.GroupCommit;

/**
 * Many threads, each for voters of its own, that vote through one group commit until they are stopped. What the store could
 * not do they note and try again: first they look at the ballot, which tells whether the vote was written all the same.
 */
class Voting implements AutoCloseable {
    private final VotingProcess.World world;
    private final GroupCommit writes;
    private final VoteLedger ledger;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger votes = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final Queue<Throwable> unexpected = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    Voting(VotingProcess.World world, GroupCommit writes, VoteLedger ledger, long seed) {
        this.world = world;
        this.writes = writes;
        this.ledger = ledger;
        for (int i = 0; i < VotingProcess.THREADS; i++) {
            int each = VotingProcess.VOTERS_EACH;
            List<Participant> voters = world.voters.subList(i * each, (i + 1) * each);
            Random random = new Random(seed * VotingProcess.THREADS + i);
            threads.add(new Thread(() -> run(voters, random), "voter " + i));
        }
        threads.forEach(Thread::start);
    }

    /** Called after a vote was acknowledged, and only then. */
    void acknowledged(BallotKey key, int number) {}

    /** How many votes were acknowledged. */
    int votes() {
        return votes.get();
    }

    /** How many votes the store refused with an exception of a known type. */
    int refused() {
        return refused.get();
    }

    /** Waits until so many more votes were acknowledged. */
    void awaitVotes(int more) {
        int enough = votes() + more;
        Patience.await(more + " more votes", () -> votes() >= enough || !unexpected.isEmpty());
        assertThat(unexpected).isEmpty();
    }

    /** Waits until so many more votes were refused. */
    void awaitRefused(int more) {
        int enough = refused() + more;
        Patience.await(more + " more refused votes", () -> refused() >= enough || !unexpected.isEmpty());
        assertThat(unexpected).isEmpty();
    }

    /** Lets every thread end its vote, and checks that none hangs and none has met what it should not. */
    @Override
    public void close() {
        stopped = true;
        Patience.await("the end of all voters", () -> threads.stream().noneMatch(Thread::isAlive));
        assertThat(unexpected).isEmpty();
    }

    private void run(List<Participant> voters, Random random) {
        Map<BallotKey, Integer> known = new HashMap<>();
        try {
            while (!stopped) {
                Idea idea = world.ideas.get(random.nextInt(world.ideas.size()));
                Participant voter = voters.get(random.nextInt(voters.size()));
                vote(idea, new BallotKey(voter.id(), idea.id()), known);
            }
        } catch (RuntimeException | AssertionError e) {
            unexpected.add(e);
        }
    }

    private void vote(Idea idea, BallotKey key, Map<BallotKey, Integer> known) {
        try {
            int number = submit(idea, key, known);
            ledger.acknowledge(key, number);
            known.put(key, number);
            acknowledged(key, number);
            votes.incrementAndGet();
        } catch (StoreException | OverloadedException e) {
            refused.incrementAndGet();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private int submit(Idea idea, BallotKey key, Map<BallotKey, Integer> known) {
        return writes.submit(work -> {
            Optional<Ballot> was = work.ballot(key);
            int before = before(was, known.getOrDefault(key, ledger.acknowledged(key)));
            known.put(key, before);
            int number = before + 1;
            ledger.begin(key, number);
            work.cast(new Ballot(key.voter(), idea.id(), VotingProcess.vote(number), work.now()));
            if (was.isPresent()) {
                work.record(
                        Action.VOTE_CHANGED,
                        Optional.of(idea.campaign()),
                        idea.id(),
                        key.voter(),
                        "vote",
                        VotingProcess.vote(number),
                        "was",
                        was.get().vote());
            } else {
                work.record(
                        Action.VOTE_CAST,
                        Optional.of(idea.campaign()),
                        idea.id(),
                        key.voter(),
                        "vote",
                        VotingProcess.vote(number));
            }
            return number;
        });
    }

    /** How many votes are under a key, of which at least so many are known to be; one more may be there without an answer. */
    private static int before(Optional<Ballot> was, int known) {
        if (was.isEmpty()) {
            assertThat(known).as("a ballot is missing after so many votes").isZero();
            return 0;
        }
        if (known > 0 && was.get().vote() == VotingProcess.vote(known)) {
            return known;
        }
        assertThat(was.get().vote()).as("the vote after number %d", known).isEqualTo(VotingProcess.vote(known + 1));
        return known + 1;
    }
}
