package org.crowdchange.contractkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.ChangeSet;
import org.crowdchange.store.ChangeSet.BallotChange;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Store;
import org.crowdchange.tally.OpinionCounts;

/** Puts a change set together, part by part. Not thread-safe. */
public final class Changes {
    private final Map<Id, ChangeSet.Versioned> unchanged = new LinkedHashMap<>();
    private final List<ChangeSet.Stored<?>> inserts = new ArrayList<>();
    private final List<ChangeSet.Update<?>> updates = new ArrayList<>();
    private final Map<Id, ChangeSet.Versioned> deletes = new LinkedHashMap<>();
    private final Map<SubjectId, Id> opened = new LinkedHashMap<>();
    private final Map<BallotKey, Optional<Ballot>> ballots = new LinkedHashMap<>();
    private final List<JournalEntry> journal = new ArrayList<>();

    /** No changes yet. */
    public Changes() {}

    /** The record must be at this version. */
    public Changes unchanged(Kind<?> kind, Id id, int version) {
        unchanged.put(id, new ChangeSet.Versioned(kind, version));
        return this;
    }

    /** A new record. */
    public <R extends Entity<?>> Changes insert(Kind<R> kind, R entity) {
        inserts.add(new ChangeSet.Stored<>(kind, entity));
        return this;
    }

    /** A new record. */
    public Changes insert(ChangeSet.Stored<?> record) {
        inserts.add(record);
        return this;
    }

    /** The next version of a record that is at version {@code from}. */
    public <R extends Entity<?>> Changes update(Kind<R> kind, int from, R entity) {
        updates.add(new ChangeSet.Update<>(kind, from, entity));
        return this;
    }

    /** The next version of a record that is at the version before. */
    public <R extends Entity<?>> Changes update(Kind<R> kind, R entity) {
        return update(kind, entity.version() - 1, entity);
    }

    /** A record that is taken away, and is at this version. */
    public Changes delete(Kind<?> kind, Id id, int version) {
        deletes.put(id, new ChangeSet.Versioned(kind, version));
        return this;
    }

    /** A subject that can be voted on from now on. */
    public Changes open(SubjectId subject, Id scope) {
        opened.put(subject, scope);
        return this;
    }

    /** A vote. */
    public Changes cast(Ballot ballot) {
        ballots.put(BallotKey.of(ballot), Optional.of(ballot));
        return this;
    }

    /** A vote taken back. */
    public Changes withdraw(BallotKey key) {
        ballots.put(key, Optional.empty());
        return this;
    }

    /** An entry of the journal. */
    public Changes journal(JournalEntry entry) {
        journal.add(entry);
        return this;
    }

    /** The change set, for a store in which none of these voters has a ballot on these subjects. */
    public ChangeSet build() {
        return build(Map.of());
    }

    /** The change set, on the ballots that the store has now. */
    public ChangeSet buildFor(Store store) {
        return build(store.ballots(ballots.keySet()));
    }

    /** The change set, on these ballots; taking back what is not there is left out. */
    ChangeSet build(Map<BallotKey, Ballot> stored) {
        List<BallotChange> changes = new ArrayList<>();
        ballots.forEach((key, after) -> {
            Optional<Ballot> before = Optional.ofNullable(stored.get(key));
            if (before.isPresent() || after.isPresent()) {
                changes.add(new BallotChange(key, before, after));
            }
        });
        return new ChangeSet(unchanged, inserts, updates, deletes, opened, changes, journal);
    }

    /**
     * Commits the change set, on the ballots that the store has now.
     *
     * @return what the store answers
     */
    public Map<SubjectId, OpinionCounts> commitTo(Store store) {
        return store.commit(buildFor(store));
    }
}
