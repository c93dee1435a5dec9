package org.crowdchange.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.memory.MemoryStore;
import org.crowdchange.tally.OpinionCounts;

/** The store in memory with a gate before commits, which remembers what passed. */
class GatedStore implements Store {
    final Store real = new MemoryStore();
    final List<ChangeSet> commits = Collections.synchronizedList(new ArrayList<>());
    /** Reached by a commit that finds the gate closed. */
    final CountDownLatch reached = new CountDownLatch(1);

    private volatile CountDownLatch gate = new CountDownLatch(0);

    void close(CountDownLatch untilOpened) {
        gate = untilOpened;
    }

    @Override
    public Map<SubjectId, OpinionCounts> commit(ChangeSet changes) {
        if (gate.getCount() > 0) {
            reached.countDown();
        }
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        commits.add(changes);
        return real.commit(changes);
    }

    @Override
    public <R extends Entity<?>> Map<Id, R> find(Kind<R> kind, Collection<? extends Id> ids) {
        return real.find(kind, ids);
    }

    @Override
    public <R extends Entity<?>> Map<String, R> named(Kind<R> kind, Collection<String> names) {
        return real.named(kind, names);
    }

    @Override
    public <R extends Entity<?>> List<R> list(Listing<R> listing, Range range) {
        return real.list(listing, range);
    }

    @Override
    public Map<BallotKey, Ballot> ballots(Collection<BallotKey> keys) {
        return real.ballots(keys);
    }

    @Override
    public void eachBallot(Id scope, Consumer<Ballot> consumer) {
        real.eachBallot(scope, consumer);
    }

    @Override
    public void eachBallotOf(ParticipantId voter, Consumer<Ballot> consumer) {
        real.eachBallotOf(voter, consumer);
    }

    @Override
    public Map<SubjectId, OpinionCounts> tallies(Collection<? extends SubjectId> subjects) {
        return real.tallies(subjects);
    }

    @Override
    public Map<SubjectId, OpinionCounts> talliesIn(Id scope) {
        return real.talliesIn(scope);
    }

    @Override
    public Map<SubjectId, OpinionCounts> recount(Id scope) {
        return real.recount(scope);
    }

    @Override
    public List<JournalEntry> journal(String node, long after, int limit) {
        return real.journal(node, after, limit);
    }

    @Override
    public Map<String, JournalHead> journalHeads() {
        return real.journalHeads();
    }

    @Override
    public void close() {
        real.close();
    }
}
