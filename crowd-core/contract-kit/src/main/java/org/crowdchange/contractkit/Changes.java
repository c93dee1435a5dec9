package org.crowdchange.contractkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.ChangeSet;
import org.crowdchange.store.ChangeSet.BallotKey;
import org.crowdchange.store.Kind;
import org.crowdchange.store.Store;

/** Puts a change set together, part by part. Not thread-safe. */
public final class Changes {
    private final Map<Id, ChangeSet.Versioned> unchanged = new LinkedHashMap<>();
    private final List<ChangeSet.Stored<?>> inserts = new ArrayList<>();
    private final List<ChangeSet.Update<?>> updates = new ArrayList<>();
    private final Map<SubjectId, Id> opened = new LinkedHashMap<>();
    private final List<Ballot> cast = new ArrayList<>();
    private final List<BallotKey> withdrawn = new ArrayList<>();
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

    /** A subject that can be voted on from now on. */
    public Changes open(SubjectId subject, Id scope) {
        opened.put(subject, scope);
        return this;
    }

    /** A vote. */
    public Changes cast(Ballot ballot) {
        cast.add(ballot);
        return this;
    }

    /** A vote taken back. */
    public Changes withdraw(BallotKey key) {
        withdrawn.add(key);
        return this;
    }

    /** An entry of the journal. */
    public Changes journal(JournalEntry entry) {
        journal.add(entry);
        return this;
    }

    /** The change set. */
    public ChangeSet build() {
        return new ChangeSet(unchanged, inserts, updates, opened, cast, withdrawn, journal);
    }

    /** Commits the change set. */
    public void commitTo(Store store) {
        store.commit(build());
    }
}
