package org.crowdchange.store.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.model.ParticipantId;
import org.crowdchange.model.StoreException;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.ChangeSet;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Listing;
import org.crowdchange.store.Range;
import org.crowdchange.store.Store;
import org.crowdchange.tally.OpinionCounts;

/**
 * Keeps everything in the memory of this process; nothing survives it. Thread-safe: many readers or one commit at a time.
 * Finding costs constant time, a page of a listing the logarithm of its length and its own size, a commit its own size.
 */
public final class MemoryStore implements Store {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final MemoryRecords records = new MemoryRecords();
    private final MemoryBallots ballots = new MemoryBallots();
    private final MemoryJournal journal = new MemoryJournal();
    private boolean closed;

    /** An empty store. */
    public MemoryStore() {}

    @Override
    public <R extends Entity<?>> Map<Id, R> find(Kind<R> kind, Collection<? extends Id> ids) {
        return read(() -> records.find(kind, ids));
    }

    @Override
    public <R extends Entity<?>> Map<String, R> named(Kind<R> kind, Collection<String> names) {
        return read(() -> records.named(kind, names));
    }

    @Override
    public <R extends Entity<?>> List<R> list(Listing<R> listing, Range range) {
        return read(() -> records.list(listing, range));
    }

    @Override
    public Map<BallotKey, Ballot> ballots(Collection<BallotKey> keys) {
        return read(() -> ballots.find(keys));
    }

    @Override
    public void eachBallot(Id scope, Consumer<Ballot> consumer) {
        // The consumer is called without the lock, so that it may use the store itself. The ballots stand in memory
        // anyway: the list only points to them.
        List<Ballot> all = new ArrayList<>();
        read(() -> {
            ballots.addAllIn(scope, all);
            return all;
        });
        all.forEach(consumer);
    }

    @Override
    public void eachBallotOf(ParticipantId voter, Consumer<Ballot> consumer) {
        read(() -> ballots.of(voter)).forEach(consumer);
    }

    @Override
    public Map<SubjectId, OpinionCounts> tallies(Collection<? extends SubjectId> subjects) {
        return read(() -> ballots.tallies(subjects));
    }

    @Override
    public Map<SubjectId, OpinionCounts> talliesIn(Id scope) {
        return read(() -> ballots.talliesIn(scope));
    }

    @Override
    public Map<SubjectId, OpinionCounts> recount(Id scope) {
        return read(() -> ballots.recount(scope));
    }

    @Override
    public List<JournalEntry> journal(String node, long after, int limit) {
        return read(() -> journal.entries(node, after, limit));
    }

    @Override
    public Map<String, JournalHead> journalHeads() {
        return read(journal::heads);
    }

    @Override
    public Map<SubjectId, OpinionCounts> commit(ChangeSet changes) {
        lock.writeLock().lock();
        try {
            requireOpen();
            // First everything that can be refused, then everything that is written: nothing has to be undone.
            records.check(changes);
            ballots.check(changes);
            journal.check(changes);
            records.apply(changes);
            journal.apply(changes);
            return ballots.apply(changes);
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private <T> T read(Supplier<T> question) {
        lock.readLock().lock();
        try {
            requireOpen();
            return question.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new StoreException("The store is closed");
        }
    }
}
