package org.crowdchange.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crowdchange.journal.HashChain;
import org.crowdchange.journal.JournalEntry;
import org.crowdchange.journal.JournalHead;
import org.crowdchange.model.Ballot;
import org.crowdchange.model.Entity;
import org.crowdchange.model.Id;
import org.crowdchange.model.SubjectId;
import org.crowdchange.store.ChangeSet.BallotKey;

/**
 * The commands that are committed together: what they have read so far, and what those that succeeded have changed. Used
 * by one thread.
 */
final class Batch {
    private final Store store;
    private final Map<Id, Optional<ChangeSet.Stored<?>>> stored = new HashMap<>();
    private final Map<BallotKey, Optional<Ballot>> storedBallots = new HashMap<>();

    private final Map<Id, ChangeSet.Stored<?>> records = new LinkedHashMap<>();
    private final Map<Id, ChangeSet.Versioned> unchanged = new LinkedHashMap<>();
    private final Map<SubjectId, Id> opened = new LinkedHashMap<>();
    private final Map<BallotKey, Optional<Ballot>> ballots = new LinkedHashMap<>();
    private final List<JournalEntry> journal = new ArrayList<>();
    private JournalHead head;

    Batch(Store store, JournalHead head) {
        this.store = store;
        this.head = head;
    }

    /** Reads what the commands have announced. */
    void prefetch(ReadAhead reads) {
        reads.records().forEach(this::prefetch);
        if (!reads.ballots().isEmpty()) {
            expectBallots(reads.ballots());
        }
    }

    private <R extends Entity<?>> void prefetch(Kind<R> kind, Set<Id> ids) {
        Map<Id, R> found = store.find(kind, ids);
        ids.forEach(id ->
                stored.put(id, Optional.ofNullable(found.get(id)).map(record -> new ChangeSet.Stored<>(kind, record))));
    }

    <R extends Entity<?>> Optional<R> find(Kind<R> kind, Id id) {
        ChangeSet.Stored<?> changed = records.get(id);
        if (changed != null) {
            return changed.as(kind);
        }
        return stored.computeIfAbsent(
                        id,
                        i -> Optional.ofNullable(store.find(kind, List.of(i)).get(i))
                                .map(r -> new ChangeSet.Stored<>(kind, r)))
                .flatMap(s -> s.as(kind));
    }

    <R extends Entity<?>> Optional<R> named(Kind<R> kind, String name) {
        Optional<R> changed = named(records, kind, name);
        if (changed.isPresent()) {
            return changed;
        }
        Optional<R> found = store.named(kind, name);
        found.ifPresent(r -> stored.putIfAbsent(r.id(), Optional.of(new ChangeSet.Stored<>(kind, r))));
        // One that an earlier command has changed has lost the name, as it was not found above.
        return found.filter(r -> !records.containsKey(r.id()));
    }

    /** The record of this kind among these that has this name. */
    static <R extends Entity<?>> Optional<R> named(Map<Id, ChangeSet.Stored<?>> records, Kind<R> kind, String name) {
        for (ChangeSet.Stored<?> record : records.values()) {
            Optional<R> found = record.as(kind).filter(r -> kind.names(r).contains(name));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    Optional<Ballot> ballot(BallotKey key) {
        Optional<Ballot> changed = ballots.get(key);
        if (changed != null) {
            return changed;
        }
        if (!storedBallots.containsKey(key)) {
            expectBallots(List.of(key));
        }
        return storedBallots.getOrDefault(key, Optional.empty());
    }

    void expectBallots(Collection<BallotKey> keys) {
        Map<BallotKey, Ballot> found = store.ballots(keys);
        keys.forEach(key -> storedBallots.put(key, Optional.ofNullable(found.get(key))));
    }

    /** Takes over what a command that succeeded has recorded. */
    void absorb(UnitOfWork work) {
        records.putAll(work.records());
        work.required().forEach(id -> {
            Optional<ChangeSet.Stored<?>> before = stored.getOrDefault(id, Optional.empty());
            before.ifPresent(s -> unchanged.put(
                    id, new ChangeSet.Versioned(s.kind(), s.entity().version())));
        });
        opened.putAll(work.opened());
        ballots.putAll(work.changedBallots());
        for (UnitOfWork.Draft draft : work.drafts()) {
            Instant at = draft.at().isBefore(head.at()) ? head.at() : draft.at();
            JournalEntry entry = HashChain.link(
                    head, at, draft.action(), draft.campaign(), draft.subject(), draft.actor(), draft.details());
            journal.add(entry);
            head = JournalHead.after(entry);
        }
    }

    /** All that is to be written. */
    ChangeSet changes() {
        List<ChangeSet.Stored<?>> inserts = new ArrayList<>();
        List<ChangeSet.Update<?>> updates = new ArrayList<>();
        Map<Id, ChangeSet.Versioned> guards = new LinkedHashMap<>(unchanged);
        records.forEach((id, record) -> {
            Optional<ChangeSet.Stored<?>> before = stored.getOrDefault(id, Optional.empty());
            if (before.isEmpty()) {
                inserts.add(record);
            } else {
                updates.add(update(record, before.get().entity().version()));
                guards.remove(id);
            }
        });
        List<Ballot> cast = new ArrayList<>();
        List<BallotKey> withdrawn = new ArrayList<>();
        ballots.forEach((key, ballot) -> ballot.ifPresentOrElse(cast::add, () -> withdrawn.add(key)));
        return new ChangeSet(guards, inserts, updates, opened, cast, withdrawn, journal);
    }

    private static <R extends Entity<?>> ChangeSet.Update<R> update(ChangeSet.Stored<R> record, int from) {
        return new ChangeSet.Update<>(record.kind(), from, record.entity());
    }

    /** The head of the journal once all this is written. */
    JournalHead head() {
        return head;
    }
}
